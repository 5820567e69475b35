import type { RowVersions } from '../model/index.ts'
import { hashOf } from './hash.ts'
import { type Known, type Run, through } from './through.ts'
import { type ReadWork, valuesOf } from './work-steps.ts'

/** The versions of all rows of a work. */
export function versionsStep(run: Run, work: ReadWork): Promise<Known<readonly RowVersions[]>> {
  return through(run, {
    name: 'versions',
    subject: `${work.place.publication}/${work.place.work}`,
    input: hashOf({ aligned: work.aligned.hash, editions: Object.values(work.editions).map(({ hash }) => hash) }),
    run: async () => {
      const { rowVersions } = await import('./row-versions.ts')
      const { rows } = await work.aligned.value()
      return { value: rowVersions(rows, await valuesOf(work.editions)), notices: [] }
    },
  })
}
