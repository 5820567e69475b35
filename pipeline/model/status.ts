import type { Lag } from './ledger.ts'
import type { Place } from './place.ts'

/**
 * How one edition of a work stands to the others. `behind`: another language has moved on since they were confirmed together; `unconfirmed`:
 * texts have changed on both sides, or are new, and nobody has confirmed that they say the same; `orphaned`: its source is gone.
 */
export const STANDINGS = ['current', 'behind', 'unconfirmed', 'never-confirmed', 'missing', 'orphaned'] as const

export type Standing = (typeof STANDINGS)[number]

/** A row of the table of `concord status`: a work in one language. Plain data. */
export interface EditionStatus {
  readonly publication: string
  readonly work: string
  readonly language: string
  readonly file: string
  readonly isSource: boolean
  readonly standing: Standing
  readonly blocks: number
  /** Blocks that another language has changed since they were confirmed, and how many words it has there now. */
  readonly behind: number
  readonly words: number
  /** The languages that are ahead of this one. */
  readonly of: readonly string[]
  readonly unconfirmed: number
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  /** The blocks that are behind or unconfirmed, in the order of the text. */
  readonly open: readonly OpenBlock[]
}

/** A block that somebody should look at. */
export interface OpenBlock extends Place {
  /** The id that it shares with the other languages. */
  readonly block: string
  readonly kind: 'behind' | 'unconfirmed'
  readonly of: readonly string[]
  /** How it is behind, where it is. */
  readonly how?: Lag
  readonly words: number
}

/** The sums of a status. */
export interface StatusSummary {
  readonly works: number
  readonly editions: number
  /** How many editions stand how. */
  readonly standings: Readonly<Record<Standing, number>>
  /** Blocks that are behind, and the words that are ahead of them. */
  readonly behind: number
  readonly words: number
  readonly unconfirmed: number
  readonly errors: number
  readonly warnings: number
  readonly notes: number
}

/** Where a project stands. */
export interface Status {
  readonly summary: StatusSummary
  readonly editions: readonly EditionStatus[]
}
