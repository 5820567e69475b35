import type { Language } from '../../model/index.ts'
import { anyOf } from '../../text/any-of.ts'
import { oncePerLanguage } from '../../text/once-per-language.ts'

/** A date in words, cut into its parts as they were written. */
export interface DateForm {
  readonly from: number
  readonly raw: string
  /** Whether words of the same sentence stand before it. */
  readonly isInside: boolean
  /** Without a day, a month and its year. A weekday keeps its comma. */
  readonly parts: Readonly<Partial<Record<'weekday' | 'day' | 'joiner' | 'month' | 'yearJoiner' | 'year', string>>>
}

/** Dates of a day and a month in full, with the year where there is one, and months with a year in the middle of a sentence. */
export function datesIn(text: string, language: Language): readonly DateForm[] {
  if (!/\d/.test(text)) return []
  const { months, patterns } = patternsOf(language)
  if (!months.some((month) => text.includes(month))) return []
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: raw, index: from, groups = {} }) => ({
      from,
      raw: raw.replace(/\s/g, ' '),
      isInside: /[\p{Ll},][^\S\n]$/u.test(text.slice(0, from)),
      parts: groups,
    })),
  )
}

interface Patterns {
  /** The names of months, in every case. */
  readonly months: readonly string[]
  readonly patterns: readonly RegExp[]
}

const patternsOf = oncePerLanguage(({ dates, numbers }): Patterns => {
  const anyCase = (words: readonly string[]) =>
    words.flatMap((word) => [word, word.toLowerCase(), word.charAt(0).toUpperCase() + word.slice(1)])
  const months = anyCase(dates.months.map(([name = '']) => name))
  const month = `(?<month>${anyOf(months)})(?![\\p{L}\\p{N}])`
  const joiner = anyOf(dates.joiners)
  const space = '[^\\S\\n]'
  const day = `(?<day>(?:[12]\\d|3[01]|[1-9])(?:${anyOf(numbers.ordinalEndings)})?)`
  const toYear = `${space}(?:(?<yearJoiner>${joiner})${space})?(?<year>\\d{4})(?![\\p{L}\\p{N}])`
  const patterns = [
    new RegExp(
      `(?<![\\p{L}\\p{N}.,:/])(?:(?<weekday>${anyOf(anyCase(dates.weekdays))},?)${space})?${day}${space}(?:(?<joiner>${joiner})${space})?${month}(?:${toYear})?`,
      'gu',
    ),
    new RegExp(
      `(?<=\\p{Ll}[^\\S\\n])(?<!(?:\\p{N}|\\p{N}${space}${joiner}|${anyOf(numbers.ordinalEndings)})${space})${month}${toYear}`,
      'gu',
    ),
  ]
  return { months: [...new Set(months)], patterns }
})
