import { type CheckInput, type Language, placeOfText, type Remark } from '../../model/index.ts'
import { anyOf, oncePerLanguage, readDates } from '../../text/index.ts'
import { counterpartsOf } from '../counterparts.ts'
import { quoted } from '../in-words.ts'
import { type OwnProse, ownProse } from '../own-prose.ts'

/** Dates that no calendar has, and dates that fall on another day of the week than the text says. A translation that only repeats its source is not to blame. */
export function impossibleDates(input: CheckInput): readonly Remark[] {
  const counterparts = counterpartsOf(input)
  const faults = ownProse(input).map((prose) => ({ prose, found: faultsIn(prose) }))
  const known = new Map(faults.map(({ prose, found }) => [prose.block, found.map(({ key }) => key)]))
  return faults.flatMap(({ prose, found }) => {
    if (found.length === 0) return []
    const sources = (counterparts.get(prose.block) ?? []).filter(({ language }) => language === input.source)
    const repeated = new Set(sources.flatMap(({ block }) => known.get(block) ?? []))
    return found
      .filter(({ key, at }) => !repeated.has(key) && prose.isOwnAt(at.from))
      .map(({ message, at, expected }): Remark => {
        const place = placeOfText(prose.block, at.from, at.to)
        const related = sources.slice(0, 1).map(({ language, block }) => ({ language, place: block.place }))
        return { message, language: prose.language.tag, place, related, ...(expected !== undefined && { expected: [expected] }) }
      })
  })
}

interface Fault {
  /** The same for the same fault in another language. */
  readonly key: string
  readonly message: string
  readonly at: { readonly from: number; readonly to: number }
  readonly expected?: string
}

function faultsIn({ text, language }: OwnProse): readonly Fault[] {
  return readDates(text, language).flatMap(({ from, to, values }): readonly Fault[] => {
    const [value = ''] = values
    const days = value.split(/[/,]/).flatMap((day) => partsOf(day) ?? [])
    const impossible = values.length === 1 ? days.find((day) => day.day > lengthOfMonth(day)) : undefined
    const raw = text.slice(from, to)
    if (impossible)
      return [{ key: `day ${value}`, at: { from, to }, message: `Unexpected date ${quoted(raw)}, expected a day that the calendar has` }]
    const said = weekdayBefore(text, from, language)
    const [day] = days
    if (!said || values.length > 1 || days.length !== 1 || day?.year === undefined) return []
    const index = weekdayOf({ ...day, year: day.year })
    const right = language.dates.weekdays[index] ?? ''
    if (index === said.index) return []
    const message = `Unexpected ${quoted(said.word)} before ${quoted(raw)}, expected ${quoted(right)}, on which that day falls`
    return [{ key: `weekday ${value} ${said.index}`, at: { from: said.from, to: said.from + said.word.length }, message, expected: right }]
  })
}

interface DayOfYear {
  readonly year?: number
  readonly month: number
  readonly day: number
}

function partsOf(printed: string): DayOfYear | undefined {
  const match = /^(?:(\d{4})|-)-(\d{2})-(\d{2})$/.exec(printed)
  if (!match) return undefined
  const [, year, month, day] = match
  return { ...(year !== undefined && { year: Number(year) }), month: Number(month), day: Number(day) }
}

/** Without a year, February may have 29 days. */
function lengthOfMonth({ year, month }: DayOfYear): number {
  if (month === 2) return year === undefined || isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Monday is 0. The congruence of Zeller for the Gregorian calendar, in which January and February belong to the year before. */
function weekdayOf({ year, month, day }: Required<DayOfYear>): number {
  const [m, y] = month < 3 ? [month + 12, year - 1] : [month, year]
  const saturdayIsZero = day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return (saturdayIsZero + 5) % 7
}

interface SaidWeekday {
  readonly word: string
  readonly from: number
  readonly index: number
}

function weekdayBefore(text: string, at: number, language: Language): SaidWeekday | undefined {
  const start = Math.max(0, at - 32)
  const match = weekdayPattern(language).exec(text.slice(start, at))
  const word = match?.groups?.weekday
  if (!match || word === undefined) return undefined
  const index = language.dates.weekdays.findIndex((name) => name.toLowerCase() === word.toLowerCase())
  return { word, from: start + match.index, index }
}

const weekdayPattern = oncePerLanguage(
  ({ dates }) =>
    new RegExp(`(?<![\\p{L}\\p{N}])(?<weekday>${anyOf(dates.weekdays)}),?[^\\S\\n]+(?:${anyOf(dates.articles)}[^\\S\\n]+)?$`, 'iu'),
)
