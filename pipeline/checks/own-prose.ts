import { languageOf } from '../languages/index.ts'
import type { Block, Language, Pair } from '../model/index.ts'
import { mask, maskAddresses, maskPattern } from '../text/index.ts'
import { citedPassages } from './cited-passages.ts'
import { isProse } from './comparable-pairs.ts'
import { foreignSentences } from './foreign-sentences.ts'
import { languageOfBlock } from './language-of-block.ts'
import { oncePerInput } from './once-per-input.ts'

/** A block as rules on the writing of one language see it. */
export interface OwnProse {
  readonly block: Block
  readonly language: Language
  /** The block's text, as long as itself: addresses, citations, template tags and emoji codes are object marks. */
  readonly text: string
  /** Whether the character at a place stands in the language of the edition, as far as anybody can tell. Slow: to be asked only of what would be reported. */
  isOwnAt(at: number): boolean
}

/** The running text of every edition of a work, the source's included. */
export const ownProse = oncePerInput((input): readonly OwnProse[] => {
  const cited = citedPassages(input)
  const context = { input, cited }
  const pairs = new Map(input.pairs.flatMap((pair) => pair.target.map((block) => [block, pair] as const)))
  return input.languages.flatMap((tag) =>
    (input.editions[tag]?.blocks ?? []).filter(isProse).map((block): OwnProse => {
      const pair = pairs.get(block) ?? alone(block, tag)
      return {
        block,
        language: languageOf(tag),
        text: maskPattern(maskAddresses(mask(block.text, cited(block, tag))), CODES),
        isOwnAt: (at) =>
          languageOfBlock(block, pair, context) === undefined &&
          !foreignSentences(block, pair, context).some(({ from, to }) => from <= at && at < to),
      }
    }),
  )
})

const CODES = /\{[{%:].*?[%}]?\}|:[a-z0-9_+-]+:/gu

function alone(block: Block, language: string): Pair {
  return { row: { id: '', cells: {}, confidence: {} }, language, source: [], target: [block], confidence: 0 }
}

/** The text with everything in quotation marks overwritten: whoever quotes keeps what was written. */
export function maskQuotations(text: string): string {
  return maskPattern(text, /«[^«»\n]*»|“[^“”\n]*”|"[^"\n]*"/gu)
}
