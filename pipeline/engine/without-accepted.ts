import type { Finding, Notice } from '../model/index.ts'
import { findingsOf, inOrder } from './findings-of.ts'
import { ACCEPTED, type Project, pathInDocuments } from './project.ts'

/** Findings without those that were accepted. Entries that fit none are told where everything was looked at. */
export function withoutAccepted(findings: readonly Finding[], project: Project, isWhole: boolean): readonly Finding[] {
  const { accepted, settings } = project
  if (accepted.length === 0) return findings
  const known = new Set(accepted.map(({ fingerprint }) => fingerprint))
  const kept = findings.filter(({ fingerprint }) => !known.has(fingerprint))
  if (!isWhole) return kept
  const found = new Set(findings.map(({ fingerprint }) => fingerprint))
  const unused = accepted
    .filter(({ fingerprint }) => !found.has(fingerprint))
    .map(({ rule, file, place }): Notice => {
      const message = `Unexpected accepted finding \`${rule}\` in \`${file}\`, expected one that is still there`
      return { rule: 'accepted-unused', severity: 'warning', message, language: '', place }
    })
  const path = pathInDocuments(project, ACCEPTED)
  return inOrder([...kept, ...findingsOf(unused, { publication: '', work: '', files: { '': path } }, settings.checks)])
}
