import type { Root } from 'hast'
import type { Place, Source } from '../../model/index.ts'

/** A picture of the book, and what tells its bytes from others. */
export interface Picture {
  readonly file: string
  readonly mediaType: string
  readonly sha256: string
}

/** How the parts are set: as a book with cover and contents, as a form that opens with its title, as a sheet with sides, or with several languages in columns. */
export type Layout = 'book' | 'form' | 'flyer' | 'parallel'

/** The paper, in millimetres. */
export interface Sheet {
  /** Of the page as it is read. */
  readonly width: number
  readonly height: number
  /** How far colour runs over the edge of the page, to be cut off. */
  readonly bleed: number
  /** How far the sheet reaches over the edge of the page: the bleed, and the marks that show where to cut. */
  readonly outside: number
}

/** A chapter, as its elements are known in the book. */
export interface BookChapter {
  readonly work: string
  /** Class of its section, which is also the name of its pages. */
  readonly name: string
  /** What stands before the ids of its elements. */
  readonly prefix: string
  /** Id of its title. */
  readonly title: string
}

/** A book with every decision made: the draft of a PDF. Plain data. */
export interface BookPlan {
  readonly language: string
  /** All languages that stand in it side by side, where there are several. */
  readonly languages?: readonly string[]
  readonly title: string
  readonly description: string
  readonly creators: readonly string[]
  readonly subjects: readonly string[]
  /** Date of the file: seconds since 1970, UTC. */
  readonly epoch: number
  /** Id of the element whose page has the number 1; without it, the first page has. What stands before it has Roman numbers. */
  readonly firstOfBody?: string
  readonly layout: Layout
  /** For readers, or for a print shop. */
  readonly edition: 'screen' | 'print'
  readonly sheet: Sheet
  /** How many pages there must be, and where that is said. */
  readonly pages?: { readonly count: number; readonly place: Place }
  readonly chapters: readonly BookChapter[]
  /** Style rules for the pages: running heads and feet of each part. */
  readonly pageRules: string
  /** Content of the body: cover, imprint, contents, chapters. Pictures are `asset:` addresses; elements with `data-page-of` await a number. */
  readonly body: Root
  readonly pictures: readonly Picture[]
  readonly sources?: readonly Source[]
}
