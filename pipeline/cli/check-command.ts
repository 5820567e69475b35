import { type Finding, SEVERITIES, type Severity } from '../model/index.ts'
import { jsonReport } from '../reports/json/json-report.ts'
import { textReport } from '../reports/text/text-report.ts'
import { coloursOf } from './colours.ts'
import { openProject, takeSnapshot } from './open-project.ts'
import { failOnOf, languagesOf, refused, type SharedOptions } from './shared-options.ts'
import type { Terminal } from './terminal.ts'

const REPORTS = ['text', 'json']

/** `concord check`: the findings, and nothing but them, on standard output. */
export async function checkCommand(
  publications: readonly string[],
  options: SharedOptions & { readonly format: string; readonly failOn: string },
  terminal: Terminal,
): Promise<number> {
  if (!REPORTS.includes(options.format)) throw refused('--format', options.format, REPORTS)
  const failOn = failOnOf(options.failOn)
  const languages = languagesOf('--language', options.language)
  const snapshot = await takeSnapshot(openProject(options, terminal), publications)
  const review = await snapshot.review({ ...(publications.length > 0 && { publications }), ...(languages && { languages }) })
  terminal.out(options.format === 'json' ? jsonReport(review) : textReport(review, coloursOf(terminal)))
  return exitCodeOf(review.findings, failOn)
}

/** 1 where a finding is as grave as `failOn`, else 0. */
export function exitCodeOf(findings: readonly Finding[], failOn: Severity | undefined): number {
  if (failOn === undefined) return 0
  const limit = SEVERITIES.indexOf(failOn)
  return findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= limit) ? 1 : 0
}
