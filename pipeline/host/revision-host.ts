import { posix } from 'node:path'
import { ConcordError, type DocumentFile, type Host } from '../model/index.ts'
import type { CommittedFile, Repository } from './repository.ts'

/** A commit as the documents of a world. */
export interface Revision {
  readonly repository: Repository
  readonly commit: string
  /** What is read instead of a file that is the same in another state, so that nothing is read twice; undefined where it is not. */
  readonly same?: (path: string) => Promise<Uint8Array> | undefined
}

/** The same world with the documents as they were in a commit; they can be listed and read as ever. */
export function revisionHost(host: Host, { commit, repository, same }: Revision): Host {
  const prefix = host.documentsFolder === '' ? '' : `${host.documentsFolder}/`
  let known: Promise<ReadonlyMap<string, VisibleFile>> | undefined
  const files = () => {
    known ??= visibleFiles(repository, commit)
    return known
  }
  const readDocument = async (path: string) => {
    const file = (await files()).get(path.slice(prefix.length))
    const known = file?.isFollowed ? undefined : same?.(path)
    const bytes = file && (await (known ?? repository.objects.read(file.id)))
    if (bytes) return bytes
    throw new ConcordError('git-failed', `\`${path}\` cannot be read from the commit ${commit.slice(0, 10)}`, {
      remedy: 'In a partial clone fetch what is missing, else see whether `git fsck` finds a fault.',
    })
  }
  return {
    ...host,
    history: async () => undefined,
    listDocuments: async () => {
      const listed = await files()
      return [...listed.values()]
        .map((file): DocumentFile => ({ path: prefix + file.path, ...(file.isLink && { problem: 'leads-out' }) }))
        .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    },
    readDocument,
    readBeginning: async (path, length) => (await readDocument(path)).subarray(0, length),
  }
}

interface VisibleFile extends CommittedFile {
  /** Whether it was a link, and is the file that this led to. */
  readonly isFollowed?: boolean
}

/** Files by path. A link to a file of the same folder is that file; a link to anywhere else stays one. */
async function visibleFiles(repository: Repository, commit: string): Promise<ReadonlyMap<string, VisibleFile>> {
  const files = (await repository.filesAt(commit)).filter(({ path }) => isVisible(path))
  const byPath = new Map(files.map((file) => [file.path, file]))
  const settled = await Promise.all(files.map(async (file) => [file.path, await followed(file, byPath, repository)] as const))
  return new Map(settled)
}

/** As in the folder itself: hidden files and installed packages are none of the documents. */
function isVisible(path: string): boolean {
  return path.split('/').every((part) => !part.startsWith('.') && part !== 'node_modules')
}

async function followed(file: CommittedFile, files: ReadonlyMap<string, CommittedFile>, { objects }: Repository): Promise<VisibleFile> {
  if (!file.isLink) return file
  const address = new TextDecoder().decode(await objects.read(file.id))
  const target = files.get(posix.join(posix.dirname(file.path), address))
  return target && !target.isLink ? { ...target, path: file.path, isFollowed: true } : file
}
