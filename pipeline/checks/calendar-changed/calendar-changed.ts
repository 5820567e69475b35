import type { Check, CheckInput, Remark } from '../../model/index.ts'
import { changedNames } from './changed-names.ts'
import { impossibleDates } from './impossible-dates.ts'

/** Days of the week and months that are not the source's, and dates that no calendar has. Whole dates are compared by a check of their own. */
export const calendarChanged: Check = {
  id: 'calendar-changed',
  summary: 'Months and days of the week are the same in every language, and fit their dates.',
  severity: 'warning',
  run: (input: CheckInput): readonly Remark[] => {
    const impossible = impossibleDates(input)
    const blocks = new Set(impossible.map(({ language, place }) => `${language} ${place.line}`))
    const changed = changedNames(input).filter(({ language, place }) => !blocks.has(`${language} ${place.line}`))
    return [...impossible, ...changed]
  },
}
