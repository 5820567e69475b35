import { LANGUAGES, languageOf } from '../languages/index.ts'
import { type Block, OBJECT_MARK, type Pair } from '../model/index.ts'
import { detectLanguage, mask, maskAddresses, maskPattern, sentencesOf, singleSpaced } from '../text/index.ts'
import type { LanguageContext } from './language-of-block.ts'

/** A sentence of a block in another language than the block's. */
export interface ForeignSentence {
  readonly from: number
  readonly to: number
  readonly language: string
}

/** Shorter sentences are titles and exclamations. */
const LEAST_LENGTH = 35
/** A sentence that stands in the source letter by letter needs no detector to be sure; shorter ones are names and titles. */
const LEAST_COPIED = 25
const CLEAR_MARGIN = 0.55
const PROSE = 0.25
const COPIED_PROSE = 0.2

/** Sentences in another language inside a block that is otherwise in its own. What stands in quotation marks may be in any language. */
export function foreignSentences(block: Block, pair: Pair, { cited }: LanguageContext): readonly ForeignSentence[] {
  const own = languageOf(pair.language)
  const sentences = sentencesOf(block.text, own)
  if (sentences.length < 2) return []
  const text = maskPattern(maskAddresses(mask(block.text, cited(block, pair.language))), /«[^»]*»|“[^”]*”|"[^"]*"|\([^)]*\)/gu)
  return sentences.flatMap(({ from, to }) => {
    const sentence = singleSpaced(text.slice(from, to).replaceAll(OBJECT_MARK, ' ')).trim()
    const isCopied = sentence.length >= LEAST_COPIED && pair.source.some((original) => original.text.includes(sentence))
    if (sentence.length < LEAST_LENGTH && !isCopied) return []
    const { language, margin, functionWords } = detectLanguage(sentence, LANGUAGES)
    if (language === undefined || language === own.tag) return []
    const isForeign = isCopied ? functionWords >= COPIED_PROSE : margin >= CLEAR_MARGIN && functionWords >= PROSE
    return isForeign ? [{ from, to, language }] : []
  })
}
