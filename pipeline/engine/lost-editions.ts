import type { Finding, Notice } from '../model/index.ts'
import type { Project } from './project.ts'
import type { ReadWork } from './work-steps.ts'

/** Why nothing of a text is read, so that it has no block. */
const LOST: readonly string[] = ['edition-empty', 'encoding-invalid', 'file-too-large', 'file-unreadable', 'nesting-too-deep']

/** Whether a finding says that nothing of its text is read. */
export function isLoss({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): boolean {
  return severity === 'error' && LOST.includes(rule)
}

/** What the checks say, without what only repeats that a text cannot be read: of a text that nobody has read, nothing is known to be missing. */
export function withoutLost(notices: readonly Notice[], { editions, place }: ReadWork, project: Project): readonly Notice[] {
  const lost = new Set(
    place.locations
      .filter(({ file, language }) => !project.texts.has(file) || editions[language]?.notices.some(isLoss))
      .map(({ language }) => language),
  )
  if (lost.size === 0) return notices
  return lost.has(place.source) ? [] : notices.filter(({ language }) => !lost.has(language))
}

/** The findings without missing editions whose file is there and cannot be read, which is told by itself. */
export function withoutUnreadable(findings: readonly Finding[]): readonly Finding[] {
  const unreadable = new Set(findings.filter(({ rule }) => rule === 'file-unreadable').map(({ file }) => file))
  return unreadable.size === 0 ? findings : findings.filter(({ file, rule }) => rule !== 'edition-missing' || !unreadable.has(file))
}
