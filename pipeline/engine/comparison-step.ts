import type { Draft, Finding, FormerText, Host } from '../model/index.ts'
import { ledgerName } from './confirmed-entries.ts'
import { hashOf } from './hash.ts'
import type { Snapshot } from './snapshot.ts'
import { type Known, type Run, through } from './through.ts'
import { workLedger } from './work-ledger.ts'
import { type ReadWork, valuesOf } from './work-steps.ts'

/** What the pages of all works share. */
export interface ComparisonContext {
  readonly snapshot: Snapshot
  readonly run: Run
  /** The whole style of the pages. */
  readonly style: string
  readonly findings: readonly Finding[]
  /** What texts said when they were confirmed, by the fingerprints of the findings that ask to follow them. */
  readonly former: ReadonlyMap<string, FormerText>
}

/** The style of pages on which languages stand side by side. */
export async function reviewStyle(host: Pick<Host, 'readStyle'>): Promise<string> {
  return `${await host.readStyle('tokens.css')}\n${await host.readStyle('review.css')}`
}

/** The page of a work with its languages side by side. */
export async function comparisonStep(work: ReadWork, context: ComparisonContext): Promise<Known<Draft>> {
  const { findings, run, snapshot, style } = context
  const { expectedFiles, publication, source, work: name } = work.place
  const own = findings.filter((finding) => finding.publication === publication && finding.work === name)
  const former = Object.fromEntries(
    [...context.former].filter(([fingerprint]) => own.some((finding) => finding.fingerprint === fingerprint)),
  )
  const language = snapshot.project.settings.source
  const standings = await standingsOf(work, context)
  return through(run, {
    name: 'compare',
    subject: ledgerName(work.place),
    input: hashOf({
      place: { publication, name, source, languages: Object.keys(expectedFiles) },
      aligned: work.aligned.hash,
      editions: Object.values(work.editions).map(({ hash }) => hash),
      findings: own,
      former,
      standings,
      language,
      style,
    }),
    run: async () => {
      const { composeComparisonPage } = await import('../reports/html/comparison-page.ts')
      const { rows } = await work.aligned.value()
      const languages = [source, ...Object.keys(expectedFiles).filter((tag) => tag !== source)]
      const editions = await valuesOf(work.editions)
      const page = { publication, work: name, source, languages, editions, rows, standings, findings: own, former, language, style }
      return { value: composeComparisonPage(page), notices: [] }
    },
  })
}

async function standingsOf(work: ReadWork, { run, snapshot }: ComparisonContext) {
  const ledger = await workLedger(snapshot.project, run, work)
  return Object.fromEntries(ledger?.rows.map(({ row }, at) => [row, ledger.standings[at] ?? {}] as const) ?? [])
}
