import type { Language } from '../model/index.ts'
import { anyOf } from './any-of.ts'
import { foldMarks } from './fold.ts'
import { mask, maskPattern, type Span } from './mask.ts'
import { maskAddresses } from './mask-addresses.ts'
import type { NumberReading } from './number-reading.ts'
import { oncePerLanguage } from './once-per-language.ts'
import { oncePerText } from './once-per-text.ts'
import { readDates } from './read-dates.ts'
import { readDigits } from './read-digits.ts'
import { readNumberWords } from './read-number-words.ts'
import { readProportions, withHalves } from './read-proportions.ts'
import { readRomanNumerals } from './read-roman-numerals.ts'
import { readSymbols } from './read-symbols.ts'
import { readNoon, readTimes, withHalfDays } from './read-times.ts'
import { withDecades } from './with-decades.ts'

/**
 * Every number of a text in order, with all that it may mean. Dates, addresses and code are left out; what is no quantity (telephone numbers,
 * document symbols, versions) is given as its characters.
 */
export function readNumbers(text: string, language: Language): readonly NumberReading[] {
  return readerOf(language)(text)
}

const readerOf = oncePerLanguage((language) => oncePerText((text) => readAll(text, language)))

function readAll(text: string, language: Language): readonly NumberReading[] {
  const plain = foldMarks(maskAddresses(text))
  const readers = /\d/.test(plain)
    ? [readNoon, readTimes, readSymbols, readProportions, readDigits, readRomanNumerals, readWords]
    : [readNoon, readProportions, readRomanNumerals, readWords]
  let rest = mask(plain, readDates(text, language))
  const found: NumberReading[] = []
  for (const read of readers) {
    const readings = read(rest, language)
    found.push(...readings)
    rest = mask(rest, readings satisfies readonly Span[])
  }
  const inOrder = found.sort((one, other) => one.from - other.from)
  return withDecades(withHalves(withHalfDays(inOrder, plain, language), plain, language), plain, language)
}

/** The hundred of `per cent` is no number. */
function readWords(text: string, language: Language): readonly NumberReading[] {
  return readNumberWords(maskPattern(text, percentInWords(language)), language)
}

const percentInWords = oncePerLanguage(
  ({ numbers }) => new RegExp(`(?<=\\p{L} )${anyOf(numbers.percent.filter((form) => /\p{L}{2}/u.test(form)))}`, 'giu'),
)
