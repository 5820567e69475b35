import type { Verdict } from '../../model/index.ts'

/** Version of the form: it grows where what was there changes its meaning. */
const VERSION = 1

/** What finished files were found to be, as one JSON object. */
export function verdictJson(verdicts: readonly Verdict[]): string {
  const files = verdicts.map(({ file, violations }) => ({ file, conforms: violations.length === 0, violations }))
  return `${JSON.stringify({ version: VERSION, files }, undefined, 2)}\n`
}
