import type { LedgerEntry, Notice, RowVersions } from '../model/index.ts'
import { entriesOf, ledgerName } from './confirmed-entries.ts'
import { hashOf } from './hash.ts'
import type { Followed } from './ledger-notices.ts'
import { isSourceGone, type Project } from './project.ts'
import { type Run, through } from './through.ts'
import { versionsStep } from './versions-step.ts'
import { withEvidence } from './with-evidence.ts'
import { type ReadWork, valuesOf } from './work-steps.ts'

/** A work as the ledger sees it: its rows and how their languages stand, translations of which nothing was ever confirmed left out. */
export interface WorkLedger extends Followed {
  /** Publication and work, with a slash between them. */
  readonly work: string
  readonly entries: readonly LedgerEntry[]
  readonly source: string
  /** Translations of which something was confirmed. */
  readonly confirmed: readonly string[]
}

/** What the ledger says of a work; undefined where it says nothing, and nothing is worked out then. */
export async function workLedger(project: Project, run: Run, work: ReadWork): Promise<WorkLedger | undefined> {
  const entries = await entriesOf(project, run, work)
  if (!entries || isSourceGone(project, work.place)) return undefined
  return ledgerOf(work, entries, await (await versionsStep(run, work)).value())
}

async function ledgerOf(work: ReadWork, entries: readonly LedgerEntry[], rows: readonly RowVersions[]): Promise<WorkLedger> {
  const { freshness } = await import('../align/freshness.ts')
  const { source } = work.place
  const named = new Set(entries.flatMap(({ confirmations }) => Object.keys(confirmations)))
  const confirmed = Object.keys(work.editions).filter((language) => language !== source && named.has(language))
  const standings = freshness({ rows, entries, source, translations: confirmed })
  return { work: ledgerName(work.place), entries, source, confirmed, rows, standings }
}

/** Notices for what has been left behind since it was confirmed, without what other notices of the work tell already. */
export async function checkLedger(project: Project, run: Run, work: ReadWork, others: readonly Notice[]): Promise<readonly Notice[]> {
  const entries = await entriesOf(project, run, work)
  if (!entries || isSourceGone(project, work.place)) return []
  const versions = await versionsStep(run, work)
  const told = others.filter(({ related, severity }) => severity !== 'note' && related && related.length > 0)
  const known = await through(run, {
    name: 'follow',
    subject: ledgerName(work.place),
    input: hashOf({ versions: versions.hash, entries, told }),
    run: async () => {
      const { ledgerNotices } = await import('./ledger-notices.ts')
      const ledger = await ledgerOf(work, entries, await versions.value())
      return { value: true, notices: withEvidence(ledgerNotices(ledger, told), await valuesOf(work.editions)) }
    },
  })
  return known.notices
}
