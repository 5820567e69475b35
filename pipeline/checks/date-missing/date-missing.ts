import type { Check } from '../../model/index.ts'
import { type Objection, remarksOf } from '../agreement.ts'
import { dateDifferences } from '../date-differences.ts'
import { quoted } from '../in-words.ts'
import type { Mismatch } from '../match-differences.ts'
import { mismatchRemarks } from '../mismatch-remarks.ts'
import { placeInSource } from '../place-in-source.ts'

/** Dates that a translation lacks, changes or adds. Dates are intervals of days or months; a year alone is a number. */
export const dateMissing: Check = {
  id: 'date-missing',
  summary: 'A translation gives the dates of its source.',
  severity: 'error',
  mutes: ['calendar-changed'],
  run(input) {
    const mismatches = dateDifferences(input)
    const extra = mismatches.flatMap((mismatch) => extraDates(mismatch, input.source))
    return [...mismatchRemarks(mismatches, 'date', input), ...remarksOf(extra, input)]
  },
}

function extraDates({ difference: { pair }, unexpected }: Mismatch, source: string): readonly Objection[] {
  return unexpected.map((found) => ({
    fault: `${pair.row.id} ${found.shown}`,
    message: `Unexpected date ${quoted(found.shown)}, expected none in its place as in the source`,
    language: pair.language,
    place: found.locate(),
    related: placeInSource(pair, source),
    severity: 'warning',
  }))
}
