import type { Language } from '../model/index.ts'
import { foldMarks } from './fold.ts'
import { mask, type Span } from './mask.ts'
import { maskAddresses } from './mask-addresses.ts'
import type { NumberReading } from './number-reading.ts'
import { readDates } from './read-dates.ts'
import { readDigits } from './read-digits.ts'
import { readNumberWords } from './read-number-words.ts'
import { readRomanNumerals } from './read-roman-numerals.ts'
import { readSymbols } from './read-symbols.ts'
import { readTimes, withHalfDays } from './read-times.ts'
import { withDecades } from './with-decades.ts'

/**
 * Every number of a text in order, with all that it may mean. Dates, addresses and code are left out; what is no quantity (telephone numbers,
 * document symbols, versions) is given as its characters.
 */
export function readNumbers(text: string, language: Language): readonly NumberReading[] {
  const plain = foldMarks(maskAddresses(text))
  const readers = /\d/.test(plain)
    ? [readTimes, readSymbols, readDigits, readRomanNumerals, readNumberWords]
    : [readRomanNumerals, readNumberWords]
  let rest = mask(plain, readDates(text, language))
  const found: NumberReading[] = []
  for (const read of readers) {
    const readings = read(rest, language)
    found.push(...readings)
    rest = mask(rest, readings satisfies readonly Span[])
  }
  const inOrder = found.sort((one, other) => one.from - other.from)
  return withDecades(withHalfDays(inOrder, plain, language), plain, language)
}
