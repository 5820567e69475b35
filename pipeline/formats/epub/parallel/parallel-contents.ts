import { languageOf } from '../../../languages/index.ts'
import type { Chapter, Localised, ParallelChapter, ParallelVolume } from '../../../model/index.ts'
import { joinedTitles } from '../../../render/parallel/joined-titles.ts'
import { BOOK_FILES } from '../book.ts'
import { type ContentsEntry, chapterContents } from '../contents.ts'
import type { LinkMap } from '../link-map.ts'
import { NOTES } from './parallel-chapter-page.ts'

/** The contents of the book, and for each address the title of what stands there in the languages that have it. */
export interface ParallelContents {
  readonly entries: readonly ContentsEntry[]
  readonly titles: ReadonlyMap<string, Localised>
}

/** One line for each row with a heading; reading systems that know one language only get all titles as one. */
export function parallelContents({ chapters }: ParallelVolume, links: LinkMap): ParallelContents {
  const fileOf = ({ work }: ParallelChapter) => links.chapters.get(work)?.file ?? ''
  const titles = new Map(
    chapters.flatMap((chapter) => {
      const file = fileOf(chapter)
      const rows = chapter.headings.map(({ id, texts }) => [`${file}#${id}`, texts] as const)
      return [[file, chapter.titles] as const, ...rows, [`${file}#${NOTES}`, labelsOf(chapter.languages, 'notes')] as const]
    }),
  )
  const entries = chapters.map((chapter) => {
    const entry = chapterContents(withJoinedTitles(chapter, links.language), links)
    return chapter.notes.length === 0
      ? entry
      : { ...entry, children: [...entry.children, notesEntry(chapter, fileOf(chapter), entry.language)] }
  })
  return { entries, titles }
}

function notesEntry({ languages }: ParallelChapter, file: string, language: string): ContentsEntry {
  return { title: joinedTitles(Object.values(labelsOf(languages, 'notes'))), href: `${file}#${NOTES}`, language, children: [] }
}

function withJoinedTitles({ work, titles, headings }: ParallelChapter, language: string): Chapter {
  const title = joinedTitles(Object.values(titles))
  return {
    work,
    file: '',
    title,
    shortTitle: title,
    language,
    tree: { type: 'root', children: [] },
    headings: headings.map(({ id, depth, texts }) => ({ id, depth, text: joinedTitles(Object.values(texts)) })),
  }
}

type PartName = 'contents' | 'cover' | 'aboutThisPublication' | 'notes' | 'listOfFigures' | 'listOfTables'

/** The titles of a part of the book, in all languages. */
export function labelsOf(languages: readonly string[], label: PartName): Localised {
  return Object.fromEntries(languages.map((language) => [language, languageOf(language).labels[label]]))
}

/** The line of the contents themselves. */
export function contentsEntry(languages: readonly string[]): ContentsEntry {
  const title = joinedTitles(Object.values(labelsOf(languages, 'contents')))
  return { title, href: BOOK_FILES.navigation, language: languages[0] ?? '', children: [] }
}
