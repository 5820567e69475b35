import { type Block, OBJECT_MARK } from '../model/index.ts'

/** What a block holds that survives translation, each with a weight: addresses, pictures, code, numbers, names, stems of related words. */
export type Tokens = ReadonlyMap<string, number>

/** Stems say less than addresses and numbers: half as much, as measured on published documents. */
const STEM_WEIGHT = 0.5
const STEM_LENGTH = 5

/** The tokens of every block of an edition, weighted by how rare they are in it. */
export function tokensOf(blocks: readonly Block[]): readonly Tokens[] {
  const raw = blocks.map(rawTokens)
  const counts = new Map<string, number>()
  for (const tokens of raw) for (const token of tokens.keys()) counts.set(token, (counts.get(token) ?? 0) + 1)
  return raw.map((tokens) => new Map([...tokens].map(([token, weight]) => [token, weight / Math.sqrt(counts.get(token) ?? 1)])))
}

function rawTokens(block: Block): Tokens {
  const tokens = new Map<string, number>()
  for (const link of block.links) tokens.set(`url ${neutral(link.url)}`, 1)
  for (const image of block.images) tokens.set(`image ${neutral(image.url)}`, 1)
  for (const mark of block.noteMarks) tokens.set(`note ${mark.label}`, 1)
  for (const code of block.code) tokens.set(`code ${code.slice(0, 200)}`, 1)
  if (block.kind === 'code') return tokens
  for (const match of block.text.matchAll(/\p{N}+/gu)) tokens.set(`number ${match[0]}`, 1)
  for (const match of block.text.replaceAll(OBJECT_MARK, ' ').matchAll(/\p{L}[\p{L}\p{M}'’-]*/gu)) addWord(match[0], tokens)
  return tokens
}

function addWord(word: string, tokens: Map<string, number>): void {
  if (word.length > 1 && /\p{Lu}/u.test(word.slice(1))) tokens.set(`name ${word}`, 1)
  if (word.length < STEM_LENGTH) return
  const stem = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().slice(0, STEM_LENGTH)
  tokens.set(`stem ${stem}`, STEM_WEIGHT)
}

/** An address without the parts that differ from language to language. */
function neutral(url: string): string {
  return url.replace(/([./_-])[a-z]{2}(?=[./_-]|$)/gi, '$1*').toLowerCase()
}

/** Weighted Dice likeness of two sets of tokens, 0 to 1; undefined where one side has none. */
export function likeness(left: Tokens, right: Tokens): number | undefined {
  if (left.size === 0 || right.size === 0) return undefined
  const [small, large] = left.size < right.size ? [left, right] : [right, left]
  let shared = 0
  for (const [token, weight] of small) {
    const other = large.get(token)
    if (other !== undefined) shared += weight + other
  }
  return shared / (weightOf(left) + weightOf(right))
}

const weights = new WeakMap<Tokens, number>()

function weightOf(tokens: Tokens): number {
  const known = weights.get(tokens)
  if (known !== undefined) return known
  let sum = 0
  for (const weight of tokens.values()) sum += weight
  weights.set(tokens, sum)
  return sum
}
