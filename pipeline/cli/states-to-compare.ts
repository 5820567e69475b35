import type { Repository } from '../host/repository.ts'
import type { ComparedState } from '../model/index.ts'

/** A state that a command line names. */
export type StateToCompare = ComparedState

const WORKING_FILES: StateToCompare = { name: 'the working files' }

/**
 * The states that `concord diff` was asked for. As in git, `one..other` are two revisions, and `one...other` begins where the two parted; with
 * nothing after the dots the later state is the working files.
 */
export async function statesToCompare(
  from: string,
  to: string | undefined,
  repository: Repository,
): Promise<readonly [before: StateToCompare, after: StateToCompare]> {
  const [, one = '', dots = '', other = ''] = /^(.+?)(\.{2,3})(.*)$/.exec(from) ?? []
  if (dots === '' || to !== undefined) return [await stateAt(from, repository), await laterState(to, repository)]
  const after = await laterState(other === '' ? undefined : other, repository)
  const before = await stateAt(one, repository)
  if (dots === '..') return [before, after]
  const parting = await repository.commonCommit(before.commit ?? '', after.commit ?? (await repository.commitOf('HEAD')))
  return [{ name: parting.slice(0, 10), commit: parting }, after]
}

function laterState(revision: string | undefined, repository: Repository): Promise<StateToCompare> {
  return revision === undefined ? Promise.resolve(WORKING_FILES) : stateAt(revision, repository)
}

async function stateAt(revision: string, repository: Repository): Promise<StateToCompare> {
  return { name: revision, commit: await repository.commitOf(revision) }
}
