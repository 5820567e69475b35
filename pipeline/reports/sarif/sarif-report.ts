import type { Finding, RelatedPlace, Review, Severity } from '../../model/index.ts'

/** A rule as reports describe it. */
export interface RuleSummary {
  readonly id: string
  readonly summary: string
}

/** The findings as SARIF 2.1.0: columns in UTF-16 units, paths from the root, fingerprints that outlive edits elsewhere in the file. */
export function sarifReport({ findings }: Review, rules: readonly RuleSummary[], version: string): string {
  const used = rules.filter(({ id }) => findings.some(({ rule }) => rule === id))
  const driver = {
    name: 'Concord',
    version,
    rules: used.map(({ id, summary }) => ({ id, shortDescription: { text: summary }, help: { text: `concord explain ${id}` } })),
  }
  const results = findings.map((finding) => resultOf(finding, used))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function resultOf(finding: Finding, rules: readonly RuleSummary[]) {
  const related = finding.related.map((place, id) => ({ id, ...locationOf(place), message: { text: place.language } }))
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
    level: levelOf(finding.severity),
    message: { text: finding.message },
    locations: [locationOf(finding)],
    ...(related.length > 0 && { relatedLocations: related }),
    partialFingerprints: { 'concord/v1': finding.fingerprint },
    properties: { publication: finding.publication, work: finding.work, language: finding.language },
  }
}

function levelOf(severity: Severity): 'error' | 'warning' | 'note' {
  return severity
}

function locationOf({ file, line, column, endLine, endColumn }: RelatedPlace | Finding) {
  const uri = file.split('/').map(encodeURIComponent).join('/')
  return { physicalLocation: { artifactLocation: { uri }, region: { startLine: line, startColumn: column, endLine, endColumn } } }
}
