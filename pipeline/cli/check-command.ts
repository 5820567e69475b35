import { linesOf } from '../engine/lines-of.ts'
import { ACCEPTED } from '../engine/project.ts'
import { ruleSummaries } from '../engine/report-files.ts'
import { reviewOfPart } from '../engine/snapshot.ts'
import { type Finding, type Review, SEVERITIES, type Severity } from '../model/index.ts'
import { counted } from '../text/counted.ts'
import { acceptFindings } from './accept-findings.ts'
import { withoutBaseline } from './baseline.ts'
import { changesSince } from './changes-since.ts'
import type { Look } from './fix-findings.ts'
import { openProject, takeSnapshot } from './open-project.ts'
import { REPORTS, reportAs } from './print-report.ts'
import { failOnOf, languagesOf, listOf, refused, type SharedOptions } from './shared-options.ts'
import type { Terminal } from './terminal.ts'

/** Options of `concord check`, as they were typed. */
export interface CheckOptions extends SharedOptions {
  readonly format: string
  readonly failOn: string
  /** Only these rules. */
  readonly only?: string
  /** An earlier report: what it has already is not told again. */
  readonly baseline?: string
  /** Why the findings are accepted. */
  readonly accept?: string
  /** Rewrite texts where that cannot change what they say. */
  readonly fix?: boolean
}

/** `concord check`: the findings, and nothing but them, on standard output. */
export async function checkCommand(publications: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const form = REPORTS.find((known) => known === options.format)
  if (!form) throw refused('--format', options.format, REPORTS)
  const failOn = failOnOf(options.failOn)
  const languages = languagesOf('--language', options.language)
  const only = await rulesOf(options.only)
  const opened = openProject(options, terminal)
  const filter = { ...(publications.length > 0 && { publications }), ...(languages && { languages }) }
  const look = async () => {
    const snapshot = await takeSnapshot(opened, { publications, languages, source: options.source })
    const whole = await snapshot.review(filter)
    const { review, known } = await withoutBaseline(only ? ofRules(whole, only) : whole, options.baseline, terminal)
    return { snapshot, project: snapshot.project, review, findings: review.findings, known }
  }
  const { snapshot, review, known } = options.fix ? await fixed(look, opened.root, options, terminal) : await look()
  if (known > 0) terminal.error(`concord: ${known === 1 ? '1 finding stands' : `${known} findings stand`} in the baseline, not shown\n`)
  if (options.accept !== undefined) {
    const accepted = await acceptFindings(review.findings, options.accept, snapshot.project, opened.root)
    terminal.error(`concord: ${counted(accepted, 'finding')} accepted in ${ACCEPTED}\n`)
    return 0
  }
  terminal.out(
    await reportAs(form, review, {
      terminal,
      lineOf: linesOf(snapshot.project),
      isCompared: options.baseline !== undefined,
      changesOf: async () => changesSince(await snapshot.former(filter)),
    }),
  )
  return exitCodeOf(review.findings, failOn)
}

/** What is left after fixing; what was fixed is told beside the report. */
async function fixed<Found extends Look>(
  look: () => Promise<Found>,
  root: string,
  { quiet }: CheckOptions,
  terminal: Terminal,
): Promise<Found> {
  const { fixFindings } = await import('./fix-findings.ts')
  const { fixed: count, files, last } = await fixFindings(look, root, terminal)
  const told = `${counted(count, 'finding')} fixed in ${counted(files, 'file')}`
  if (!quiet) terminal.error(`concord: ${count === 0 ? 'nothing to fix' : told}\n`)
  return last
}

/** Rules of `--only`; undefined where there is no such option. */
async function rulesOf(text: string | undefined): Promise<readonly string[] | undefined> {
  const named = listOf('--only', text)
  if (!named) return undefined
  const known = (await ruleSummaries()).map(({ id }) => id)
  const unknown = named.find((rule) => !known.includes(rule))
  if (unknown !== undefined) throw refused('check', unknown, known)
  return named
}

function ofRules(review: Review, rules: readonly string[]): Review {
  return reviewOfPart(
    review,
    review.findings.filter(({ rule }) => rules.includes(rule)),
  )
}

/** 1 where a finding is as grave as `failOn`, else 0. */
export function exitCodeOf(findings: readonly Finding[], failOn: Severity | undefined): number {
  if (failOn === undefined) return 0
  const limit = SEVERITIES.indexOf(failOn)
  return findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= limit) ? 1 : 0
}
