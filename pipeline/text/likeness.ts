import { distance } from 'fastest-levenshtein'

import { normalise } from './normalise.ts'

/** Longer texts are compared by their beginnings: the time grows with the square of the length. */
const COMPARED = 1500

/** How alike two texts are, letter by letter, from 0 to 1: one minus the Levenshtein distance over the longer length, after normalising. */
export function likeness(one: string, other: string): number {
  const a = normalise(one).slice(0, COMPARED)
  const b = normalise(other).slice(0, COMPARED)
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 1 : 1 - distance(a, b) / longest
}
