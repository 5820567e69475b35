import type { Host } from '../model/index.ts'
import type { Overrides } from '../source/settings.ts'
import { readProject } from './read-project.ts'
import { type Snapshot, snapshotOf } from './snapshot.ts'
import type { Run } from './through.ts'

export interface SessionOptions {
  /** What the command line says; goes before `concord.yaml`. */
  readonly overrides?: Overrides
  /** What shapes results besides their input: Concord's code and its libraries. */
  readonly tool: string
  /** ISO day for publications that give none. */
  readonly defaultDate?: string
  /** Told of every step that is run because its result was not known. */
  readonly onStep?: (step: string, subject: string) => void
}

/** The way in. Ask for a snapshot whenever the files may have changed. */
export interface Session {
  snapshot(): Promise<Snapshot>
}

/** Day of files whose publication gives none and whose build is given none: the first that a ZIP archive can hold. */
const FIRST_DAY = '1980-01-01'

/** Opens a project through a host. Reads nothing before a snapshot is asked for. */
export function openSession(host: Host, options: SessionOptions): Session {
  const run: Run = { cache: host.cache, tool: options.tool, onStep: options.onStep ?? (() => undefined) }
  return {
    async snapshot() {
      const project = await readProject(host, run, { overrides: options.overrides ?? {}, rules: knownRules })
      return snapshotOf({ project, host, run, defaultDate: options.defaultDate ?? FIRST_DAY, rules: knownRules })
    },
  }
}

/** Loaded only for a project that sets checks. */
async function knownRules(): Promise<readonly string[]> {
  const [{ CHECKS }, { ruleIds }] = await Promise.all([import('../checks/index.ts'), import('./rules.ts')])
  return ruleIds(CHECKS)
}
