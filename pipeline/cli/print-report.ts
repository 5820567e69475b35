import { ruleSummaries } from '../engine/report-files.ts'
import { homepageOfConcord, versionOfConcord } from '../host/installation.ts'
import type { LineOf, Review } from '../model/index.ts'
import type { TextReportOptions } from '../reports/text/text-report.ts'
import { coloursOf } from './colours.ts'
import type { Terminal } from './terminal.ts'

/** The ways to print findings, the usual one first. */
export const REPORTS = ['text', 'json', 'sarif', 'github', 'junit'] as const

export type ReportId = (typeof REPORTS)[number]

/** What a report needs beside the findings. */
export interface Printing {
  readonly terminal: Terminal
  readonly lineOf: LineOf
  /** For findings about texts that have not followed: what has changed. Asked only where texts are shown. */
  readonly changesOf: () => Promise<TextReportOptions['changesOf']>
  /** Whether findings of an earlier report have been left out. */
  readonly isCompared: boolean
}

/** The findings in one of the forms, for standard output. */
export async function reportAs(form: ReportId, review: Review, { terminal, lineOf, isCompared, changesOf }: Printing): Promise<string> {
  switch (form) {
    case 'text':
      return (await import('../reports/text/text-report.ts')).textReport(review, {
        colours: coloursOf(terminal),
        lineOf,
        changesOf: await changesOf(),
      })
    case 'json':
      return (await import('../reports/json/json-report.ts')).jsonReport(review)
    case 'sarif':
      return (await import('../reports/sarif/sarif-report.ts')).sarifReport(review, {
        rules: await ruleSummaries(),
        version: versionOfConcord(),
        homepage: homepageOfConcord(),
        lineOf,
        isCompared,
      })
    case 'github':
      return (await import('../reports/github/github-report.ts')).githubReport(review)
    case 'junit':
      return (await import('../reports/junit/junit-report.ts')).junitReport(review)
  }
}
