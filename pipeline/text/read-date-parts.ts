import type { Language } from '../model/index.ts'
import { anyOf } from './any-of.ts'
import type { DateValue } from './date-value.ts'
import { oncePerLanguage } from './once-per-language.ts'

/** A stretch of a text that names a month, with the days and the year that belong to it. */
export interface DatePart {
  readonly from: number
  readonly to: number
  readonly value: DateValue
  /** Second reading of a date in digits that could mean either. */
  readonly others?: readonly DateValue[]
  /** The days are the first and the last. */
  readonly isRange: boolean
  /** A word such as `between` stands before it, so that the next `and` makes a range. */
  readonly isBetween: boolean
}

/** Every stretch of a text that names a month by its name or is a date in digits, in order. Months alone are given too, for they may be half a range. */
export function readDateParts(text: string, language: Language): readonly DatePart[] {
  const { named, months, anyMonth } = grammarOf(language)
  const parts: DatePart[] = []
  for (const match of anyMonth.test(text) ? text.matchAll(named) : []) {
    const part = partOf(match, months, language)
    if (part) parts.push(part)
  }
  for (const match of text.matchAll(IN_DIGITS)) {
    const part = partInDigits(match, language)
    if (part) parts.push(part)
  }
  return parts.sort((one, other) => one.from - other.from)
}

const IN_DIGITS = /(?<![\p{L}\p{N}/.-])(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})([/.])(\d{1,2})\5(\d{4}))(?![\p{L}\p{N}/-])/gu

/**
 * `[opener] [article] days [of] month [of] year`, or `month days, year`, or `month [of] year`, or the month alone. A list of days holds twelve
 * at most, so that the time stays in proportion to the text.
 */
const grammarOf = oncePerLanguage((language) => {
  const { dates, numbers } = language
  const space = '[^\\S\\n]'
  const article = `(?:${anyOf(dates.articles)}${space}+)?`
  const day = `(?:0?[1-9]|[12]\\d|3[01])(?:${anyOf(numbers.ordinalEndings)})?(?![\\p{L}\\p{N}º])`
  const words = anyOf([...dates.rangeJoiners, ...dates.listJoiners].filter((word) => /\p{L}/u.test(word)))
  const weekday = `(?:${anyOf(withCapitals(dates.weekdays))},?${space}+)?`
  const between = `(?:${space}*,${space}*(?:${words}${space}+)?|${space}*[–—-]${space}*|${space}+${words}${space}+)${article}${weekday}`
  const days = `${day}(?:${between}${day}){0,11}`
  const of = `(?:${anyOf(dates.joiners)}${space}+)?`
  const month = `(?<month>${anyOf(monthForms(dates.months))})(?![\\p{L}\\p{N}])\\.?`
  const monthAgain = month.replace('<month>', '<first>')
  const year = `(?:${space}*,)?${space}+${of}`
  const opener = anyOf(withCapitals([...dates.rangeOpeners, ...dates.betweenWords]))
  const lead = `(?<lead>(?:${opener}${space}+)?${article})`
  const end = '(?![\\p{L}\\p{N}])'
  return {
    named: new RegExp(
      `(?<![\\p{L}\\p{N}.,/-])${lead}(?:(?<days>${days})${space}+${of}${month}(?:${year}(?<year>\\d{4})${end})?` +
        `|${monthAgain}(?:${space}+${article}(?<daysAfter>${days})(?:${year}(?<yearAfter>\\d{4})${end})?|${year}(?<yearOnly>\\d{4})${end})?)`,
      'gu',
    ),
    anyMonth: new RegExp(anyOf(monthForms(dates.months)), 'u'),
    months: new Map(dates.months.flatMap((names, index) => names.map((name) => [name.toLowerCase(), index + 1] as const))),
  }
})

/** As written in the data, with a capital, or in capitals; never in lower case where the data has a capital: `may` is a verb. */
function monthForms(months: Language['dates']['months']): readonly string[] {
  return [...new Set(months.flat().flatMap((name) => [name, capitalise(name), name.toUpperCase()]))]
}

function withCapitals(words: readonly string[]): readonly string[] {
  return [...words, ...words.map(capitalise)]
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function partOf(match: RegExpExecArray, months: ReadonlyMap<string, number>, language: Language): DatePart | undefined {
  const groups = match.groups ?? {}
  const month = months.get((groups.month ?? groups.first ?? '').toLowerCase())
  if (month === undefined) return undefined
  const written = groups.days ?? groups.daysAfter
  const year = groups.year ?? groups.yearAfter ?? groups.yearOnly
  const lead = groups.lead ?? ''
  const isBetween = language.dates.betweenWords.some((word) => lead.toLowerCase().startsWith(word))
  const days = written === undefined ? undefined : daysIn(written)
  return {
    from: match.index + lead.length,
    to: match.index + match[0].length,
    value: { month, ...(year === undefined ? {} : { year }), ...(days ? { days } : {}) },
    isRange: written !== undefined && isDayRange(written, isBetween, language),
    isBetween,
  }
}

function daysIn(written: string): readonly number[] {
  return Array.from(written.matchAll(/\d+/g), (digits) => Number(digits[0]))
}

/** `28 and 30` is a list, `between 28 and 30` a range. */
function isDayRange(written: string, isBetween: boolean, { dates }: Language): boolean {
  const joiners = Array.from(written.matchAll(/[–—-]|(?<=\s)\p{L}+(?=\s)/gu), (found) => found[0])
  const words = joiners.filter(
    (joiner) => !dates.articles.includes(joiner) && !dates.weekdays.some((name) => name.toLowerCase() === joiner.toLowerCase()),
  )
  return words.length === 1 && (isBetween || words.every((word) => !dates.listJoiners.includes(word)))
}

/** Where a language has the day first, another order is read only if that one is no date. */
function partInDigits(match: RegExpExecArray, { dates }: Language): DatePart | undefined {
  const [found, isoYear, isoMonth, isoDay, one, , other, lastYear] = match
  const year = isoYear ?? lastYear ?? ''
  const orders = isoYear === undefined ? [[other, one] as const, [one, other] as const] : [[isoMonth, isoDay] as const]
  const values = orders.map(([month, day]) => ({ year, month: Number(month), days: [Number(day)] })).filter(isPossible)
  const [value, ...others] = one === other || dates.isDayFirst ? values.slice(0, 1) : values
  if (!value) return undefined
  const span = { from: match.index, to: match.index + found.length }
  return { ...span, value, ...(others.length > 0 ? { others } : {}), isRange: false, isBetween: false }
}

function isPossible({ month, days }: { readonly month: number; readonly days: readonly number[] }): boolean {
  return month >= 1 && month <= 12 && days.every((day) => day >= 1 && day <= 31)
}
