import type { Language } from '../model/index.ts'
import { anyOf } from './any-of.ts'
import type { NumberReading } from './number-reading.ts'
import { oncePerLanguage } from './once-per-language.ts'

/**
 * Numbers that name decades may be years as well: `the 70s`, `années 70 et 80`, `años setenta`. The text has plain spaces; the readings are
 * in order.
 */
export function withDecades(readings: readonly NumberReading[], text: string, language: Language): readonly NumberReading[] {
  const { before, joiner, words } = decadesOf(language)
  let last: NumberReading | undefined
  return readings.map((reading) => {
    const follows = last !== undefined && joiner.test(text.slice(last.to, reading.from))
    const isNamed =
      before.test(text.slice(Math.max(0, reading.from - LONGEST_NAME), reading.from)) ||
      /^s(?!\p{L})/u.test(text.slice(reading.to)) ||
      words.has(reading.raw.toLowerCase())
    const isDecade = isShortYear(reading) && (isNamed || follows)
    last = isDecade ? reading : undefined
    const [value = ''] = reading.values
    return isDecade ? { ...reading, values: [...reading.values, `19${value}`, `20${value}`] } : reading
  })
}

/** So many characters before a number hold the word for a decade. */
const LONGEST_NAME = 20

/** Two digits, or tens in words: nobody writes `années soixante-quinze` of a decade. */
function isShortYear({ kind, written, values, raw }: NumberReading): boolean {
  return kind === 'number' && (written === 'digits' ? /^\d\d$/.test(raw) : /^[1-9]0$/.test(values[0] ?? ''))
}

const decadesOf = oncePerLanguage(({ numbers, dates }) => ({
  before: new RegExp(`(?<!\\p{L})${anyOf(numbers.decades)} (?:${anyOf(numbers.wordJoiners)} )?$`, 'iu'),
  words: new Set(Object.keys(numbers.decadeWords)),
  joiner: new RegExp(`^s?(?:,? ${anyOf([...dates.listJoiners, ...dates.rangeJoiners])} | ?[,-] ?)$`, 'u'),
}))
