import { languageOf } from '../../languages/index.ts'
import type { Block, BlockKind, Check, Pair, Remark } from '../../model/index.ts'
import { comparablePairs } from '../comparable-pairs.ts'
import { beginningOf, nameOfKind } from '../in-words.ts'
import { placeInSource } from '../place-in-source.ts'

/** Passages of which a good part seems to be missing, or to be added: much shorter or longer than the language makes one expect. */
export const blockLength: Check = {
  id: 'block-length',
  summary: 'A passage is about as long as its counterpart.',
  severity: 'warning',
  run: (input) => comparablePairs(input).flatMap((pair) => remarksOn(pair, input.source)),
}

/** Shorter passages vary more than these limits allow. */
const LEAST_LENGTH = 120

/** Of 2,121 published pairs 14 are shorter and 2 are longer than this, and in almost all of them text is missing or added. */
const SHORTEST = 0.58
const LONGEST = 1.8

const COMPARED: readonly BlockKind[] = ['paragraph', 'item', 'quote', 'note']

function remarksOn(pair: Pair, source: string): readonly Remark[] {
  const [first] = pair.target
  if (!first || [...pair.source, ...pair.target].some(({ kind }) => !COMPARED.includes(kind))) return []
  const expected = lengthOf(pair.source) * (languageOf(pair.language).lengthRatio / languageOf(source).lengthRatio)
  const length = lengthOf(pair.target)
  const ratio = length / Math.max(1, expected)
  if (Math.max(expected, length) < LEAST_LENGTH || (ratio >= SHORTEST && ratio <= LONGEST)) return []
  const found = `${nameOfKind(first.kind)} ${beginningOf(first)} of ${length} characters`
  return [
    {
      message: `Unexpected ${found}, expected about ${Math.round(expected / 10) * 10} as the source makes likely`,
      language: pair.language,
      place: first.place,
      related: placeInSource(pair, source),
    },
  ]
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0)
}
