import { ruleSummaries } from '../engine/report-files.ts'
import { versionOfConcord } from '../host/installation.ts'
import type { Review } from '../model/index.ts'
import type { LineOf } from '../reports/text/text-report.ts'
import { coloursOf } from './colours.ts'
import type { Terminal } from './terminal.ts'

/** The ways to print findings, the usual one first. */
export const REPORTS = ['text', 'json', 'sarif', 'github', 'junit'] as const

export type ReportId = (typeof REPORTS)[number]

/** The findings in one of the forms, for standard output. */
export async function reportAs(form: ReportId, review: Review, terminal: Terminal, lineOf: LineOf): Promise<string> {
  switch (form) {
    case 'text':
      return (await import('../reports/text/text-report.ts')).textReport(review, coloursOf(terminal), lineOf)
    case 'json':
      return (await import('../reports/json/json-report.ts')).jsonReport(review)
    case 'sarif':
      return (await import('../reports/sarif/sarif-report.ts')).sarifReport(review, await ruleSummaries(), versionOfConcord())
    case 'github':
      return (await import('../reports/github/github-report.ts')).githubReport(review)
    case 'junit':
      return (await import('../reports/junit/junit-report.ts')).junitReport(review)
  }
}
