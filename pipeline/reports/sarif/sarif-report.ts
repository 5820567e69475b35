import type { LineOf, Review } from '../../model/index.ts'
import { resultOf } from './result-of.ts'
import { type RuleSummary, ruleOf } from './rule-of.ts'
import { WITH_SNIPPETS, withinLimits } from './within-limits.ts'

/** What a SARIF log says beside the findings. */
export interface SarifContext {
  readonly rules: readonly RuleSummary[]
  readonly version: string
  /** Where people read about the tool. */
  readonly homepage?: string | undefined
  readonly lineOf?: LineOf | undefined
  /** Whether findings of an earlier report have been left out, so that all of these are new. */
  readonly isCompared?: boolean | undefined
}

/**
 * The findings as SARIF 2.1.0: columns in UTF-16 units, paths from the root, fingerprints that outlive edits elsewhere in the file.
 * Holds no more than GitHub's code scanning takes, the gravest first to stay; what was dropped is a notification of the run.
 */
export function sarifReport(review: Review, context: SarifContext): string {
  const { findings, dropped } = withinLimits(review.findings)
  const rules = context.rules.filter(({ id }) => findings.some(({ rule }) => rule === id))
  const indices = new Map(rules.map(({ id }, index) => [id, index]))
  const results = findings.map((finding, at) =>
    resultOf(finding, {
      ruleIndex: indices.get(finding.rule),
      lineOf: at < WITH_SNIPPETS ? context.lineOf : undefined,
      isNew: context.isCompared === true,
    }),
  )
  const run = {
    tool: { driver: driverOf(context, rules) },
    columnKind: 'utf16CodeUnits',
    defaultEncoding: 'utf-8',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder from which Concord counts paths: that of the project' } } },
    invocations: [{ executionSuccessful: true, ...(dropped > 0 && { toolExecutionNotifications: [droppedNotice(dropped)] }) }],
    results,
  }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function driverOf({ version, homepage }: SarifContext, rules: readonly RuleSummary[]) {
  return {
    name: 'Concord',
    fullName: `Concord ${version}`,
    version,
    semanticVersion: version,
    ...(homepage !== undefined && { informationUri: homepage }),
    rules: rules.map(ruleOf),
  }
}

function droppedNotice(dropped: number) {
  return { level: 'warning', message: { text: `${dropped} of the mildest findings are left out: code scanning takes no more in a run` } }
}
