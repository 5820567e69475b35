import type { Finding, Review, Severity } from '../../model/index.ts'

/** GitHub shows so many annotations of each kind for a step and drops the rest without a word. */
const SHOWN = 10

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }

/** The findings as GitHub annotations. Where there are more of a kind than GitHub shows, the last one says how many it leaves out. */
export function githubReport({ findings }: Review): string {
  const kinds: readonly Severity[] = ['error', 'warning', 'note']
  return kinds.flatMap((severity) => annotations(severity, findings)).join('')
}

function annotations(severity: Severity, findings: readonly Finding[]): readonly string[] {
  const own = findings.filter((finding) => finding.severity === severity)
  if (own.length <= SHOWN) return own.map(annotation)
  const shown = own.slice(0, SHOWN - 1)
  const rest = own.length - shown.length
  return [
    ...shown.map(annotation),
    `::${COMMANDS[severity]} title=concord::${rest} more of this kind are not shown; run concord check for all\n`,
  ]
}

function annotation({ severity, rule, message, file, line, column, endLine, endColumn }: Finding): string {
  // GitHub knows columns only within one line, ends included.
  const columns = line === endLine ? `,col=${column},endColumn=${Math.max(column, endColumn - 1)}` : ''
  return `::${COMMANDS[severity]} file=${property(file)},line=${line},endLine=${endLine}${columns},title=${property(rule)}::${data(message)}\n`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
