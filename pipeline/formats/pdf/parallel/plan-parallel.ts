import type { Element } from 'hast'
import { h } from 'hastscript'
import type { ParallelVolume, Volume } from '../../../model/index.ts'
import { languageNames } from '../../../render/parallel/language-names.ts'
import { idInBook } from '../book/element-ids.ts'
import { sheetRule } from '../book/page-rules.ts'
import { creatorsOf } from '../book/plan-book.ts'
import { sheetOf } from '../book/sheet-of.ts'
import type { BookChapter, BookPlan, Sheet } from '../book-plan.ts'
import { type ParallelBook, parallelBook } from './parallel-book.ts'
import { parallelChapters } from './parallel-chapters.ts'
import { parallelContents } from './parallel-contents.ts'
import { parallelCover } from './parallel-cover.ts'
import { parallelClosing, parallelImprint } from './parallel-imprint.ts'
import { parallelLists } from './parallel-lists.ts'
import { parallelPageRules } from './parallel-page-rules.ts'

/** The book of a parallel volume: its languages in columns on pages that lie, row by row. A form or a flyer opens with its title instead of a cover. */
export function planParallel(parallel: ParallelVolume): BookPlan {
  const book = parallelBook(parallel)
  const { main } = book
  const sheet = lying(sheetOf(main, 'screen'))
  const chapters = chaptersOf(book)
  const hasCover = !PLAIN_KINDS.includes(main.kind)
  const [first] = chapters
  const sources = sourcesOf(parallel.volumes)
  return {
    language: main.language,
    languages: parallel.languages,
    title: `${main.title} (${languageNames(parallel.languages)})`,
    description: main.description,
    creators: creatorsOf(main),
    subjects: main.subjects,
    epoch: Date.parse(`${main.date}T00:00:00Z`) / 1000,
    ...(hasCover && first && { firstOfBody: first.title }),
    layout: 'parallel',
    edition: 'screen',
    sheet,
    chapters,
    pageRules: [sheetRule(sheet), parallelPageRules(book, hasCover)].join('\n'),
    body: h(null, [...(hasCover ? bookParts(book, sheet) : plainParts(book))]),
    pictures: picturesOf(parallel.volumes),
    ...(sources.length > 0 && { sources }),
  }
}

const PLAIN_KINDS = ['form', 'flyer']

function lying({ width, height, ...around }: Sheet): Sheet {
  return { width: height, height: width, ...around }
}

function chaptersOf({ parallel, main }: ParallelBook): readonly BookChapter[] {
  return main.chapters.map((chapter, index) => ({
    work: chapter.work,
    name: `chapter-${index + 1}`,
    prefix: idInBook(main, chapter, ''),
    title: idInBook(main, chapter, parallel.chapters[index]?.headings[0]?.id ?? ''),
  }))
}

function bookParts(book: ParallelBook, sheet: Sheet): readonly Element[] {
  return [parallelCover(book, sheet), parallelImprint(book), ...parallelContents(book), ...parallelLists(book), ...parallelChapters(book)]
}

function plainParts(book: ParallelBook): readonly Element[] {
  const chapters = parallelChapters(book)
  return chapters.map((chapter, index) =>
    index === chapters.length - 1 ? { ...chapter, children: [...chapter.children, parallelClosing(book)] } : chapter,
  )
}

function picturesOf(volumes: readonly Volume[]): BookPlan['pictures'] {
  const pictures = volumes.flatMap(({ assets }) =>
    assets.map(({ file, mediaType, sha256 }) => [file, { file, mediaType, sha256 }] as const),
  )
  return [...new Map(pictures).values()]
}

function sourcesOf(volumes: readonly Volume[]): NonNullable<BookPlan['sources']> {
  const byFile = new Map(volumes.flatMap(({ sources = [] }) => sources.map((source) => [source.file, source] as const)))
  return [...byFile.values()].sort((one, other) => (one.file < other.file ? -1 : 1))
}
