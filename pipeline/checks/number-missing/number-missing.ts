import type { Check } from '../../model/index.ts'
import type { Mismatch } from '../match-differences.ts'
import { mismatchRemarks } from '../mismatch-remarks.ts'
import { numberDifferences } from '../number-differences.ts'

/** Numbers of the source that the translation lacks, or that another number stands in the place of. */
export const numberMissing: Check = {
  id: 'number-missing',
  summary: 'A translation gives the numbers of its source.',
  severity: 'error',
  run: (input) => mismatchRemarks(numberDifferences(input).map(withoutOnes), 'number', input),
}

/** One is often only implied: `every 1 second`, `chaque seconde`. */
function withoutOnes(mismatch: Mismatch): Mismatch {
  return { ...mismatch, missing: mismatch.missing.filter(({ shown }) => shown !== '1') }
}
