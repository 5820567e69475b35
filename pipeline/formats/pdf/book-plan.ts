import type { Root } from 'hast'

/** A picture of the book, and what tells its bytes from others. */
export interface Picture {
  readonly file: string
  readonly mediaType: string
  readonly sha256: string
}

/** A book with every decision made: the draft of a PDF. Plain data. */
export interface BookPlan {
  readonly language: string
  readonly title: string
  readonly description: string
  readonly creators: readonly string[]
  readonly subjects: readonly string[]
  /** Date of the file: seconds since 1970, UTC. */
  readonly epoch: number
  /** Style rules for the pages: running heads and feet of each part. */
  readonly pageRules: string
  /** Content of the body: cover, imprint, contents, chapters. Pictures are `asset:` addresses; elements with `data-page-of` await a number. */
  readonly body: Root
  readonly pictures: readonly Picture[]
}
