import type { Pair, Place } from '../model/index.ts'

/** Something in a block that its translation must have as well: a number, a date, a link, a footnote mark, a picture. */
export interface Token {
  /** All that it may be; two tokens agree where they share one. */
  readonly values: readonly string[]
  /** How messages show it. */
  readonly shown: string
  /** `must` stand on both sides; `may` stand for a `must` and is only reported against one; `silent` is never reported. */
  readonly role: 'must' | 'may' | 'silent'
  /** Whether it says which of several: `third`. */
  readonly isOrdinal?: boolean
  /** Worked out only for what is reported. */
  locate(): Place
}

/** What two sides of a pair do not share. */
export interface Difference {
  readonly pair: Pair
  readonly missing: readonly Token[]
  readonly unexpected: readonly Token[]
}
