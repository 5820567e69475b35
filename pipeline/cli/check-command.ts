import { type Finding, SEVERITIES, type Severity } from '../model/index.ts'
import { openProject, takeSnapshot } from './open-project.ts'
import { REPORTS, reportAs } from './print-report.ts'
import { failOnOf, languagesOf, refused, type SharedOptions } from './shared-options.ts'
import type { Terminal } from './terminal.ts'

/** `concord check`: the findings, and nothing but them, on standard output. */
export async function checkCommand(
  publications: readonly string[],
  options: SharedOptions & { readonly format: string; readonly failOn: string },
  terminal: Terminal,
): Promise<number> {
  const form = REPORTS.find((known) => known === options.format)
  if (!form) throw refused('--format', options.format, REPORTS)
  const failOn = failOnOf(options.failOn)
  const languages = languagesOf('--language', options.language)
  const snapshot = await takeSnapshot(openProject(options, terminal), { publications, languages, source: options.source })
  const review = await snapshot.review({ ...(publications.length > 0 && { publications }), ...(languages && { languages }) })
  terminal.out(await reportAs(form, review, terminal))
  return exitCodeOf(review.findings, failOn)
}

/** 1 where a finding is as grave as `failOn`, else 0. */
export function exitCodeOf(findings: readonly Finding[], failOn: Severity | undefined): number {
  if (failOn === undefined) return 0
  const limit = SEVERITIES.indexOf(failOn)
  return findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= limit) ? 1 : 0
}
