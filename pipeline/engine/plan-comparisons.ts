import type { Artifact, Draft, Host } from '../model/index.ts'
import { comparisonPath } from '../reports/html/comparison-path.ts'
import { type ComparisonContext, comparisonStep, reviewStyle } from './comparison-step.ts'
import { sha256 } from './hash.ts'
import type { FinishedArtifact, PlannedArtifact } from './planned-artifact.ts'
import type { Filter, Snapshot } from './snapshot.ts'
import { type Known, type Run, through } from './through.ts'
import type { ReadWork } from './work-steps.ts'

/** The pages for reviewers: every work of the publications that the filter names, with its languages side by side. They are part of the report, whatever formats are made. */
export async function planComparisons(snapshot: Snapshot, filter: Filter, host: Host, run: Run): Promise<readonly PlannedArtifact[]> {
  const { findings } = await snapshot.review({})
  const context = { snapshot, run, style: await reviewStyle(host), findings, former: await snapshot.former({}) }
  const works = await snapshot.works({ ...(filter.publications && { publications: filter.publications }) })
  return works.map(
    (work): PlannedArtifact => ({
      path: comparisonPath(work.place.publication, work.place.work),
      finish: () => finished(work, context),
    }),
  )
}

async function finished(work: ReadWork, context: ComparisonContext): Promise<FinishedArtifact> {
  const known = await comparisonStep(work, context)
  const { texts } = context.snapshot.project
  const sources = work.place.locations.map(({ file }) => ({ file, sha256: texts.get(file)?.sha256 ?? '' }))
  const stamp = await stampOf(known, context.run)
  const { publication, work: name } = work.place
  const artifact = { path: comparisonPath(publication, name), publication, language: '', format: 'report', ...stamp, sources }
  return { artifact, notices: [], blocks: [], bytes: async () => new TextEncoder().encode((await known.value()).content) }
}

/** Size and hash of a page, so that a page that is there already need not be read again. */
async function stampOf(page: Known<Draft>, run: Run): Promise<Pick<Artifact, 'bytes' | 'sha256'>> {
  const known = await through(run, {
    name: 'comparison-stamp',
    subject: 'report',
    input: page.hash,
    run: async () => {
      const bytes = new TextEncoder().encode((await page.value()).content)
      return { value: { bytes: bytes.byteLength, sha256: sha256(bytes) }, notices: [] }
    },
  })
  return known.value()
}
