import type { LedgerEntry, RowVersions } from '../model/index.ts'
import { BLOCK_RULES } from '../text/block-rules.ts'
import type { Project } from './project.ts'
import type { Run } from './through.ts'
import { versionsStep } from './versions-step.ts'
import { type ReadWork, valuesOf } from './work-steps.ts'

/** The name of a work in the ledger. */
export function ledgerName({ publication, work }: { readonly publication: string; readonly work: string }): string {
  return `${publication}/${work}`
}

/** What was confirmed of a work, under its name or the one that it had then, by the rules of today; undefined where nothing was. */
export async function entriesOf(project: Project, run: Run, work: ReadWork): Promise<readonly LedgerEntry[] | undefined> {
  const name = await nameInLedger(project, run, work)
  const entries = name === undefined ? undefined : project.ledger.get(name)
  if (!entries || project.ledgerRules === BLOCK_RULES) return entries
  const { carryOver } = await import('../align/carry-over.ts')
  return carryOver({
    entries,
    before: await rowsThen(project, work),
    now: await (await versionsStep(run, work)).value(),
    source: work.place.source,
  })
}

/** The name under which the ledger knows a work: its own, or that of a work which is gone and had most of its texts. */
export async function nameInLedger(project: Project, run: Run, work: ReadWork): Promise<string | undefined> {
  const name = ledgerName(work.place)
  if (project.ledger.has(name)) return name
  const present = new Set([...project.works.values()].map(ledgerName))
  const gone = [...project.ledger.keys()].filter((known) => !present.has(known))
  if (gone.length === 0) return undefined
  const isOfToday = project.ledgerRules === BLOCK_RULES
  const rows = isOfToday ? await (await versionsStep(run, work)).value() : await rowsThen(project, work)
  const pairs = new Set(rows.flatMap((row) => pairsOf(row, work.place.source)))
  const shares = gone.map((known) => ({ known, share: shareIn(project.ledger.get(known) ?? [], pairs) }))
  return shares.sort((one, other) => other.share - one.share).find(({ share }) => share > MOST)?.known
}

/** A work of which fewer confirmed pairs are left is another one. */
const MOST = 0.5

async function rowsThen(project: Project, work: ReadWork): Promise<readonly RowVersions[]> {
  const { rowVersions } = await import('./row-versions.ts')
  return rowVersions((await work.aligned.value()).rows, await valuesOf(work.editions), project.ledgerRules)
}

function pairsOf({ cells }: RowVersions, source: string): readonly string[] {
  return Object.values(cells).map(({ version }) => `${version} ${cells[source]?.version ?? ''}`)
}

/** How many of the confirmed pairs still stand. */
function shareIn(entries: readonly LedgerEntry[], pairs: ReadonlySet<string>): number {
  const confirmed = entries.flatMap(({ confirmations }) => Object.values(confirmations))
  return confirmed.filter(({ own, source }) => pairs.has(`${own} ${source}`)).length / Math.max(1, confirmed.length)
}
