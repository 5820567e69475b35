import { languageOf } from '../../../languages/index.ts'
import { type ParallelChapter, type ParallelVolume, type PrintedVolume, SEVERAL_LANGUAGES } from '../../../model/index.ts'
import { joinedTitles } from '../../../render/parallel/joined-titles.ts'
import { languageNames } from '../../../render/parallel/language-names.ts'
import type { Book, Page } from '../book.ts'
import { bookFonts } from '../book-fonts.ts'
import { bookIdentifier } from '../book-identifier.ts'
import { bookPictures } from '../book-pictures.ts'
import type { ContentsEntry } from '../contents.ts'
import { coverPage } from '../cover-page.ts'
import { CONTENTS_ADDRESS, type Landmark, listAddress } from '../navigation.ts'
import { ncx } from '../ncx.ts'
import { packageDocument } from '../package-document.ts'
import { pageEntry, pageSourceOf } from '../page-entries.ts'
import { pageId } from '../place-page-break.ts'
import { type ParallelList, parallelCaptionLists } from './parallel-caption-lists.ts'
import { parallelChapterPage } from './parallel-chapter-page.ts'
import { contentsEntry, labelsOf, parallelContents } from './parallel-contents.ts'
import { parallelCoverPicture } from './parallel-cover-picture.ts'
import { parallelImprintPage } from './parallel-imprint-page.ts'
import { commonVolume, parallelLinks } from './parallel-links.ts'
import { parallelNavigation } from './parallel-navigation.ts'
import { parallelPageBreaks } from './parallel-pages.ts'

/** The book in which the languages of a publication stand below one another, row by row. Where they are printed side by side too, it lists the pages of that PDF. */
export function composeParallelBook(parallel: ParallelVolume, printed?: PrintedVolume): Book {
  const { languages, publication } = parallel
  const names = languageNames(languages)
  const volume = commonVolume(parallel, names)
  const { language, title, date } = volume
  const linksOf = parallelLinks(parallel)
  const identifier = bookIdentifier(publication, SEVERAL_LANGUAGES)
  const titles = joinedTitles(parallel.volumes.map((own) => own.title))
  const cover = coverPage({ ...volume, title: titles, subtitle: names })
  const imprint = parallelImprintPage(parallel, linksOf)
  const breaks = parallelPageBreaks(parallel, printed)
  const breaksIn = (chapter: ParallelChapter) => breaks.filter(({ work }) => work === chapter.work)
  const body = parallel.chapters.map((chapter) => parallelChapterPage(chapter, { languages, linksOf, breaks: breaksIn(chapter) }))
  const pages = breaks
    .filter(({ label }) => body.some(({ xhtml }) => xhtml.includes(`id="${pageId(label)}"`)))
    .map((place) => pageEntry(place, linksOf(language)))
  const pageSource = pages.length > 0 && printed ? { pageSource: pageSourceOf(printed, linksOf(language)) } : {}
  const hasRasterCover = printed !== undefined
  const pictures = bookPictures(volume.assets)
  const fonts = bookFonts([cover, imprint, ...body])
  const editions = parallel.volumes.map((own) => bookIdentifier(publication, own.language))
  const contents = parallelContents(parallel, linksOf(language))
  const lists = parallelCaptionLists(parallel, linksOf(language))
  const listed = {
    entries: [fileEntry(imprint, language), ...contents.entries],
    titles: new Map([...contents.titles, [imprint.file, labelsOf(languages, 'aboutThisPublication')]]),
  }
  return {
    identifier,
    title,
    language,
    date,
    packageDocument: packageDocument(volume, {
      identifier,
      front: [cover, imprint],
      body,
      pictures,
      fonts,
      editions,
      others: parallel.volumes.slice(1),
      hasRasterCover,
      ...pageSource,
    }),
    navigation: parallelNavigation(languages, listed, { lists, landmarks: landmarks(language, body, lists), pages }),
    ncx: ncx(
      { identifier, title, language },
      [fileEntry(cover, language), fileEntry(imprint, language), contentsEntry(languages), ...contents.entries],
      { title: languageOf(language).labels.pageList, entries: pages },
    ),
    cover: parallelCoverPicture(parallel),
    hasRasterCover,
    pages: [cover, imprint, ...body],
    pictures,
    fonts,
  }
}

function fileEntry({ title, file }: Page, language: string): ContentsEntry {
  return { title, href: file, language, children: [] }
}

function landmarks(language: string, [first]: readonly Page[], lists: readonly ParallelList[]): readonly Landmark[] {
  const { labels } = languageOf(language)
  return [
    { type: 'cover', title: labels.cover, href: 'cover.xhtml' },
    { type: 'imprint', title: labels.aboutThisPublication, href: 'imprint.xhtml' },
    { type: 'toc', title: labels.contents, href: CONTENTS_ADDRESS },
    ...lists.map((list): Landmark => ({ type: list.type, title: list.title, href: listAddress(list.type) })),
    ...(first ? [{ type: 'bodymatter', title: labels.startOfText, href: first.file } as const] : []),
  ]
}
