import type { Place } from './place.ts'

/** What somebody confirmed of one row: that the translation's text says what the source's text said then. Versions, '' where a side had no text. */
export interface Confirmation {
  readonly own: string
  readonly source: string
  /** Why it was confirmed although something spoke against it. */
  readonly reason?: string
}

/** One row of the ledger: a work, the id of the row when it was confirmed, and what was confirmed for each translation. */
export interface LedgerEntry {
  /** Publication and work, with a slash between them. */
  readonly work: string
  readonly row: string
  readonly confirmations: Readonly<Record<string, Confirmation>>
}

/** A row as the ledger knows it: for each language the version of its text, how many words it has and where it stands. */
export interface RowVersions {
  readonly row: string
  readonly cells: Readonly<Record<string, CellVersion>>
}

export interface PartVersion {
  /** The same for texts that differ in wrapping, marks of emphasis and lists, typographic spaces and quotes only. */
  readonly version: string
  readonly words: number
  readonly place: Place
}

export interface CellVersion extends PartVersion {
  /** Its blocks, where it has several. */
  readonly parts?: readonly PartVersion[]
}

/**
 * How a text is behind: what the others say has `changed`, was `added` or `removed` there; it was `lost` here; or it was `moved`, on one side and
 * not on the other.
 */
export type Lag = 'changed' | 'added' | 'removed' | 'lost' | 'moved'

/** How one language of a row stands to the others. */
export type Freshness =
  | { readonly kind: 'current' }
  /** Other languages have moved on since they were confirmed together. */
  | {
      readonly kind: 'behind'
      readonly of: readonly string[]
      readonly how: Lag
      /** The index of the row in which they have what was moved. */
      readonly elsewhere?: number
    }
  /** Nobody has confirmed these two texts, and there is no telling which side leads. */
  | { readonly kind: 'unconfirmed' }
  /** The row is none of this language's. */
  | { readonly kind: 'absent' }
