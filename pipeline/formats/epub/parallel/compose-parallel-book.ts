import { languageOf } from '../../../languages/index.ts'
import { type ParallelVolume, SEVERAL_LANGUAGES } from '../../../model/index.ts'
import { joinedTitles } from '../../../render/parallel/joined-titles.ts'
import { languageNames } from '../../../render/parallel/language-names.ts'
import type { Book, Page } from '../book.ts'
import { bookFonts } from '../book-fonts.ts'
import { bookIdentifier } from '../book-identifier.ts'
import { bookPictures } from '../book-pictures.ts'
import type { ContentsEntry } from '../contents.ts'
import { coverPage } from '../cover-page.ts'
import { CONTENTS_ADDRESS, type Landmark } from '../navigation.ts'
import { ncx } from '../ncx.ts'
import { packageDocument } from '../package-document.ts'
import { parallelChapterPage } from './parallel-chapter-page.ts'
import { contentsEntry, labelsOf, parallelContents } from './parallel-contents.ts'
import { parallelCoverPicture } from './parallel-cover-picture.ts'
import { parallelImprintPage } from './parallel-imprint-page.ts'
import { commonVolume, parallelLinks } from './parallel-links.ts'
import { parallelNavigation } from './parallel-navigation.ts'

/** The book in which the languages of a publication stand below one another, row by row. */
export function composeParallelBook(parallel: ParallelVolume): Book {
  const { languages, publication } = parallel
  const names = languageNames(languages)
  const volume = commonVolume(parallel, names)
  const { language, title, date } = volume
  const linksOf = parallelLinks(parallel)
  const identifier = bookIdentifier(publication, SEVERAL_LANGUAGES)
  const titles = joinedTitles(parallel.volumes.map((own) => own.title))
  const cover = coverPage({ ...volume, title: titles, subtitle: names })
  const imprint = parallelImprintPage(parallel, linksOf)
  const body = parallel.chapters.map((chapter) => parallelChapterPage(chapter, { languages, linksOf }))
  const pictures = bookPictures(volume.assets)
  const fonts = bookFonts([cover, imprint, ...body])
  const editions = parallel.volumes.map((own) => bookIdentifier(publication, own.language))
  const contents = parallelContents(parallel, linksOf(language))
  const listed = {
    entries: [pageEntry(imprint, language), ...contents.entries],
    titles: new Map([...contents.titles, [imprint.file, labelsOf(languages, 'aboutThisPublication')]]),
  }
  return {
    identifier,
    title,
    language,
    date,
    packageDocument: packageDocument(volume, { identifier, front: [cover, imprint], body, pictures, fonts, editions }),
    navigation: parallelNavigation(languages, listed, landmarks(language, body)),
    ncx: ncx({ identifier, title, language }, [
      pageEntry(cover, language),
      pageEntry(imprint, language),
      contentsEntry(languages),
      ...contents.entries,
    ]),
    cover: parallelCoverPicture(parallel),
    pages: [cover, imprint, ...body],
    pictures,
    fonts,
  }
}

function pageEntry({ title, file }: Page, language: string): ContentsEntry {
  return { title, href: file, language, children: [] }
}

function landmarks(language: string, [first]: readonly Page[]): readonly Landmark[] {
  const { labels } = languageOf(language)
  return [
    { type: 'cover', title: labels.cover, href: 'cover.xhtml' },
    { type: 'imprint', title: labels.aboutThisPublication, href: 'imprint.xhtml' },
    { type: 'toc', title: labels.contents, href: CONTENTS_ADDRESS },
    ...(first ? [{ type: 'bodymatter', title: labels.startOfText, href: first.file } as const] : []),
  ]
}
