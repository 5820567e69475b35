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
  const weightOf = (token: string) => 1 / Math.sqrt(counts.get(token) ?? 1)
  const totals = new Map(Array.from(tokens, ([block, set]) => [block, sumOf(set, weightOf)]))
  return (one, other) => {
    const [mine, theirs] = [tokens.get(one) ?? NONE, tokens.get(other) ?? NONE]
    const total = (totals.get(one) ?? 0) + (totals.get(other) ?? 0)
    return total === 0 ? 0 : (2 * sumOf(mine, (token) => (theirs.has(token) ? weightOf(token) : 0))) / total
  }
})

const NONE: ReadonlySet<string> = new Set()

function sumOf(tokens: ReadonlySet<string>, weightOf: (token: string) => number): number {
  let sum = 0
  for (const token of tokens) sum += weightOf(token)
  return sum
}

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
