import { fold } from './fold.ts'
import { wordsOf } from './words-of.ts'

/** How many words two texts have in common, from 0 to 1 (Dice's coefficient over word counts), whatever their order. */
export function wordLikeness(one: string, other: string): number {
  const a = countWords(one)
  const b = countWords(other)
  let shared = 0
  for (const [word, count] of a.counts) shared += Math.min(count, b.counts.get(word) ?? 0)
  return a.total + b.total === 0 ? 1 : (2 * shared) / (a.total + b.total)
}

function countWords(text: string): { readonly counts: ReadonlyMap<string, number>; readonly total: number } {
  const counts = new Map<string, number>()
  const words = wordsOf(fold(text))
  for (const word of words) counts.set(word.text, (counts.get(word.text) ?? 0) + 1)
  return { counts, total: words.length }
}
