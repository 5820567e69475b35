import { resolve } from 'node:path'
import { ACCEPTED, type Project, pathInDocuments } from '../engine/project.ts'
import { writeWhole } from '../host/write-whole.ts'
import { ConcordError, type Finding } from '../model/index.ts'
import { acceptedText } from '../source/accepted.ts'

/**
 * Adds findings to the list of those that somebody has accepted, each with the reason; what it held already stays. That an entry of the list has
 * expired can be mended only in the list, so nobody can accept it. Gives the number of findings that were added.
 */
export async function acceptFindings(findings: readonly Finding[], reason: string, project: Project, root: string): Promise<number> {
  if (reason.trim() === '')
    throw new ConcordError('usage', 'Unexpected empty reason after `--accept`, expected why these findings are right as they are', {
      remedy: 'Write, for example, `--accept "the figure stands in the picture"`.',
    })
  const added = findings
    .filter(({ rule }) => rule !== 'accepted-unused')
    .map(({ fingerprint, rule, file, message }) => ({ fingerprint, rule, file, message, reason: reason.trim() }))
  const bytes = new TextEncoder().encode(acceptedText([...project.accepted, ...added]))
  await writeWhole(resolve(root, pathInDocuments(project, ACCEPTED)), bytes)
  return added.length
}
