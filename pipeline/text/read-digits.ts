import type { Language } from '../model/index.ts'
import { anyOf } from './any-of.ts'
import { shiftDecimal } from './decimal.ts'
import { digitValues } from './digit-values.ts'
import type { NumberReading } from './number-reading.ts'
import { oncePerLanguage } from './once-per-language.ts'

/** The numbers in digits of a text whose spaces are plain and whose dates, times and symbols are masked. */
export function readDigits(text: string, language: Language): readonly NumberReading[] {
  const found: Found[] = []
  for (const match of text.matchAll(/(?<!\d|\d[.,])(?:\d{1,3}(?: \d{3})+(?!\d)|\d+)(?:[.,]\d+)*/g)) {
    const values = digitValues(match[0], language)
    if (values) found.push(readingAt(text, match.index, match[0], values, language))
    else found.push(...splitRun(text, match.index, match[0], language))
  }
  return withRanges(found, text, language).map(({ reading }) => reading)
}

/** A reading and the power of ten of the word after it. */
interface Found {
  readonly reading: NumberReading
  readonly places: number
}

/** `1,2,3` is three numbers. */
function splitRun(text: string, at: number, run: string, language: Language): readonly Found[] {
  return Array.from(run.matchAll(/\d+/g), (match) =>
    readingAt(text, at + match.index, match[0], digitValues(match[0], language) ?? [match[0]], language),
  )
}

function readingAt(text: string, from: number, run: string, plain: readonly string[], language: Language): Found {
  const { multiplier, percent, ordinal } = endingsOf(language)
  const end = from + run.length
  const rest = text.slice(end, end + 24)
  const word = multiplier.pattern.exec(rest)
  const places = word ? (multiplier.places.get((word[1] ?? '').toLowerCase()) ?? 0) : 0
  const values = word ? multiply(plain, places, word) : plain
  const sign = percent.exec(rest)
  const kind = sign ? 'percent' : ordinal.test(rest) ? 'ordinal' : 'number'
  const to = end + (word?.[0].length ?? 0)
  return { reading: { from, to, raw: text.slice(from, to), values, kind, written: 'digits' }, places }
}

/** A letter may be a unit as well: `5 m`. It multiplies for sure only where it touches the number. */
function multiply(plain: readonly string[], places: number, [found, word = '']: readonly string[]): readonly string[] {
  const multiplied = plain
    .map((value) => shiftDecimal(/^\d+(?:\.\d+)?$/.test(value) ? value : '0', places))
    .filter((value) => value !== '0')
  if (word.length > 2) return multiplied
  return found === word ? [...multiplied, ...plain] : [...plain, ...multiplied]
}

const endingsOf = oncePerLanguage(({ numbers }) => {
  const words = Object.keys(numbers.multipliers)
  const long = words.filter((word) => word.length > 2)
  const capitals = long.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)])
  const short = words.filter((word) => word.length <= 2).flatMap((word) => [word, word.toUpperCase()])
  return {
    multiplier: {
      pattern: new RegExp(`^(?: ?(${anyOf([...capitals, ...short])}))(?![\\p{L}\\p{N}])`, 'u'),
      places: new Map(Object.entries(numbers.multipliers).map(([word, value]) => [word.toLowerCase(), Math.round(Math.log10(value))])),
    },
    percent: new RegExp(`^ ?${anyOf(numbers.percent)}(?!\\p{L})`, 'u'),
    ordinal: new RegExp(`^${anyOf(numbers.ordinalEndings)}(?![\\p{L}\\p{N}])`, 'u'),
  }
})

/** In `2015-16` the second number is a year too, in `10 to 20 million` the first is in millions too. */
function withRanges(found: readonly Found[], text: string, language: Language): readonly Found[] {
  const range = rangeOf(language)
  return found.map((one, index) => {
    const [before, after] = [found[index - 1], found[index + 1]]
    const { reading } = one
    if (
      before &&
      /^\d\d$/.test(reading.raw) &&
      /^\d{4}$/.test(before.reading.raw) &&
      /^ ?[-/] ?$/.test(text.slice(before.reading.to, reading.from))
    )
      return withValues(one, [before.reading.raw.slice(0, 2) + reading.raw])
    if (after && after.places > 0 && one.places === 0 && range.test(text.slice(reading.to, after.reading.from)))
      return withValues(
        one,
        reading.values.filter(isPlain).map((value) => shiftDecimal(value, after.places)),
      )
    return one
  })
}

const rangeOf = oncePerLanguage(({ dates }) => new RegExp(`^ ?${anyOf([...dates.rangeJoiners, ...dates.listJoiners, '-'])} ?$`, 'u'))

function withValues({ reading, places }: Found, more: readonly string[]): Found {
  return { reading: { ...reading, values: [...reading.values, ...more] }, places }
}

function isPlain(value: string): boolean {
  return /^\d+(?:\.\d+)?$/.test(value)
}
