import { languageOf } from '../../languages/index.ts'

/** An ISO day as it is printed in a language, for example `22 November 2026`; anything else comes back as it is. */
export function printedDate(day: string, tag: string): string {
  const { dates } = languageOf(tag)
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  const name = dates.months[Number(month) - 1]?.[0]
  if (name === undefined) return day
  const number = Number(date)
  const printed = number === 1 && dates.firstDay !== undefined ? dates.firstDay : String(number)
  return dates.pattern.replace('{day}', printed).replace('{month}', name).replace('{year}', year)
}
