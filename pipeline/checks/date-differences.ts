import { languageOf } from '../languages/index.ts'
import { type Block, placeOfText } from '../model/index.ts'
import { readDates } from '../text/index.ts'
import { comparablePairs, isProse } from './comparable-pairs.ts'
import { compareTokens } from './compare-tokens.ts'
import { type Mismatch, matchDifferences } from './match-differences.ts'
import { oncePerBlock } from './once-per-block.ts'
import { oncePerInput } from './once-per-input.ts'
import type { Token } from './token.ts'

/** Where the dates of a translation differ from its source. */
export const dateDifferences = oncePerInput((input): readonly Mismatch[] => {
  const read = oncePerBlock(tokensOf)
  const readAll = (blocks: readonly Block[], language: string) => blocks.filter(isProse).flatMap((block) => read(block, language))
  return compareTokens(comparablePairs(input), input.source, readAll).map(matchDifferences)
})

function tokensOf(block: Block, language: string): readonly Token[] {
  return readDates(block.text, languageOf(language)).map(({ from, to, values }) => ({
    values,
    shown: values[0] ?? '',
    role: 'must',
    locate: () => placeOfText(block, from, to),
  }))
}
