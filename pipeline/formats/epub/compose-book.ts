import { languageOf } from '../../languages/index.ts'
import type { PrintedVolume, Volume } from '../../model/index.ts'
import { BOOK_FILES, type Book, type Page } from './book.ts'
import { bookFonts } from './book-fonts.ts'
import { bookIdentifier } from './book-identifier.ts'
import { bookPictures } from './book-pictures.ts'
import { captionLists } from './caption-lists.ts'
import { chapterPage } from './chapter-page.ts'
import { type ContentsEntry, chapterContents } from './contents.ts'
import { coverPage } from './cover-page.ts'
import { coverPicture } from './cover-picture.ts'
import { imprintPage } from './imprint-page.ts'
import { linkMap } from './link-map.ts'
import { CONTENTS_ADDRESS, type Landmark, listAddress, type NavigationList, navigation } from './navigation.ts'
import { ncx } from './ncx.ts'
import { packageDocument } from './package-document.ts'
import { pageEntry, pageSourceOf } from './page-entries.ts'
import { pagedVolume } from './paged-volume.ts'

/** The whole book of a volume, with every decision made. Where the volume is printed too, the book lists the pages of that PDF. */
export function composeBook(given: Volume, printed?: PrintedVolume): Book {
  const { volume, pages: breaks } = pagedVolume(given, printed)
  const { title, language, date } = volume
  const links = linkMap(volume)
  const identifier = bookIdentifier(volume.publication, language)
  const front = [coverPage(volume), imprintPage(volume, links)]
  const body = volume.chapters.map((chapter) => chapterPage(chapter, links))
  const pictures = bookPictures(volume.assets)
  const chapters = volume.chapters.map((chapter) => chapterContents(chapter, links))
  const fonts = bookFonts([...front, ...body])
  const lists = captionLists(volume, links)
  const pages = breaks.map((place) => pageEntry(place, links))
  const contents = [...front.map(fileEntry(language)), contentsEntry(language), ...chapters]
  const pageSource = pages.length > 0 && printed ? { pageSource: pageSourceOf(printed, links) } : {}
  return {
    identifier,
    title,
    language,
    date,
    packageDocument: packageDocument(volume, {
      identifier,
      front,
      body,
      pictures,
      fonts,
      hasRasterCover: printed !== undefined,
      ...pageSource,
    }),
    navigation: navigation(language, {
      contents: [...front.slice(1).map(fileEntry(language)), ...chapters],
      landmarks: landmarks(language, body, lists),
      lists,
      pages,
    }),
    ncx: ncx({ identifier, title, language }, contents, { title: languageOf(language).labels.pageList, entries: pages }),
    cover: coverPicture(volume),
    hasRasterCover: printed !== undefined,
    pages: [...front, ...body],
    pictures,
    fonts,
  }
}

function fileEntry(language: string): (page: Page) => ContentsEntry {
  return ({ title, file }) => ({ title, href: file, language, children: [] })
}

function contentsEntry(language: string): ContentsEntry {
  return { title: languageOf(language).labels.contents, href: BOOK_FILES.navigation, language, children: [] }
}

function landmarks(language: string, [first]: readonly Page[], lists: readonly NavigationList[]): readonly Landmark[] {
  const { labels } = languageOf(language)
  return [
    { type: 'cover', title: labels.cover, href: 'cover.xhtml' },
    { type: 'imprint', title: labels.aboutThisPublication, href: 'imprint.xhtml' },
    { type: 'toc', title: labels.contents, href: CONTENTS_ADDRESS },
    ...lists.map((list): Landmark => ({ type: list.type, title: list.title, href: listAddress(list.type) })),
    ...(first === undefined ? [] : [{ type: 'bodymatter', title: labels.startOfText, href: first.file } as const]),
  ]
}
