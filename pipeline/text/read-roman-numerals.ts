import type { Language } from '../model/index.ts'
import { anyOf } from './any-of.ts'
import { matchesWith } from './matches-with.ts'
import type { NumberReading } from './number-reading.ts'
import { oncePerLanguage } from './once-per-language.ts'

/**
 * Roman numerals up to 39: those of two letters or more, and single letters beside a word for a century. They count as words, since one
 * language writes `21st century` where another writes `siglo XXI`.
 */
export function readRomanNumerals(text: string, language: Language): readonly NumberReading[] {
  const { before, after } = centuryOf(language)
  const readings: NumberReading[] = []
  for (const match of matchesWith(/[XVI]/, NUMERAL, text)) {
    const [found, numeral = ''] = match
    const to = match.index + found.length
    if (numeral === '') continue
    const isCentury = before.test(text.slice(Math.max(0, match.index - 24), match.index)) || after.test(text.slice(to, to + 24))
    if (numeral.length < 2 && !isCentury) continue
    readings.push({ from: match.index, to, raw: found, values: [String(arabic(numeral))], kind: 'ordinal', written: 'words' })
  }
  return readings
}

const NUMERAL = /(?<![\p{L}\p{N}'-])(?=[XVI])(X{0,3}(?:IX|IV|V?I{0,3}))(?:er|ème|e)?(?![\p{L}\p{N}'])/gu

/** The word may stand at some distance where two centuries are named: `siglos XX y XXI`, `XIXe et XXe siècles`. */
const centuryOf = oncePerLanguage(({ numbers }) => ({
  before: new RegExp(`${anyOf(numbers.centuries)} (?:[XVI]+ \\p{L}{1,2} )?$`, 'u'),
  after: new RegExp(`^ (?:\\p{L}{1,3} [XVI]+\\p{L}{0,3} )?${anyOf(numbers.centuries)}`, 'u'),
}))

const LETTERS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

function arabic(numeral: string): number {
  const values = Array.from(numeral, (letter) => LETTERS[letter] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}
