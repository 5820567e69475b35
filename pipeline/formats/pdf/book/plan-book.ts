import type { Element } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../../languages/index.ts'
import type { Language, Volume } from '../../../model/index.ts'
import type { BookChapter, BookPlan, Layout } from '../book-plan.ts'
import { chapterSections } from './chapter-sections.ts'
import { closingSection } from './closing-section.ts'
import { contentsSection } from './contents-section.ts'
import { coverSection } from './cover-section.ts'
import { idInBook } from './element-ids.ts'
import { flyerSides } from './flyer-sides.ts'
import { imprintSection } from './imprint-section.ts'
import { listSections } from './list-sections.ts'
import { pageRules, sheetRule } from './page-rules.ts'
import { sheetOf } from './sheet-of.ts'

/** The book of a volume: its parts in order, its page rules and what the file says of itself. */
export function planBook(volume: Volume, edition: BookPlan['edition'] = 'screen'): BookPlan {
  const language = languageOf(volume.language)
  const layout = layoutOf(volume)
  const sheet = sheetOf(volume, edition)
  const chapters = chaptersOf(volume)
  const [first] = chapters
  return {
    language: volume.language,
    title: volume.title,
    description: volume.description,
    creators: creatorsOf(volume),
    subjects: volume.subjects,
    epoch: Date.parse(`${volume.date}T00:00:00Z`) / 1000,
    ...(layout === 'book' && first && { firstOfBody: first.title }),
    layout,
    edition,
    sheet,
    ...(volume.pages && { pages: volume.pages }),
    chapters,
    pageRules: [sheetRule(sheet), pageRules(volume, language, layout)].join('\n'),
    body: h(null, [...PARTS[layout](volume, language)]),
    pictures: volume.assets.map(({ file, mediaType, sha256 }) => ({ file, mediaType, sha256 })),
    ...(volume.sources && { sources: volume.sources }),
  }
}

function chaptersOf(volume: Volume): readonly BookChapter[] {
  return volume.chapters.map((chapter, index) => ({
    work: chapter.work,
    name: `chapter-${index + 1}`,
    prefix: idInBook(volume, chapter, ''),
    title: idInBook(volume, chapter, chapter.headings[0]?.id ?? ''),
  }))
}

/** A publication of one of the kinds that are set in their own way, else a book. */
function layoutOf({ kind }: Volume): OwnLayout {
  return kind === 'form' || kind === 'flyer' ? kind : 'book'
}

type OwnLayout = Exclude<Layout, 'parallel'>

const PARTS: Readonly<Record<OwnLayout, (volume: Volume, language: Language) => readonly Element[]>> = {
  book: (volume, language) => [
    coverSection(volume, language),
    imprintSection(volume, language),
    ...contentsSection(volume, language),
    ...listSections(volume, language),
    ...chapterSections(volume),
  ],
  form: (volume) => withClosing(chapterSections(volume), volume),
  flyer: (volume) => flyerSides(volume),
}

/** The colophon below the last chapter, on its page. */
function withClosing(chapters: readonly Element[], volume: Volume): readonly Element[] {
  return chapters.map((chapter, index) =>
    index === chapters.length - 1 ? { ...chapter, children: [...chapter.children, closingSection(volume)] } : chapter,
  )
}

/** Who is named as the maker of the file. */
export function creatorsOf(volume: Volume): readonly string[] {
  const names = volume.creators.map((creator) => creator.name)
  return names.length === 0 && volume.publisher ? [volume.publisher] : names
}
