import type { Passage } from './passage.ts'

/** How much two stretches of passages have in common: twice the shared words over all words of both, 0 to 1. */
export function kinshipOfPassages(one: readonly Passage[], other: readonly Passage[]): number {
  const [left, right] = [wordsTogether(one), wordsTogether(other)]
  let [shared, total] = [0, 0]
  for (const [word, count] of left) {
    shared += Math.min(count, right.get(word) ?? 0)
    total += count
  }
  for (const count of right.values()) total += count
  return total === 0 ? 0 : (2 * shared) / total
}

function wordsTogether(passages: readonly Passage[]): ReadonlyMap<string, number> {
  const [first] = passages
  if (first && passages.length === 1) return first.words
  const words = new Map<string, number>()
  for (const passage of passages) for (const [word, count] of passage.words) words.set(word, (words.get(word) ?? 0) + count)
  return words
}
