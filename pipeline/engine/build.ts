import pLimit from 'p-limit'
import { type Artifact, type Finding, type Host, type Manifest, type Review, SEVERAL_LANGUAGES, type Settings } from '../model/index.ts'
import { type Making, planArtifacts } from './artifacts.ts'
import { compare, findingsOf } from './findings-of.ts'
import { sha256 } from './hash.ts'
import { PAGES, pageConcordance } from './page-concordance.ts'
import { PAGES_PAGE, pagesPageStep } from './pages-page-step.ts'
import { asksForAllLanguages, planParallels } from './parallel-artifacts.ts'
import { planComparisons } from './plan-comparisons.ts'
import type { FinishedArtifact, PlannedArtifact } from './planned-artifact.ts'
import { reportFiles } from './report-files.ts'
import { type Filter, type Snapshot, withFindings } from './snapshot.ts'
import type { Run } from './through.ts'

export interface BuildOptions {
  readonly filter: Filter
  readonly run: Run
  /** How many files are finished at a time. */
  readonly jobs: number
  /** Version of the program, for the manifest and the reports. */
  readonly version: string
  /** Where people read about the program, for the reports. */
  readonly homepage?: string | undefined
  /** Told of every file as it is done. */
  readonly onFile?: (path: string, outcome: 'written' | 'unchanged', done: number, total: number) => void
}

/** What a build did. */
export interface Built {
  readonly review: Review
  readonly manifest: Manifest
  /** How many files the output folder has of this build and of those before, the report and the manifest among them. */
  readonly files: number
  readonly written: readonly string[]
  readonly removed: readonly string[]
}

const MANIFEST = 'manifest.json'

/**
 * Makes every volume, the pages around them, the report and the manifest. Files that are there already with the right bytes are left alone;
 * what the last build made and this one does not is removed, but only inside the part that the filter names.
 */
export async function build(snapshot: Snapshot, host: Host, options: BuildOptions): Promise<Built> {
  const making: Making = { host, run: options.run }
  const review = await snapshot.review(options.filter)
  const planned = [
    ...(await planArtifacts(snapshot, options.filter, making)),
    ...(await planParallels(snapshot, options.filter, making)),
    ...(await planComparisons(snapshot, options.filter, host, options.run)),
  ]
  const written: string[] = []
  const finished = await finishAll(planned, host, options, written)
  const artifacts = finished.map(({ artifact }) => artifact)
  const ofFiles = findingsOfFiles(snapshot, finished, review.findings)
  // The report is about the whole project, whatever part of it was asked for.
  const whole = { review: withFindings(await snapshot.review({}), ofFiles), status: await snapshot.status({}) }
  const before = await readManifest(host)
  const kept = keptArtifacts(before, artifacts, options.filter, snapshot.project.settings)
  const pages = await pageFiles(snapshot, await pageConcordance(finished, kept, host), options.run)
  const former = await snapshot.former({})
  const reports = [...(await reportFiles({ ...whole, former, hasPages: pages.length > 0 }, snapshot, options)), ...pages]
  for (const file of reports) if (await writeIfChanged(host, file.path, file.bytes)) written.push(file.path)
  if (pages.length === 0) for (const path of [PAGES, PAGES_PAGE]) await host.removeOutput(path)
  const all = [...artifacts, ...kept].sort((a, b) => compare(a.path, b.path))
  const manifest: Manifest = {
    version: 1,
    generator: `concord ${options.version}`,
    artifacts: all.filter(({ format }) => format !== 'report'),
    reports: all.filter(({ format }) => format === 'report'),
  }
  const present = new Set(all.map(({ path }) => path))
  const removed = before.map(({ path }) => path).filter((path) => !present.has(path))
  for (const path of removed) await host.removeOutput(path)
  if (await writeIfChanged(host, MANIFEST, jsonBytes(manifest))) written.push(MANIFEST)
  const files = all.length + reports.length + 1
  return { review: withFindings(review, ofFiles), manifest, files, written, removed }
}

