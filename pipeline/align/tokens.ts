import { type Block, OBJECT_MARK } from '../model/index.ts'
import { fold } from '../text/index.ts'

/** What a block holds that survives translation, each with a weight: addresses, pictures, code, numbers, names, stems of related words. */
export interface Tokens {
  readonly weights: ReadonlyMap<string, number>
  /** Sum of the weights. */
  readonly total: number
}

/** Stems say less than addresses and numbers: half as much, as measured on published documents. */
const STEM_WEIGHT = 0.5
const STEM_LENGTH = 5

/** The tokens of every block of an edition, weighted by how rare they are in it. */
export function tokensOf(blocks: readonly Block[]): readonly Tokens[] {
  const raw = blocks.map(rawTokens)
  const counts = new Map<string, number>()
  for (const tokens of raw) for (const token of tokens.keys()) counts.set(token, (counts.get(token) ?? 0) + 1)
  return raw.map((tokens) => {
    const weights = new Map<string, number>()
    let total = 0
    for (const [token, plain] of tokens) {
      const weight = plain / Math.sqrt(counts.get(token) ?? 1)
      weights.set(token, weight)
      total += weight
    }
    return { weights, total }
  })
}

function rawTokens(block: Block): ReadonlyMap<string, number> {
  const tokens = new Map<string, number>()
  for (const link of block.links) tokens.set(`url ${neutral(link.url)}`, 1)
  for (const image of block.images) tokens.set(`image ${neutral(image.url)}`, 1)
  for (const mark of block.noteMarks) tokens.set(`note ${mark.label}`, 1)
  for (const code of block.code) tokens.set(`code ${code.slice(0, 200)}`, 1)
  if (block.kind === 'code') return tokens
  for (const match of block.text.matchAll(/\p{N}+/gu)) tokens.set(`number ${match[0]}`, 1)
  const composed = block.text.normalize('NFC')
  const folded = fold(composed)
  const stemOf = (word: string, index: number) => folded.slice(index, index + Math.min(word.length, STEM_LENGTH))
  const text = composed.replaceAll(OBJECT_MARK, ' ').replaceAll('’', "'")
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (hasInnerCapital(word)) tokens.set(`name ${word}`, 1)
    if (word.length >= STEM_LENGTH) tokens.set(`stem ${stemOf(word, index)}`, STEM_WEIGHT)
  }
  for (const { 0: word, index } of (LABEL.exec(text)?.[0] ?? '').matchAll(WORD))
    if (word.length >= LABEL_WORD_LENGTH) tokens.set(`label ${stemOf(word, index)}`, 1)
  return tokens
}

const WORD = /\p{L}[\p{L}\p{M}'-]*/gu
/** What an item is about stands before its first colon. */
const LABEL = /^[^,;:.!?]{3,50}(?=\s?:\s)/u
/** Shorter words of a label are articles and prepositions. */
const LABEL_WORD_LENGTH = 4

function hasInnerCapital(word: string): boolean {
  const rest = word.slice(1)
  return rest !== rest.toLowerCase()
}

/** An address without the parts that differ from language to language. */
function neutral(url: string): string {
  return url.replace(/([./_-])[a-z]{2}(?=[./_-]|$)/gi, '$1*').toLowerCase()
}

/** Weighted Dice likeness of two sets of tokens, 0 to 1; undefined where one side has none. */
export function likeness(left: Tokens, right: Tokens): number | undefined {
  if (left.weights.size === 0 || right.weights.size === 0) return undefined
  const [small, large] = left.weights.size < right.weights.size ? [left, right] : [right, left]
  let shared = 0
  for (const [token, weight] of small.weights) {
    const other = large.weights.get(token)
    if (other !== undefined) shared += weight + other
  }
  return shared / (left.total + right.total)
}

/** How one block is like two together. */
export interface LikenessOfTwo {
  /** As if the two were one block; undefined where one side has no tokens. */
  readonly together: number | undefined
  /** How surely the block has nothing of one of the two, although it has something of the other: 0 to 1. */
  readonly oneSided: number
}

/** Compares a block with two blocks that may be the same text, parted. */
export function likenessOfTwo(one: Tokens, [first, second]: readonly [Tokens, Tokens]): LikenessOfTwo {
  const [left, right] = [sharedWeights(one, first, second), sharedWeights(one, second)]
  const size = first.weights.size + second.weights.size
  const total = one.total + first.total - left.repeated + second.total
  return {
    together: one.weights.size === 0 || size === 0 ? undefined : (left.both + right.both) / total,
    oneSided: Math.max(absence(left.own, first, right.own, second), absence(right.own, second, left.own, first)),
  }
}

/** A translation that holds a block has more than this share of its tokens. */
const LEAST_SHARE = 0.1
/** Weight of tokens from which their absence is no chance. */
const TELLING_WEIGHT = 6

function absence(own: number, part: Tokens, otherOwn: number, other: Tokens): number {
  const [share, otherShare] = [own / Math.max(part.total, 1), otherOwn / Math.max(other.total, 1)]
  if (otherShare < LEAST_SHARE || share >= LEAST_SHARE) return 0
  return (1 - share / LEAST_SHARE) * Math.min(1, part.total / TELLING_WEIGHT) ** 2
}

/** What a part shares with a block: its own weight, and both sides' without the tokens that another part repeats. */
function sharedWeights(
  one: Tokens,
  part: Tokens,
  other?: Tokens,
): { readonly own: number; readonly both: number; readonly repeated: number } {
  let [own, both, repeated] = [0, 0, 0]
  for (const [token, weight] of part.weights) {
    const isRepeated = other?.weights.has(token) === true
    if (isRepeated) repeated += weight
    const found = one.weights.get(token)
    if (found === undefined) continue
    own += weight
    if (!isRepeated) both += weight + found
  }
  return { own, both, repeated }
}
