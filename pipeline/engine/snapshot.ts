import {
  type Finding,
  type FormatId,
  type FormerText,
  type Host,
  type Notice,
  type Publication,
  type Review,
  SEVERITIES,
  type Severity,
  type Status,
  type Summary,
} from '../model/index.ts'
import type { Targets } from '../source/resolve-links.ts'
import { nearest } from '../text/nearest.ts'
import { daysOfEditions } from './days-of-editions.ts'
import { findingsOf, inOrder, type Scene } from './findings-of.ts'
import { canonical } from './hash.ts'
import { withoutLost, withoutUnreadable } from './lost-editions.ts'
import { once } from './once.ts'
import { type Breach, breachesOf } from './policy.ts'
import { type Project, workKey } from './project.ts'
import { resolveWork, targetsOf } from './resolve-work.ts'
import { standingsOf, statusOf } from './status.ts'
import type { Run } from './through.ts'
import { editionName, type ReadyVolume, readyVolume } from './volume-steps.ts'
import { withoutAccepted } from './without-accepted.ts'
import { withoutIgnored } from './without-ignored.ts'
import { checkLedger } from './work-ledger.ts'
import { checkWork, type ReadWork, readWork } from './work-steps.ts'

/** Restricts an answer to some publications, languages or formats; absent means all. */
export interface Filter {
  readonly publications?: readonly string[]
  readonly languages?: readonly string[]
  readonly formats?: readonly FormatId[]
}

/** The project at one moment. Its answers never change; what is asked twice is worked out once. */
export interface Snapshot {
  readonly project: Project
  /** Publications that the filter names, in the order of the front page. */
  publications(filter: Filter): readonly Publication[]
  review(filter: Filter): Promise<Review>
  volumes(filter: Filter): Promise<readonly ReadyVolume[]>
  /** Where every edition stands. */
  status(filter: Filter): Promise<Status>
  /** What texts said that findings ask to follow, by the fingerprints of these, as far as git knows it. */
  former(filter: Filter): Promise<ReadonlyMap<string, FormerText>>
  /** The works of the publications that the filter names, read and aligned. */
  works(filter: Filter): Promise<readonly ReadWork[]>
}

export interface SnapshotContext {
  readonly project: Project
  readonly host: Host
  readonly run: Run
  /** ISO day for publications that give none. */
  readonly defaultDate: string
  /** Ids of all rules. */
  readonly rules: () => Promise<readonly string[]>
}

/** What is known once every edition has been held against the policy of its publication. */
interface JudgedContext extends SnapshotContext {
  readonly breaches: readonly Breach[]
}

/** Makes the answers of a project that has been read. */
export function snapshotOf(context: SnapshotContext): Snapshot {
  const { project } = context
  const works = once(async () => {
    const read: ReadWork[] = []
    for (const place of project.works.values()) read.push(await readWork(project, context.run, place))
    return read
  })
  const targets = once(async () => targetsOf(project, await works()))
  const standings = oncePerFilter(async ({ publications }) =>
    standingsOf({ project, run: context.run, works: worksOf(project, await works(), publications ? { publications } : {}) }),
  )
  const breaches = once(async () => {
    if (Object.keys(project.settings.policy).length === 0) return []
    const editions = await standings({})
    return breachesOf(
      editions,
      project.publications,
      project.settings,
      await daysOfEditions({ ...context, works: await works(), editions }),
    )
  })
  const review = oncePerFilter(async (filter) =>
    freeze(await reviewOf({ ...context, breaches: await breaches() }, await works(), await targets(), filter)),
  )
  const volumes = oncePerFilter(async (filter) =>
    volumesOf({ ...context, breaches: await breaches() }, await works(), await targets(), filter),
  )
  const former = oncePerFilter(async (filter) => formerOf(context, await works(), (await review(filter)).findings))
  return {
    project,
    publications: (filter) => selected(project, filter),
    review,
    former,
    volumes,
    status: async (filter) => freeze(statusOf(await standings(filter), (await review(filter)).findings, filter.languages)),
    works: async (filter) => worksOf(project, await works(), filter),
  }
}

const NO_TEXTS: ReadonlyMap<string, FormerText> = new Map()

/** Nobody asks git where nothing is behind. */
async function formerOf({ host, project, run }: SnapshotContext, works: readonly ReadWork[], findings: readonly Finding[]) {
  const behind = findings.filter(({ rule }) => rule === 'translation-behind')
  const history = behind.length === 0 ? undefined : await host.history()
  if (!history) return NO_TEXTS
  const { formerTexts } = await import('./former-texts.ts')
  return formerTexts(behind, { project, run, works, history })
}

/** Several parts of a run ask for the same review. */
function oncePerFilter<T>(make: (filter: Filter) => Promise<T>): (filter: Filter) => Promise<T> {
  const made = new Map<string, Promise<T>>()
  return (filter) => {
    const key = canonical(filter)
    const known = made.get(key) ?? make(filter)
    made.set(key, known)
    return known
  }
}

function selected({ publications }: Project, filter: Filter): readonly Publication[] {
  const wanted = filter.publications
  return wanted ? publications.filter(({ id }) => wanted.includes(id)) : publications
}

/** The name nearest to one that is no publication, for a message. */
export function nearestPublication(project: Project, name: string): string | undefined {
  return nearest(
    name,
    project.publications.map(({ id }) => id),
  )
}

