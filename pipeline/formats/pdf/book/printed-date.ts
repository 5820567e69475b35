import type { Language } from '../../../model/index.ts'

/** An ISO day as the language prints it: `22 November 2026`. */
export function printedDate(day: string, { dates }: Language): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const number = Number(date)
  return dates.pattern
    .replace('{day}', number === 1 && dates.firstDay ? dates.firstDay : String(number))
    .replace('{month}', dates.months[Number(month) - 1]?.[0] ?? month)
    .replace('{year}', year)
}
