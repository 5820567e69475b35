import { pathInDocuments } from './project.ts'
import type { Snapshot } from './snapshot.ts'

/** What makes settings say something else than their writer meant. */
const LOST = ['yaml-invalid', 'setting-invalid', 'encoding-invalid', 'file-unreadable', 'file-too-large']

/** Why nothing should be built: a build removes what it no longer makes; with settings that cannot be read, or no edition at all, that would be everything. */
export function reasonNotToBuild({ project }: Snapshot): string | undefined {
  const settingsFile = pathInDocuments(project, 'concord.yaml')
  if (project.findings.some(({ file, rule }) => file === settingsFile && LOST.includes(rule)))
    return `\`${settingsFile}\` cannot be read as it was meant`
  return project.works.size === 0 ? 'There is no edition' : undefined
}
