import type { Language } from '../model/index.ts'
import { anyOf } from './any-of.ts'
import type { NumberReading } from './number-reading.ts'
import { oncePerLanguage } from './once-per-language.ts'

/** The times of day of a text: `14:30`, `2.30 p.m.`, `14 h 30`, `9 h`. */
export function readTimes(text: string, language: Language): readonly NumberReading[] {
  const readings: NumberReading[] = []
  for (const match of text.matchAll(patternOf(language))) {
    const values = valuesOf(match.groups ?? {})
    if (!values) continue
    readings.push({ from: match.index, to: match.index + match[0].length, raw: match[0], values, kind: 'time', written: 'digits' })
  }
  return readings
}

const patternOf = oncePerLanguage(({ times }) => {
  const minutes = '(?<minutes>:[0-5]\\d(?::[0-5]\\d)?|\\.[0-5]\\d)?'
  const mark = `(?:[^\\S\\n]?(?<mark>${anyOf(times.hourMarks)})(?:[^\\S\\n]?(?<after>[0-5]\\d))?)?`
  const half = `(?:[^\\S\\n]?(?:(?<morning>${anyOf(withCapitals(times.morning))})|(?<afternoon>${anyOf(withCapitals(times.afternoon))})))?`
  const edge = '(?![\\p{L}\\p{N}]|[.,:]\\d)'
  return new RegExp(`(?<![\\p{L}\\p{N}.,:+/])(?<hour>[01]?\\d|2[0-4])${minutes}${mark}${half}${edge}`, 'gu')
})

/** Noon and midnight in words, which vouch for hours in digits. A hyphen makes another word: `après-midi`. */
export function readNoon(text: string, language: Language): readonly NumberReading[] {
  const { pattern, noon } = noonOf(language)
  return Array.from(text.matchAll(pattern), ({ 0: raw, index }): NumberReading => {
    const values = noon.has(raw.toLowerCase()) ? ['12:00', '12'] : ['0:00', '0', '24:00', '24', '12:00', '12']
    return { from: index, to: index + raw.length, raw, values, kind: 'time', written: 'words' }
  })
}

const noonOf = oncePerLanguage(({ times }) => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}-])${anyOf([...times.noon, ...times.midnight])}(?![\\p{L}\\p{N}-])`, 'giu'),
  noon: new Set(times.noon),
}))

function withCapitals(words: readonly string[]): readonly string[] {
  return [...words, ...words.map((word) => word.toUpperCase())]
}

/** An hour may be a mere number in another language (`9 a.m.`, `9 horas`), and half days are often left to be understood. */
function valuesOf(groups: Readonly<Record<string, string | undefined>>): readonly string[] | undefined {
  const isTime =
    groups.minutes?.startsWith(':') || groups.mark !== undefined || groups.morning !== undefined || groups.afternoon !== undefined
  if (!isTime) return undefined
  const hour = Number(groups.hour)
  const minutes = groups.after ?? groups.minutes?.slice(1, 3) ?? '00'
  const hours = groups.afternoon !== undefined && hour < 12 ? [hour + 12, hour] : [hour]
  if (groups.morning !== undefined && hour === 12) hours.unshift(0)
  return hours.flatMap((value) => (minutes === '00' ? [`${value}:00`, String(value)] : [`${value}:${minutes}`]))
}

/** In `6 to 7 p.m.` the first number is an hour of the afternoon, too. */
export function withHalfDays(readings: readonly NumberReading[], text: string, language: Language): readonly NumberReading[] {
  return readings.map((reading, index) => {
    const next = readings[index + 1]
    const hour = Number(reading.raw)
    const isRange = next?.kind === 'time' && reading.kind === 'number' && rangeOf(language).test(text.slice(reading.to, next.from))
    if (!isRange || !Number.isInteger(hour) || hour > 11 || !next.values.some((value) => Number.parseInt(value, 10) > 12)) return reading
    return { ...reading, values: [...reading.values, String(hour + 12), `${hour + 12}:00`] }
  })
}

const rangeOf = oncePerLanguage(({ dates }) => new RegExp(`^ ?${anyOf([...dates.rangeJoiners, '-'])} ?$`, 'u'))
