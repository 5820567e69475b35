import { languageOf } from '../languages/index.ts'
import { type Block, type Pair, placeOfText } from '../model/index.ts'
import { type NumberReading, readNumbers } from '../text/index.ts'
import { comparablePairs, isProse } from './comparable-pairs.ts'
import { compareTokens } from './compare-tokens.ts'
import { dateDifferences } from './date-differences.ts'
import { type Mismatch, matchDifferences } from './match-differences.ts'
import { oncePerBlock } from './once-per-block.ts'
import { oncePerInput } from './once-per-input.ts'
import type { Difference, Token } from './token.ts'

/** Where the numbers of a translation differ from its source. */
export const numberDifferences = oncePerInput((input): readonly Mismatch[] => {
  const read = oncePerBlock(tokensOf)
  const dates = new Map(dateDifferences(input).map((mismatch) => [mismatch.difference.pair, mismatch.difference]))
  const differences = compareTokens(comparablePairs(input), input.source, (blocks, language, pair) => [
    ...blocks.filter(isProse).flatMap((block) => read(block, language)),
    ...partsOfDates(dates.get(pair), language, pair),
  ])
  return differences.map((difference) => withoutFilledIn(matchDifferences(difference)))
})

function tokensOf(block: Block, language: string): readonly Token[] {
  return readNumbers(block.text, languageOf(language)).map((reading) => ({
    values: reading.values,
    shown: reading.kind === 'percent' ? `${reading.values[0]}%` : (reading.values[0] ?? reading.raw),
    role: roleOf(reading),
    isOrdinal: reading.kind === 'ordinal' && reading.written === 'words',
    locate: () => placeOfText(block, reading.from, reading.to),
  }))
}

/** `{{ version }}` is a number or a word that a program fills in: a side that writes it out has one number more. */
const TEMPLATE = /\{\{[^{}]{1,200}\}\}/g

function withoutFilledIn(mismatch: Mismatch): Mismatch {
  const { source, target } = mismatch.difference.pair
  const more = countOfTemplates(source) - countOfTemplates(target)
  if (more === 0) return mismatch
  return { ...mismatch, missing: mismatch.missing.slice(Math.max(0, -more)), unexpected: mismatch.unexpected.slice(Math.max(0, more)) }
}

function countOfTemplates(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + (text.match(TEMPLATE)?.length ?? 0), 0)
}

/** One is an article and a pronoun as often as a number; first, second and third are turns of phrase, in digits as well: `3rd-party`. */
const LEAST_WORD = 2
const LEAST_ORDINAL = 4

function isTellingWord(kind: NumberReading['kind'], value: number): boolean {
  return (kind === 'number' && value >= LEAST_WORD) || (kind === 'ordinal' && value >= LEAST_ORDINAL)
}

function roleOf({ written, kind, values, raw }: NumberReading): Token['role'] {
  if (kind === 'proportion') return written === 'words' ? 'may' : 'must'
  if (written === 'words') return isTellingWord(kind, Number(values[0])) ? 'may' : 'silent'
  if (kind === 'symbol') return isTelling(raw) ? 'must' : 'silent'
  return kind === 'ordinal' && Number(values[0]) < LEAST_ORDINAL ? 'may' : 'must'
}

/** `W3C` and `i18n` are words, `src/page2.html` is a path. */
function isTelling(symbol: string): boolean {
  return (
    (symbol.match(/\d/g) ?? []).length >= 2 && !(/[/._]/.test(symbol) && /\p{Ll}{2}/u.test(symbol)) && !/^\p{Ll}\d+\p{Ll}$/u.test(symbol)
  )
}

/** A year or a day that one side gives in a date and the other by itself is the date rule's concern. */
function partsOfDates(difference: Difference | undefined, language: string, pair: Pair): readonly Token[] {
  if (!difference) return []
  const dates = language === pair.language ? difference.unexpected : difference.missing
  return dates.flatMap((date) =>
    (date.shown.match(/\d+/g) ?? []).map((digits) => ({ ...date, values: [String(Number(digits))], role: 'silent' as const })),
  )
}
