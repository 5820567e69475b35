import { type Check, type Language, placeOfText, type Remark } from '../../model/index.ts'
import { quoted } from '../in-words.ts'
import { maskQuotations, type OwnProse, ownProse } from '../own-prose.ts'
import { type DateForm, datesIn } from './dates-in.ts'

/** Dates in words that are not written as their language writes them: a capital too many, an `1er` or a `de` too few. */
export const dateFormat: Check = {
  id: 'date-format',
  summary: 'A text writes its dates as its language writes them.',
  severity: 'note',
  run: (input) => ownProse(input).flatMap(remarksOn),
}

function remarksOn(given: OwnProse): readonly Remark[] {
  const { block, language, text } = given
  // Tables and quotations have ways of their own.
  if (block.kind === 'quote' || block.kind === 'table') return []
  return datesIn(maskQuotations(text), language).flatMap((date) => {
    const expected = expectedDate(date, language)
    if (expected === date.raw || !given.isOwnAt(date.from)) return []
    return [
      {
        message: `Unexpected ${quoted(date.raw)}, expected ${quoted(expected)}`,
        language: language.tag,
        place: placeOfText(block, date.from, date.from + date.raw.length),
        expected: [expected],
      },
    ]
  })
}

/** A month with a capital and without a year may be the name of a feast, and a date may begin a sentence. */
function expectedDate({ parts, isInside }: DateForm, { dates }: Language): string {
  const { weekday, day, joiner, month = '', yearJoiner, year } = parts
  const isFirst = day === '1' && dates.isFirstDayRequired
  const isLone = day === undefined
  return [
    weekday && (isInside ? asWritten(weekday, dates.hasCapitals) : weekday),
    isFirst ? dates.firstDay : day,
    joiner ?? (isLone ? '' : wordAfter('day', dates.pattern)),
    year === undefined ? month : asWritten(month, dates.hasCapitals),
    yearJoiner ?? (isLone || year === undefined ? '' : wordAfter('month', dates.pattern)),
    year,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
}

/** What stands between a part of a date and the next one, as a word. */
function wordAfter(part: 'day' | 'month', pattern: string): string {
  return new RegExp(`\\{${part}\\} ([^{}]+) \\{`).exec(pattern)?.[1] ?? ''
}

function asWritten(word: string, hasCapital: boolean): string {
  const first = word.charAt(0)
  return (hasCapital ? first.toUpperCase() : first.toLowerCase()) + word.slice(1)
}
