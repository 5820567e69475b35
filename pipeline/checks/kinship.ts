import type { Block, CheckInput } from '../model/index.ts'
import { fold, wordsOf } from '../text/index.ts'
import { oncePerInput } from './once-per-input.ts'

/** How much two blocks of different languages have in common, from 0 to 1. */
export type Kinship = (one: Block, other: Block) => number

/** Shorter words are alike by chance. */
const STEM_LENGTH = 5

/**
 * Prepares the comparison of blocks by what survives translation: addresses, pictures, numbers, and the first letters of words, by which
 * languages with Latin roots know one another. What is frequent in the work counts little.
 */
export const kinshipOf = oncePerInput((input: CheckInput): Kinship => {
  const blocks = input.languages.flatMap((language) => input.editions[language]?.blocks ?? [])
  const tokens = new Map(blocks.map((block) => [block, tokensOf(block)]))
  const counts = new Map<string, number>()
  for (const set of tokens.values()) for (const token of set) counts.set(token, (counts.get(token) ?? 0) + 1)
  const weigh = (set: Iterable<string>) =>
    Array.from(set, (token) => 1 / Math.sqrt(counts.get(token) ?? 1)).reduce((sum, weight) => sum + weight, 0)
  return (one, other) => {
    const [mine, theirs] = [tokens.get(one) ?? new Set<string>(), tokens.get(other) ?? new Set<string>()]
    const total = weigh(mine) + weigh(theirs)
    return total === 0 ? 0 : (2 * weigh([...mine].filter((token) => theirs.has(token)))) / total
  }
})

function tokensOf(block: Block): ReadonlySet<string> {
  const words = wordsOf(fold(block.text)).filter(({ text }) => text.length >= STEM_LENGTH || /\d/.test(text))
  return new Set([
    ...words.map(({ text }) => text.slice(0, STEM_LENGTH)),
    ...block.links.map(({ url }) => `link ${url}`),
    ...block.images.map(({ url }) => `picture ${url}`),
    ...block.code.map((code) => `code ${code}`),
    ...block.noteMarks.map(({ label }) => `note ${label}`),
  ])
}
