import type { Block } from './block.ts'

/** The blocks that say the same thing: for each language the indices of its blocks, empty where it has none. */
export interface Row {
  /** Shared by all languages and used as the element id of the row's blocks. ASCII, unique in the work. */
  readonly id: string
  readonly cells: Readonly<Record<string, readonly number[]>>
  /** How sure the aligner is of each translation's cell, 0 to 1. */
  readonly confidence: Readonly<Record<string, number>>
}

/** One translation's part of a row, with the blocks themselves. */
export interface Pair {
  readonly row: Row
  readonly language: string
  readonly source: readonly Block[]
  readonly target: readonly Block[]
  readonly confidence: number
}
