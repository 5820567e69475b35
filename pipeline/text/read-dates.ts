import type { Language } from '../model/index.ts'
import { anyOf } from './any-of.ts'
import { type Day, endOfPart, isComplete, printDay, startOfPart } from './date-value.ts'
import { oncePerLanguage } from './once-per-language.ts'
import { oncePerText } from './once-per-text.ts'
import { type DatePart, readDateParts } from './read-date-parts.ts'

/** A date or an interval of dates in a text. */
export interface DateReading {
  readonly from: number
  readonly to: number
  /** All that it may mean, as ISO 8601 prints it: `2015-09-28/2015-09-30`, `2015-09`, `--09-28`. Two only for days such as 05/06/2015. */
  readonly values: readonly string[]
}

/** The dates of a text in order. A year alone is a number, a month alone is a word. */
export function readDates(text: string, language: Language): readonly DateReading[] {
  return readerOf(language)(text)
}

const readerOf = oncePerLanguage((language) => oncePerText((text) => readAll(text, language)))

function readAll(text: string, language: Language): readonly DateReading[] {
  const parts = withYears(readDateParts(text, language), text, language)
  const readings: DateReading[] = []
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]
    const next = parts[index + 1]
    if (!part) continue
    if (next && isRange(part, next, text, language)) {
      readings.push({ from: part.from, to: next.to, values: [printRange(startOfPart(part.value), endOfPart(next.value))] })
      index++
    } else if (isComplete(part.value)) readings.push({ from: part.from, to: part.to, values: printPart(part) })
  }
  return readings
}

/** In `30 September and 1 October 2015` and `May to June 2015` the last year counts for the dates before it. */
function withYears(parts: readonly DatePart[], text: string, language: Language): readonly DatePart[] {
  const { range, list } = betweenParts(language)
  const completed = [...parts]
  for (let index = parts.length - 2; index >= 0; index--) {
    const part = completed[index]
    const next = completed[index + 1]
    if (!part || !next || part.value.year !== undefined || next.value.year === undefined) continue
    const between = text.slice(part.to, next.from)
    if (!range.test(between) && !list.test(between)) continue
    completed[index] = { ...part, value: { ...part.value, year: next.value.year } }
  }
  return completed
}

function isRange(part: DatePart, next: DatePart, text: string, language: Language): boolean {
  const { range, list } = betweenParts(language)
  const between = text.slice(part.to, next.from)
  return range.test(between) && (part.isBetween || !list.test(between))
}

const betweenParts = oncePerLanguage(({ dates }) => {
  const article = `(?:${anyOf(dates.articles)}[^\\S\\n]+)?`
  return {
    range: new RegExp(`^[^\\S\\n]*${anyOf(dates.rangeJoiners)}[^\\S\\n]*${article}$`, 'u'),
    list: new RegExp(`^(?:[^\\S\\n]*,|[^\\S\\n]+${anyOf(dates.listJoiners)})[^\\S\\n]+${article}$`, 'u'),
  }
})

function printPart(part: DatePart): readonly string[] {
  const { value } = part
  if (part.others) return [value, ...part.others].map((other) => printRange(startOfPart(other), endOfPart(other)))
  const days = value.days ?? []
  const isInterval = part.isRange || days.every((day, index) => index === 0 || day === (days[index - 1] ?? 0) + 1)
  if (isInterval) return [printRange(startOfPart(value), endOfPart(value))]
  return [days.map((day) => printDay({ ...startOfPart(value), day })).join(',')]
}

function printRange(start: Day, end: Day): string {
  const [first, last] = [printDay(start), printDay(end)]
  return first === last ? first : `${first}/${last}`
}
