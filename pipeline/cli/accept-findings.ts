import { join, resolve } from 'node:path'
import type { Snapshot } from '../engine/snapshot.ts'
import { writeWhole } from '../host/write-whole.ts'
import { ConcordError, type Finding } from '../model/index.ts'
import { acceptedText } from '../source/accepted.ts'
import type { SharedOptions } from './shared-options.ts'
import type { Terminal } from './terminal.ts'

/** Adds findings to the list of those that somebody has accepted, each with the reason; what it held already stays. */
export async function acceptFindings(
  findings: readonly Finding[],
  reason: string,
  { project }: Snapshot,
  options: SharedOptions,
  terminal: Terminal,
): Promise<void> {
  if (reason.trim() === '')
    throw new ConcordError('usage', 'Unexpected empty reason after `--accept`, expected why these findings are right as they are', {
      remedy: 'Write, for example, `--accept "the figure stands in the picture"`.',
    })
  const root = resolve(terminal.workingFolder, options.root ?? '.')
  const folder = options.documents === undefined ? join(root, 'documents') : resolve(terminal.workingFolder, options.documents)
  const added = findings.map(({ fingerprint, rule, file, message }) => ({ fingerprint, rule, file, message, reason: reason.trim() }))
  await writeWhole(join(folder, 'accepted.json'), new TextEncoder().encode(acceptedText([...project.accepted, ...added])))
  terminal.error(`concord: ${findings.length === 1 ? '1 finding' : `${findings.length} findings`} accepted in accepted.json\n`)
}
