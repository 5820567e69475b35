import { languageOf } from '../../languages/index.ts'
import type { Volume } from '../../model/index.ts'
import { BOOK_FILES, type Book, type Page } from './book.ts'
import { bookFonts } from './book-fonts.ts'
import { bookIdentifier } from './book-identifier.ts'
import { bookPictures } from './book-pictures.ts'
import { chapterPage } from './chapter-page.ts'
import { type ContentsEntry, chapterContents } from './contents.ts'
import { coverPage } from './cover-page.ts'
import { coverPicture } from './cover-picture.ts'
import { imprintPage } from './imprint-page.ts'
import { linkMap } from './link-map.ts'
import { CONTENTS_ADDRESS, type Landmark, navigation } from './navigation.ts'
import { ncx } from './ncx.ts'
import { packageDocument } from './package-document.ts'

/** The whole book of a volume, with every decision made. */
export function composeBook(volume: Volume): Book {
  const { title, language, date } = volume
  const links = linkMap(volume)
  const identifier = bookIdentifier(volume.publication, language)
  const front = [coverPage(volume), imprintPage(volume, links)]
  const body = volume.chapters.map((chapter) => chapterPage(chapter, links))
  const pictures = bookPictures(volume.assets)
  const contents = volume.chapters.map((chapter) => chapterContents(chapter, links))
  const fonts = bookFonts([...front, ...body])
  return {
    identifier,
    title,
    language,
    date,
    packageDocument: packageDocument(volume, { identifier, front, body, pictures, fonts }),
    navigation: navigation(language, [...front.slice(1).map(pageEntry(language)), ...contents], landmarks(language, body)),
    ncx: ncx({ identifier, title, language }, [...front.map(pageEntry(language)), contentsEntry(language), ...contents]),
    cover: coverPicture(volume),
    pages: [...front, ...body],
    pictures,
    fonts,
  }
}

function pageEntry(language: string): (page: Page) => ContentsEntry {
  return ({ title, file }) => ({ title, href: file, language, children: [] })
}

function contentsEntry(language: string): ContentsEntry {
  return { title: languageOf(language).labels.contents, href: BOOK_FILES.navigation, language, children: [] }
}

function landmarks(language: string, [first]: readonly Page[]): readonly Landmark[] {
  const { labels } = languageOf(language)
  return [
    { type: 'cover', title: labels.cover, href: 'cover.xhtml' },
    { type: 'imprint', title: labels.aboutThisPublication, href: 'imprint.xhtml' },
    { type: 'toc', title: labels.contents, href: CONTENTS_ADDRESS },
    ...(first === undefined ? [] : [{ type: 'bodymatter', title: labels.startOfText, href: first.file } as const]),
  ]
}
