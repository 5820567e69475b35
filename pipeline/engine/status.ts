import type { EditionStatus, Finding, Freshness, OpenBlock, Severity, Standing, Status } from '../model/index.ts'
import { placeIn } from './ledger-notices.ts'
import { isSourceGone, type Project } from './project.ts'
import { statusSummary } from './status-summary.ts'
import type { Run } from './through.ts'
import { versionsStep } from './versions-step.ts'
import { type WorkLedger, workLedger } from './work-ledger.ts'
import type { ReadWork } from './work-steps.ts'

/** What standings are worked out from. */
export interface StandingsInput {
  readonly project: Project
  readonly run: Run
  readonly works: readonly ReadWork[]
}

/** Where every edition of some works stands, in the order of the front page: what has followed, what is behind and by how much, what was never confirmed. Findings are not counted. */
export async function standingsOf({ project, run, works }: StandingsInput): Promise<readonly EditionStatus[]> {
  const editions: EditionStatus[] = []
  for (const work of inOrder(works, project)) {
    const ledger = await workLedger(project, run, work)
    const total = await blockCount(run, work)
    for (const language of Object.keys(work.place.expectedFiles)) editions.push(editionStatus({ project, work, language, ledger, total }))
  }
  return editions
}

function inOrder(works: readonly ReadWork[], { publications }: Project): readonly ReadWork[] {
  return publications.flatMap(({ id }) => works.filter(({ place }) => place.publication === id))
}

/** The standings of some languages with the number of their findings, and the sums. */
export function statusOf(standings: readonly EditionStatus[], findings: readonly Finding[], languages?: readonly string[]): Status {
  const counts = countedFindings(findings)
  const editions = standings
    .filter(({ language }) => !languages || languages.includes(language))
    .map((edition) => {
      const { error, warning, note } = counts.get(edition.file) ?? NONE
      return { ...edition, errors: error, warnings: warning, notes: note }
    })
  return { summary: statusSummary(editions), editions }
}

async function blockCount(run: Run, work: ReadWork): Promise<Readonly<Record<string, number>>> {
  const rows = await (await versionsStep(run, work)).value()
  const languages = Object.keys(work.editions)
  return Object.fromEntries(languages.map((language) => [language, rows.filter(({ cells }) => cells[language]).length]))
}

interface Asked {
  readonly project: Project
  readonly work: ReadWork
  readonly language: string
  readonly ledger: WorkLedger | undefined
  readonly total: Readonly<Record<string, number>>
}

function editionStatus(asked: Asked): EditionStatus {
  const { language, ledger, total, work } = asked
  const { expectedFiles, locations, publication, source, work: name } = work.place
  const file = locations.find((location) => location.language === language)?.file ?? expectedFiles[language] ?? ''
  const open = ledger ? openBlocks(ledger, language) : []
  const behind = open.filter(({ kind }) => kind === 'behind')
  return {
    publication,
    work: name,
    language,
    file,
    isSource: language === source,
    standing: standingOf(asked, open),
    blocks: total[language] ?? 0,
    behind: behind.length,
    words: behind.reduce((sum, { words }) => sum + words, 0),
    of: [...new Set(behind.flatMap(({ of }) => of))],
    unconfirmed: open.length - behind.length,
    errors: 0,
    warnings: 0,
    notes: 0,
    open,
  }
}

const NONE: Readonly<Record<Severity, number>> = { error: 0, warning: 0, note: 0 }

function standingOf({ project, work, language, ledger }: Asked, open: readonly OpenBlock[]): Standing {
  if (!work.editions[language]) return 'missing'
  if (isSourceGone(project, work.place)) return 'orphaned'
  if (open.some(({ kind }) => kind === 'behind')) return 'behind'
  if (open.length > 0) return 'unconfirmed'
  const isConfirmed = language === work.place.source ? (ledger?.confirmed.length ?? 0) > 0 : ledger?.confirmed.includes(language)
  return isConfirmed || isAlone(work) ? 'current' : 'never-confirmed'
}

/** A work in one language only has nothing to be confirmed with. */
function isAlone({ editions }: ReadWork): boolean {
  return Object.keys(editions).length < 2
}

function openBlocks({ rows, standings }: WorkLedger, language: string): readonly OpenBlock[] {
  return rows.flatMap((row, at) => {
    const standing = standings[at]?.[language]
    if (standing?.kind !== 'behind' && standing?.kind !== 'unconfirmed') return []
    const lag = standing.kind === 'behind' ? { of: standing.of, how: standing.how } : { of: [] }
    return [{ block: row.row, kind: standing.kind, ...lag, words: wordsOf(row.cells, standing, language), ...placeIn(rows, at, language) }]
  })
}

/** How much there is to read: the longest of the texts that are ahead, or what is lost with them. */
function wordsOf(cells: WorkLedger['rows'][number]['cells'], standing: Freshness, language: string): number {
  const ahead = standing.kind === 'behind' ? standing.of : []
  const words = ahead.map((tag) => cells[tag]?.words ?? 0)
  return Math.max(...words, words.some((count) => count > 0) ? 0 : (cells[language]?.words ?? 0))
}

function countedFindings(findings: readonly Finding[]): ReadonlyMap<string, Readonly<Record<Severity, number>>> {
  const counts = new Map<string, Record<Severity, number>>()
  for (const { file, severity } of findings) {
    const own = counts.get(file) ?? { ...NONE }
    own[severity]++
    counts.set(file, own)
  }
  return counts
}
