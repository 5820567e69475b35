import type { Notice } from './finding.ts'
import type { Host } from './host.ts'
import type { ParallelVolume } from './parallel.ts'
import type { FormatId } from './publication.ts'
import type { Source, Volume } from './volume.ts'

/** A page of a finished file. */
export interface PageNumber {
  /** Counted from 1 through the file. */
  readonly page: number
  /** The number that stands on it. */
  readonly label: string
}

/** Where a block stands in a file that has pages. */
export interface BlockPages extends PageNumber {
  readonly work: string
  /** Id of its row, or of the note. */
  readonly id: string
  /** Where it runs on to further pages: how many characters of its text, as the chapter's tree has it, stand before each of them. */
  readonly turns?: readonly (PageNumber & { readonly at: number })[]
}

/** The finished PDF of a volume, or of a publication in all its languages, as far as its other formats speak of it. */
export interface PrintedVolume {
  /** Path under the output folder. */
  readonly path: string
  /** Where its blocks stand. */
  readonly blocks: readonly BlockPages[]
}

/** Where one row stands in the PDF of one language. */
export type RowPages = Omit<BlockPages, 'work' | 'id'>

/** Publication → work → row → language: on which page of the PDF each row stands. Rows are in the order of the text. */
export type PagesOfRows = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, RowPages>>>>>>>>

/** What a finished format knows of itself besides its bytes. */
export interface Finished {
  readonly bytes: Uint8Array
  /** Number of pages, where the format has pages. */
  readonly pages?: number
  /** Element id → page number from 1, where the format has pages. */
  readonly pageMap?: Readonly<Record<string, number>>
  /** Every block of its works with the page that it stands on, where the format has pages; in the order of the text. */
  readonly blocks?: readonly BlockPages[]
  /** What was noticed in the finished file; places are those of the publication's own file. */
  readonly notices?: readonly Notice[]
}

/**
 * A file with every decision made. `content` is all that can change the bytes: it is compared, hashed and kept.
 * A text format's content is its bytes.
 */
export interface Draft {
  /** Path under the output folder. */
  readonly path: string
  readonly content: string
}

/** A way of publishing a volume: one file of its own kind for each volume. */
export interface Format {
  readonly id: FormatId
  readonly extension: string
  /** Decides everything, touches nothing. `printed` is the PDF of the same volume, where one is made with it and the format names its pages. */
  compose(volume: Volume, printed?: PrintedVolume): readonly Draft[]
  /** Decides everything for the edition in which the languages stand side by side, where the format has one. `printed` is the PDF of that edition. */
  composeParallel?(volume: ParallelVolume, printed?: PrintedVolume): readonly Draft[]
  /** Makes the bytes of a draft, and decides nothing. */
  finish(draft: Draft, host: FormatHost): Promise<Finished>
}

/** What finishing a draft may ask of the outside world. */
export type FormatHost = Pick<Host, 'readDocument' | 'readStyle' | 'readFont' | 'print' | 'perform'>

/** A file under the output folder as the manifest lists it. */
export interface Artifact {
  readonly path: string
  readonly publication: string
  readonly language: string
  readonly format: string
  readonly bytes: number
  readonly sha256: string
  readonly pages?: number
  readonly sources: readonly Source[]
}

/** `manifest.json`. */
export interface Manifest {
  readonly version: 1
  readonly generator: string
  readonly artifacts: readonly Artifact[]
  /** The pages of the report on single works, which are for reviewers and no publication. */
  readonly reports: readonly Artifact[]
}
