import type { Finding, Location, Notice, RelatedPlace, Severity } from '../model/index.ts'
import { sha256 } from './hash.ts'

/** Where notices were made: a work, and the file of each of its languages. */
export interface Scene {
  readonly publication: string
  readonly work: string
  /** Language → file; the empty language is the file that notices without one belong to. */
  readonly files: Readonly<Record<string, string>>
}

/** Turns the notices of a work into findings, with the severities of the settings; rules that are switched off fall out. */
export function findingsOf(
  notices: readonly Notice[],
  scene: Scene,
  severities: Readonly<Record<string, Severity | 'off'>>,
): readonly Finding[] {
  return notices.flatMap((notice) => {
    const severity = severities[notice.rule] ?? notice.severity
    return severity === 'off' ? [] : [findingOf(notice, severity, scene)]
  })
}

function findingOf(notice: Notice, severity: Severity, scene: Scene): Finding {
  const related = (notice.related ?? []).map(
    ({ language, place }): RelatedPlace => ({
      language,
      file: scene.files[language] ?? '',
      line: place.line,
      column: place.column,
      endLine: place.endLine,
      endColumn: place.endColumn,
    }),
  )
  const { line, column, endLine, endColumn } = notice.place
  return {
    rule: notice.rule,
    severity,
    message: notice.message,
    publication: scene.publication,
    work: scene.work,
    language: notice.language,
    file: scene.files[notice.language] ?? scene.files[''] ?? '',
    line,
    column,
    endLine,
    endColumn,
    related,
    ...(notice.expected && { expected: notice.expected }),
    ...(notice.fix && { fix: notice.fix }),
    fingerprint: sha256(
      [notice.rule, scene.publication, scene.work, notice.language, withoutLines(notice.message), notice.evidence ?? ''].join('\n'),
    ).slice(0, 32),
    help: `checks#${notice.rule}`,
  }
}

/** Messages that name a line would change with every edit above it. */
function withoutLines(message: string): string {
  return message.replace(/\bline \d+/g, 'line')
}

/** Findings in the order of every report: file, line, column, rule. A fingerprint that occurs again gets a number, so that each is its own. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const sorted = [...findings].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule) || compare(a.message, b.message),
  )
  const seen = new Map<string, number>()
  return sorted.map((finding) => {
    const count = (seen.get(finding.fingerprint) ?? 0) + 1
    seen.set(finding.fingerprint, count)
    return count === 1 ? finding : { ...finding, fingerprint: `${finding.fingerprint}-${count}` }
  })
}

/** Order by code units: the same in every locale. */
export function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** The scene of an edition that stands alone. */
export function sceneOf(location: Location): Scene {
  return { publication: location.publication, work: location.work, files: { [location.language]: location.file, '': location.file } }
}
