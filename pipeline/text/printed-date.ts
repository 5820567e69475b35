import type { Language } from '../model/index.ts'

/** An ISO day as a reader of the language writes it, for example `1er mars 2017`; a text that is no ISO day stands as it is. */
export function printedDate(isoDay: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDay)
  if (!match) return isoDay
  const [, year = '', month = '', day = ''] = match
  const { months, pattern, firstDay } = language.dates
  const name = months[Number(month) - 1]?.[0]
  if (name === undefined) return isoDay
  const dayText = Number(day) === 1 ? (firstDay ?? '1') : String(Number(day))
  return pattern.replace('{day}', dayText).replace('{month}', name).replace('{year}', year)
}
