import type { CheckInput, Pair } from '../model/index.ts'
import { citedPassages } from './cited-passages.ts'
import { foreignSentences } from './foreign-sentences.ts'
import { languageOfBlock } from './language-of-block.ts'

/**
 * Prepares the question whether the whole translation of a pair is in its own language, for checks that read words. Text in another language is told
 * by its own check, and nothing that is read in it means anything. Asked only of pairs about which there is something to say.
 */
export function inOwnLanguage(input: CheckInput): (pair: Pair) => boolean {
  const context = { input, cited: citedPassages(input) }
  return (pair) =>
    pair.target.every((block) => languageOfBlock(block, pair, context) === undefined && foreignSentences(block, pair, context).length === 0)
}
