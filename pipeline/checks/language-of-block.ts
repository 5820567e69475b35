import { LANGUAGES } from '../languages/index.ts'
import { type Block, type CheckInput, OBJECT_MARK, type Pair } from '../model/index.ts'
import { type Detection, detectLanguage, likeness, mask, maskAddresses, singleSpaced, wordLikeness, wordsOf } from '../text/index.ts'
import type { CitedPassages } from './cited-passages.ts'
import { LEAST_CONFIDENCE } from './comparable-pairs.ts'

/** Below this length a text is too short to tell, except a heading that is the same as the source's. */
const LEAST_LENGTH = 40
/** From this length the detector alone is believed. */
const LENGTH_TO_TELL = 80
/** Share of function words in running text; references, addresses and lists of names have fewer. */
const PROSE = 0.2
const CLEAR_MARGIN = 0.3

export interface LanguageContext {
  readonly input: CheckInput
  readonly cited: CitedPassages
}

/** The language that a target block is in, where it is not its own; undefined where all is well or nobody can tell. */
export function languageOfBlock(block: Block, pair: Pair, { input, cited }: LanguageContext): string | undefined {
  const text = readable(block, pair.language, cited)
  const source = comparableSource(pair)
    .map((original) => readable(original, input.source, cited))
    .join(' ')
  const isShort = text.length < LEAST_LENGTH
  if (isShort && block.kind !== 'heading') return undefined
  if (block.kind === 'heading' && isLeftHeading(block, pair, input)) return input.source
  const found = detect(text)
  if (found.language === undefined || found.language === pair.language) return undefined
  if (isShort || block.kind === 'heading') return isSameHeading(text, source) && found.functionWords > 0 ? found.language : undefined
  return isForeign(text, source, found, input) ? found.language : undefined
}

/** Where the aligner is unsure the source says nothing about the target. */
function comparableSource(pair: Pair): readonly Block[] {
  return pair.confidence < LEAST_CONFIDENCE ? [] : pair.source
}

/** Any language that Concord knows may have slipped in, whether or not the work exists in it. */
function detect(text: string): Detection {
  return detectLanguage(text, LANGUAGES)
}

/** The text without what is not prose and what it cites. */
function readable(block: Block, language: string, cited: CitedPassages): string {
  const own = maskAddresses(mask(block.text, cited(block, language))).replace(/\{[{%].*?[%}]\}/g, ' ')
  return singleSpaced(own.replaceAll(OBJECT_MARK, ' ')).trim()
}

/** A heading of two words or more that stands as in the source, while every other translation, and there is one, has it in other words; not one in capitals, which is a name. */
function isLeftHeading(
  { text }: Block,
  { row, language, source }: Pair,
  { editions, languages, source: sourceLanguage }: CheckInput,
): boolean {
  const words = text.trim().split(/\s+/)
  const isName = words.slice(1).every((word) => /^[^\p{Ll}]/u.test(word))
  if (words.length < 2 || isName || source.length !== 1 || source[0]?.text !== text) return false
  const others = languages.filter((other) => other !== language && other !== sourceLanguage && (row.cells[other] ?? []).length > 0)
  const isOther = (other: string) => (row.cells[other] ?? []).every((index) => !isAlike(editions[other]?.blocks[index]?.text ?? '', words))
  return others.length > 0 && others.every(isOther)
}

function isAlike(text: string, words: readonly string[]): boolean {
  return words.some((word) => word.length > 3 && text.includes(word))
}

function isSameHeading(text: string, source: string): boolean {
  return wordsOf(text).length >= 3 && likeness(text, source) > 0.9
}

function isForeign(text: string, source: string, found: Detection, input: CheckInput): boolean {
  if (found.functionWords < PROSE) return false
  if (found.language === input.source && (wordLikeness(text, source) > 0.6 || likeness(text, source) > 0.85)) return true
  if (text.length < LENGTH_TO_TELL || found.margin < CLEAR_MARGIN) return false
  return source === '' || detect(source).language === input.source || found.language === input.source
}
