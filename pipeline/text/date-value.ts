/** What a date says; a part that it leaves open is absent. Months count from 1. */
export interface DateValue {
  readonly year?: string
  readonly month: number
  /** One day, the days of a list, or the first and the last of a range. */
  readonly days?: readonly number[]
}

/** One end of an interval. */
export interface Day {
  readonly year?: string
  readonly month: number
  readonly day?: number
}

/** Whether a date says more than a month's name. */
export function isComplete(value: DateValue): boolean {
  return value.days !== undefined || value.year !== undefined
}

/** The first day of a date. */
export function startOfPart(value: DateValue): Day {
  return dayOf(value, value.days?.[0])
}

/** The last day of a date. */
export function endOfPart(value: DateValue): Day {
  return dayOf(value, value.days?.at(-1))
}

/** As ISO 8601 prints it: `2015-09-28`, `2015-09`, `--09-28`, `--09`. */
export function printDay({ year, month, day }: Day): string {
  const end = day === undefined ? twoDigits(month) : `${twoDigits(month)}-${twoDigits(day)}`
  return year === undefined ? `--${end}` : `${year}-${end}`
}

function dayOf({ year, month }: DateValue, day: number | undefined): Day {
  return { month, ...(year === undefined ? {} : { year }), ...(day === undefined ? {} : { day }) }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
