import type { Language } from '../model/index.ts'
import { anyOf } from './any-of.ts'
import { printDecimal, shiftDecimal } from './decimal.ts'
import { fold } from './fold.ts'
import type { NumberReading } from './number-reading.ts'
import { oncePerLanguage } from './once-per-language.ts'

/**
 * The shares and multiples of a text whose spaces are plain: `half`, `two thirds`, `two-thirds`, `1/2`, `twice`, `half a million`. A half that only adds to the
 * number before it (`and a half`) is left to that number.
 */
export function readProportions(text: string, language: Language): readonly NumberReading[] {
  const { words, values, multipliers } = patternsOf(language)
  const folded = fold(text)
  const inWords = Array.from(folded.matchAll(words)).flatMap((match): readonly NumberReading[] => {
    const { share = '', multiplier } = match.groups ?? {}
    const value = values.get(share)
    if (value === undefined) return []
    const places = multiplier === undefined ? undefined : multipliers.get(multiplier)
    const span = { from: match.index, to: match.index + match[0].length }
    const raw = text.slice(span.from, span.to)
    const times = places === undefined || value.includes('/') ? undefined : shiftDecimal(value, places)
    if (times !== undefined) return [{ ...span, raw, values: [times], kind: 'number', written: 'words' }]
    return [{ ...span, raw, values: readingsOf(value), kind: 'proportion', written: 'words' }]
  })
  const inSigns = Array.from(text.matchAll(SIGNS), ({ 0: raw, index }): NumberReading => {
    const values = readingsOf(SIGN_VALUES[raw] ?? raw)
    return { from: index, to: index + raw.length, raw, values, kind: 'proportion', written: 'digits' }
  })
  return [...inWords, ...inSigns]
}

const SIGN_VALUES: Readonly<Record<string, string>> = {
  '½': '0.5',
  '1/2': '0.5',
  '⅓': '1/3',
  '1/3': '1/3',
  '⅔': '2/3',
  '2/3': '2/3',
  '¼': '0.25',
  '1/4': '0.25',
  '¾': '0.75',
  '3/4': '0.75',
}

const SIGNS = /(?<![\p{L}\p{N}/.,-])(?:[½⅓⅔¼¾]|1\/[234]|2\/3|3\/4)(?![\p{L}\p{N}/-]|[.,]\d)/gu

/** A half is 50 %, and may be 30 minutes or 6 months; a third is 33 % more or less. */
function readingsOf(value: string): readonly string[] {
  const share = shareOf(value)
  if (share >= 1) return [value]
  const more = [share * 100, share * 60, share * 12].filter(Number.isInteger).map(String)
  const thirds = share === 1 / 3 ? ['33', '33.3'] : share === 2 / 3 ? ['66', '67', '66.7'] : []
  return [value, ...more, ...thirds]
}

function shareOf(value: string): number {
  const [above = '0', below = '1'] = value.split('/')
  return Number(above) / Number(below)
}

const patternsOf = oncePerLanguage(({ numbers }) => {
  const long = Object.entries(numbers.multipliers).filter(([word]) => word.length > 2)
  const shares = Object.entries(numbers.proportions).flatMap(([words, value]) =>
    [keyOf(words), keyOf(words).replaceAll(' ', '-')].map((key) => [key, value] as const),
  )
  const small = "(?:\\p{L}{1,2}[ '])"
  return {
    values: new Map(shares),
    multipliers: new Map(long.map(([word, value]) => [keyOf(word), Math.round(Math.log10(value))])),
    words: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${anyOf(numbers.andAHalf.map(keyOf))}|(?<share>${anyOf(shares.map(([key]) => key))})(?:[ -]${small}{0,2}(?<multiplier>${anyOf(long.map(([word]) => keyOf(word)))}))?)(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  }
})

function keyOf(words: string): string {
  return fold(words)
}

/** In `two and a half million`, `2 millones y medio` and `deux heures et demie` the half counts as well. */
export function withHalves(readings: readonly NumberReading[], text: string, language: Language): readonly NumberReading[] {
  const { half, places } = halvesOf(language)
  const folded = fold(text)
  const taken = new Set<number>()
  return readings.flatMap((reading) => {
    if (taken.has(reading.from)) return []
    const match = reading.kind === 'number' ? half.exec(folded.slice(reading.to, reading.to + 40)) : null
    if (!match) return [reading]
    const to = reading.to + match[0].length
    const { multiplier } = match.groups ?? {}
    const shift = multiplier === undefined ? undefined : places.get(multiplier)
    for (const other of readings) if (other.from > reading.from && other.from < to) taken.add(other.from)
    return [{ ...reading, to, raw: text.slice(reading.from, to), values: reading.values.map((value) => halfMore(value, shift)) }]
  })
}

/** A half of one, or of the million that the number ends in. */
function halfMore(value: string, shift: number | undefined): string {
  if (!/^\d+$/.test(value)) return value
  if (shift !== undefined) return shiftDecimal(`${value}.5`, shift)
  const zeros = /0*$/.exec(value)?.[0].length ?? 0
  const unit = zeros - (zeros % 3)
  return unit === 0 ? printDecimal(value, '5') : shiftDecimal(`${value.slice(0, value.length - unit)}.5`, unit)
}

const halvesOf = oncePerLanguage(({ numbers }) => {
  const long = Object.entries(numbers.multipliers).filter(([word]) => word.length > 2)
  return {
    half: new RegExp(
      `^ (?:\\p{L}+ )?(?:${anyOf(numbers.andAHalf.map(keyOf))})(?: (?:de )?(?<multiplier>${anyOf(long.map(([word]) => keyOf(word)))}))?(?![\\p{L}\\p{N}])`,
      'u',
    ),
    places: new Map(long.map(([word, value]) => [keyOf(word), Math.round(Math.log10(value))])),
  }
})