async function finishAll(
  planned: readonly PlannedArtifact[],
  host: Host,
  options: BuildOptions,
  written: string[],
): Promise<readonly FinishedArtifact[]> {
  const limit = pLimit(options.jobs)
  let done = 0
  // What waits for another file would only hold up one that waits for nothing.
  const inTurn = [...planned.filter(({ isLate }) => !isLate), ...planned.filter(({ isLate }) => isLate)]
  const work = inTurn.map((plan) =>
    limit(async () => {
      const finished = await plan.finish()
      const { artifact, bytes } = finished
      const isThere = await hasOutput(host, artifact)
      if (!isThere) {
        await host.writeOutput(artifact.path, await bytes())
        written.push(artifact.path)
      }
      done++
      options.onFile?.(artifact.path, isThere ? 'unchanged' : 'written', done, planned.length)
      return finished
    }),
  )
  try {
    return await Promise.all(work)
  } catch (error) {
    limit.clearQueue()
    throw error
  }
}

/** Where every row stands on paper, for programs and for people; nothing where there is no paper. */
async function pageFiles(snapshot: Snapshot, concordance: Uint8Array | undefined, run: Run) {
  if (concordance === undefined) return []
  return [
    { path: PAGES, bytes: concordance },
    { path: PAGES_PAGE, bytes: await pagesPageStep(concordance, snapshot, run) },
  ]
}

/** What was noticed in finished files, as findings in the publications' own files, without what has been told at its place in a text. */
function findingsOfFiles(
  { project, publications }: Snapshot,
  finished: readonly FinishedArtifact[],
  ofTexts: readonly Finding[],
): readonly Finding[] {
  const files = new Map(publications({}).map(({ id, file }) => [id, file ?? '']))
  return finished.flatMap(({ artifact, notices }) => {
    const scene = { publication: artifact.publication, work: '', files: { '': files.get(artifact.publication) ?? '' } }
    const told = new Set(
      ofTexts.filter(({ publication }) => publication === artifact.publication).map(({ rule, language }) => `${rule} ${language}`),
    )
    const news = notices.filter(({ unless, language }) => !told.has(`${unless} ${language}`))
    return findingsOf(news, scene, project.settings.checks)
  })
}

async function hasOutput(host: Host, { path, sha256: expected }: Artifact): Promise<boolean> {
  const bytes = await host.readOutput(path)
  return bytes !== undefined && sha256(bytes) === expected
}

async function writeIfChanged(host: Host, path: string, bytes: Uint8Array): Promise<boolean> {
  const before = await host.readOutput(path)
  if (before && sha256(before) === sha256(bytes)) return false
  await host.writeOutput(path, bytes)
  return true
}

/** Artifacts of the last build that lie outside the filter stay as they are. */
function keptArtifacts(before: readonly Artifact[], now: readonly Artifact[], filter: Filter, settings: Settings): readonly Artifact[] {
  const made = new Set(now.map(({ path }) => path))
  return before.filter((artifact) => !made.has(artifact.path) && !isInside(artifact, filter, settings))
}

function isInside(artifact: Artifact, filter: Filter, settings: Settings): boolean {
  const { publications, languages, formats } = filter
  if (publications && artifact.publication !== '' && !publications.includes(artifact.publication)) return false
  if (artifact.language === SEVERAL_LANGUAGES) {
    if (!asksForAllLanguages(filter, settings)) return false
  } else if (languages && artifact.language !== '' && !languages.includes(artifact.language)) return false
  // Reports are made with every format.
  if (artifact.format === 'report') return true
  const format = artifact.format === 'site' ? 'html' : artifact.format
  return !formats || formats.some((wanted) => wanted === format)
}

/** The artifacts of the last build; none where there was none or its manifest cannot be read. */
async function readManifest(host: Host): Promise<readonly Artifact[]> {
  const bytes = await host.readOutput(MANIFEST)
  if (!bytes) return []
  try {
    const manifest: Partial<Manifest> = JSON.parse(new TextDecoder().decode(bytes))
    const lists = [manifest.artifacts, manifest.reports].filter((list) => Array.isArray(list))
    return lists.flat().filter((artifact) => typeof artifact?.path === 'string')
  } catch {
    return []
  }
}

/** JSON as people read it, with a line feed at its end. */
function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, undefined, 2)}\n`)
}
