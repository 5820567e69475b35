import type { ElementContent } from 'hast'
import type { Localised } from './publication.ts'
import type { Volume } from './volume.ts'

/** What one language says in a row. */
export interface ParallelCell {
  readonly language: string
  /** Its elements, whose ids end in the language; none where the language lacks the row. */
  readonly content: readonly ElementContent[]
}

/** What says the same thing in every language, as readers see it side by side. */
export interface ParallelRow {
  /** Unique in the work: the id that its blocks have in a volume of one language. */
  readonly id: string
  /** `wide` where a figure or a table of many columns needs more room than a column: the languages stand below one another. */
  readonly kind: 'text' | 'wide'
  /** Whether a line parts it from the row before. */
  readonly isAfterBreak: boolean
  /** One for each language of the chapter, in their order. */
  readonly cells: readonly ParallelCell[]
}

/** A row with a heading. */
export interface ParallelHeading {
  /** Of the row. */
  readonly id: string
  readonly depth: number
  /** In the languages that have it. */
  readonly texts: Localised
}

/** A work in all its languages. */
export interface ParallelChapter {
  readonly work: string
  /** The languages that have the work, in the order of the volume. */
  readonly languages: readonly string[]
  readonly titles: Localised
  readonly shortTitles: Localised
  /** The language that a translation is behind, by the language of the translation, where readers must be told. */
  readonly behind: Localised
  readonly rows: readonly ParallelRow[]
  /** The footnotes, in the order of the first language. */
  readonly notes: readonly ParallelRow[]
  readonly headings: readonly ParallelHeading[]
}

/** A publication with its languages side by side: everything that a format needs. Plain data. */
export interface ParallelVolume {
  readonly publication: string
  /** In the order of the project, at least two. */
  readonly languages: readonly string[]
  /** The volume of each language, for what it says of itself. */
  readonly volumes: readonly Volume[]
  readonly chapters: readonly ParallelChapter[]
}

/** Stands for the language of a file in which several stand side by side (ISO 639-2). */
export const SEVERAL_LANGUAGES = 'mul'

/** Where the file of a parallel volume stands under the output folder. A publication that lies in a folder of publications is named after its own folder. */
export function parallelPath({ publication }: Pick<ParallelVolume, 'publication'>, extension: string): string {
  return `parallel/${publication}/${publication.split('/').at(-1)}.${SEVERAL_LANGUAGES}.${extension}`
}
