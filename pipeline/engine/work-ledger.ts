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

async function ledgerOf(work: ReadWork, entries: readonly LedgerEntry[], aligned: readonly RowVersions[]): Promise<WorkLedger> {
  const [{ freshness }, { partJoined }] = await Promise.all([import('../align/freshness.ts'), import('../align/part-joined.ts')])
  const { source } = work.place
  const named = new Set(entries.flatMap(({ confirmations }) => Object.keys(confirmations)))
  const confirmed = Object.keys(work.editions).filter((language) => language !== source && named.has(language))
  const rows = partJoined({ rows: aligned, entries, source, translations: confirmed })
  const standings = freshness({ rows, entries, source, translations: confirmed })
  return { work: ledgerName(work.place), entries, source, confirmed, rows, standings }
}

/**
 * The notices of a work with those for what has been left behind since it was confirmed, without what others tell already; and without what others
 * tell of texts that only stand elsewhere.
 */
export async function checkLedger(project: Project, run: Run, work: ReadWork, others: readonly Notice[]): Promise<readonly Notice[]> {
  const entries = await entriesOf(project, run, work)
  if (!entries || isSourceGone(project, work.place)) return others
  const versions = await versionsStep(run, work)
  const known = await through(run, {
    name: 'follow',
    subject: ledgerName(work.place),
    input: hashOf({ versions: versions.hash, entries, others }),
    run: async () => {
      const { ledgerNotices, withoutGuesses, withoutMoved } = await import('./ledger-notices.ts')
      const ledger = await ledgerOf(work, entries, await versions.value())
      const kept = withoutMoved(others, ledger)
      const told = kept.filter(({ related, severity }) => severity !== 'note' && related && related.length > 0)
      const behind = ledgerNotices(ledger, told)
      return { value: true, notices: [...withoutGuesses(kept, behind, ledger), ...withEvidence(behind, await valuesOf(work.editions))] }
    },
  })
  return known.notices
}
