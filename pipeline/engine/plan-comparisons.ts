import type { Host } from '../model/index.ts'
import { comparisonPath } from '../reports/html/comparison-path.ts'
import type { FinishedArtifact, PlannedArtifact } from './artifacts.ts'
import { type ComparisonContext, comparisonStep, reviewStyle } from './comparison-step.ts'
import { sha256 } from './hash.ts'
import type { Filter, Snapshot } from './snapshot.ts'
import type { Run } from './through.ts'
import type { ReadWork } from './work-steps.ts'

/** The pages for reviewers: every work of the publications that the filter names, with its languages side by side. They are part of the report, whatever formats are made. */
export async function planComparisons(snapshot: Snapshot, filter: Filter, host: Host, run: Run): Promise<readonly PlannedArtifact[]> {
  const { findings } = await snapshot.review({})
  const context = { snapshot, run, style: await reviewStyle(host), findings }
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
  const { content, path } = await known.value()
  const bytes = new TextEncoder().encode(content)
  const { publication } = work.place
  const artifact = { path, publication, language: '', format: 'report', bytes: bytes.byteLength, sha256: sha256(bytes), sources }
  return { artifact, notices: [], blocks: [], bytes: async () => new TextEncoder().encode((await known.value()).content) }
}