async function reviewOf(context: JudgedContext, works: readonly ReadWork[], targets: Targets, filter: Filter): Promise<Review> {
  const { project } = context
  const ids = new Set(selected(project, filter).map(({ id }) => id))
  const own = worksOf(project, works, filter)
  const findings: Finding[] = project.findings.filter(
    ({ publication }) => publication === '' || !filter.publications || ids.has(publication),
  )
  for (const work of own) findings.push(...(await findingsOfWork(context, work, targets)))
  const wanted = inOrder(
    withoutUnreadable(findings).filter(({ language }) => language === '' || !filter.languages || filter.languages.includes(language)),
  )
  const isWhole = !filter.publications && !filter.languages
  const kept = withoutAccepted(wanted, project, isWhole)
  const editions = own.flatMap(({ place }) =>
    place.locations.filter(({ language }) => !filter.languages || filter.languages.includes(language)),
  )
  return { summary: { works: own.length, editions: editions.length, ...countsOf(kept) }, findings: kept }
}

function worksOf(project: Project, works: readonly ReadWork[], filter: Filter): readonly ReadWork[] {
  const ids = new Set(selected(project, filter).map(({ id }) => id))
  return works.filter(({ place }) => ids.has(place.publication))
}

/** A review with further findings in their places. */
export function withFindings(review: Review, further: readonly Finding[]): Review {
  return further.length === 0 ? review : reviewOfPart(review, inOrder([...review.findings, ...further]))
}

async function findingsOfWork(context: JudgedContext, work: ReadWork, targets: Targets): Promise<readonly Finding[]> {
  const { project, run } = context
  const { place } = work
  const notices = [...place.notices, ...withoutLost(await checkWork(project, run, work), work, project)]
  for (const { language } of place.locations) {
    notices.push(...(work.editions[language]?.notices ?? []))
    notices.push(...(await resolveWork(work, language, targets)).notices)
  }
  const all = [
    ...(await checkLedger(project, run, work, notices)),
    ...context.breaches.filter((breach) => isOf(breach, place)).map(({ notice }) => notice),
  ]
  return findingsOf(await heeded(all, work, context.rules), sceneOf(work), project.settings.checks)
}

function isOf(breach: Breach, { publication, work }: ReadWork['place']): boolean {
  return breach.publication === publication && breach.work === work
}

/** Without what the comments of the texts silence. The list of rules is asked for only where there are such comments. */
async function heeded(notices: readonly Notice[], work: ReadWork, rules: SnapshotContext['rules']): Promise<readonly Notice[]> {
  const outlines = await Promise.all(
    Object.entries(work.outlines).map(async ([language, known]) => [language, await known.value()] as const),
  )
  const ignores = Object.fromEntries(outlines.map(([language, outline]) => [language, outline.ignores]))
  return Object.values(ignores).some((list) => list.length > 0) ? withoutIgnored(notices, ignores, await rules()) : notices
}

function sceneOf({ place }: ReadWork): Scene {
  const files = Object.fromEntries(place.locations.map(({ language, file }) => [language, file]))
  return { publication: place.publication, work: place.work, files: { ...place.expectedFiles, ...files } }
}

/** The same review with some of its findings only. */
export function reviewOfPart({ summary }: Review, findings: readonly Finding[]): Review {
  return { summary: { ...summary, ...countsOf(findings) }, findings }
}

function countsOf(findings: readonly Finding[]): Pick<Summary, 'errors' | 'warnings' | 'notes'> {
  const [errors, warnings, notes] = SEVERITIES.map(
    (severity: Severity) => findings.filter((finding) => finding.severity === severity).length,
  )
  return { errors: errors ?? 0, warnings: warnings ?? 0, notes: notes ?? 0 }
}

async function volumesOf(
  context: JudgedContext,
  works: readonly ReadWork[],
  targets: Targets,
  filter: Filter,
): Promise<readonly ReadyVolume[]> {
  const { project } = context
  const byKey = new Map(works.map((work) => [workKey(work.place.publication, work.place.work), work]))
  const volumes: ReadyVolume[] = []
  for (const publication of selected(project, filter)) {
    const own = publication.works.flatMap((work) => byKey.get(workKey(publication.id, work)) ?? [])
    const lagging = laggingIn(context, publication.id)
    const languages = (publication.languages ?? project.settings.languages).filter((language) => canBeMade(publication, own, language))
    for (const language of languages) {
      if (filter.languages && !filter.languages.includes(language)) continue
      const volume = await readyVolume({ ...context, publication, language, works: own, targets, languages, lagging })
      if (volume) volumes.push(volume)
    }
  }
  return volumes
}

/** The editions of a publication that are further behind than its policy lets pass, as `editionName` writes them. */
function laggingIn({ breaches }: JudgedContext, id: string): ReadonlySet<string> {
  return new Set(
    breaches
      .filter(({ isDoubtful, publication }) => publication === id && !isDoubtful)
      .map(({ work, language }) => editionName(work, language)),
  )
}

function canBeMade(publication: Publication, works: readonly ReadWork[], language: string): boolean {
  if (publication.fallback === 'source-with-notice') return works.length > 0
  return works.some(({ editions }) => editions[language])
}

/** Freezes plain data all the way down. */
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) freeze(part)
  }
  return value
}
