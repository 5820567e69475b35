import type { Root } from 'hast'
import type { Place } from './place.ts'
import type { Creator, FormatId, PdfSettings } from './publication.ts'

/** A heading of a chapter, for tables of contents and bookmarks. */
export interface Heading {
  readonly id: string
  readonly depth: number
  readonly text: string
}

/** A picture of a volume. The bytes stay in `documents/` and are read when the format is finished. */
export interface Asset {
  /** Path from the root, for example `documents/award-concept/figures/cycle.fr.svg`. */
  readonly file: string
  readonly mediaType: string
  readonly sha256: string
  readonly bytes: number
}

/** A text or picture that something was made of. */
export interface Source {
  /** Path from the root. */
  readonly file: string
  readonly sha256: string
}

/** A work inside a volume, as a finished HTML tree. */
export interface Chapter {
  readonly work: string
  /** File of the edition, from the root. */
  readonly file: string
  readonly title: string
  readonly shortTitle: string
  /** The volume's language, or the source language where the translation is missing or replaced. */
  readonly language: string
  /** The language that a translation is behind, where readers must be told: of the one that is printed, or of the one that is replaced. */
  readonly behind?: string
  /**
   * Body of the work: `h1` first, sanitised, ids in place, typography applied, footnotes in a last `section.footnotes`.
   * Links to other chapters and publications are `concord:` addresses, pictures are `asset:` addresses (see `render`).
   */
  readonly tree: Root
  readonly headings: readonly Heading[]
}

/** The same publication in another language. */
export interface Alternate {
  readonly language: string
  readonly title: string
  readonly formats: readonly FormatId[]
  /** Works that its volume holds, in order. */
  readonly works: readonly string[]
}

/** A publication in one language: everything that a format needs, and nothing else. Plain data. */
export interface Volume {
  readonly publication: string
  readonly kind: string
  readonly language: string
  readonly title: string
  readonly subtitle: string
  readonly description: string
  readonly creators: readonly Creator[]
  readonly publisher?: string
  readonly licence?: { readonly name: string; readonly url?: string }
  readonly subjects: readonly string[]
  readonly series?: string
  /** ISO day. */
  readonly date: string
  /** How many pages its PDF must have, and where that is said. */
  readonly pages?: { readonly count: number; readonly place: Place }
  /** How its PDF is made, where that is said. */
  readonly pdf?: PdfSettings
  readonly colophon: Root
  readonly chapters: readonly Chapter[]
  readonly assets: readonly Asset[]
  /** What it is made of; only for a format that says so in its files, since they change with every letter of it. */
  readonly sources?: readonly Source[]
  /** All languages in which the volume is made, this one included, in the order of the project. */
  readonly alternates: readonly Alternate[]
  readonly formats: readonly FormatId[]
  /** The languages of the edition in which they stand side by side, where there is one. */
  readonly parallel?: readonly string[]
  readonly site: { readonly title: string; readonly url?: string }
}

/** Where the one file of a volume in a format stands under the output folder. A publication that lies in a folder of publications is named after its own folder. */
export function volumePath({ language, publication }: Pick<Volume, 'language' | 'publication'>, extension: string): string {
  return `${language}/${publication}/${publication.split('/').at(-1)}.${language}.${extension}`
}

/** One entry of a language's front page. */
export interface Entry {
  readonly publication: string
  readonly title: string
  readonly subtitle: string
  readonly description: string
  readonly formats: readonly FormatId[]
  /** Whether there is a PDF for a print shop beside the one for readers. */
  readonly hasPrintEdition?: boolean
  /** The languages of the edition in which they stand side by side, where there is one. */
  readonly parallel?: readonly string[]
}

/** The front page of one language, and what the page that chooses the language needs. */
export interface FrontPage {
  readonly language: string
  readonly title: string
  readonly description: string
  readonly entries: readonly Entry[]
  readonly languages: readonly string[]
  readonly url?: string
}
