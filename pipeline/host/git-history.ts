import { ConcordError, type EarlierText, type History } from '../model/index.ts'
import type { Environment } from './git.ts'
import { openRepository, type Repository } from './repository.ts'

/** How many commits of a file are looked through for what a text said: one that was never committed as it was confirmed must not cost reading all of them. */
const COMMITS = 200

/** What git knows of a documents folder; it is asked when somebody wants to know. */
export interface GitHistory {
  /** Undefined where there is no git, no repository or no commit. */
  open(): Promise<History | undefined>
  close(): void
}

/** The history of a documents folder, whose files count from the root as below `folder`. */
export function gitHistory(documents: string, folder: string, environment: Environment): GitHistory {
  let opened: Repository | undefined
  const inDocuments = (path: string) => path.slice(folder === '' ? 0 : folder.length + 1)
  async function* texts(repository: Repository, path: string, isOfBranch: boolean): AsyncGenerator<EarlierText> {
    for (const { id, time } of await repository.historyOf(inDocuments(path), isOfBranch ? { isOfBranch } : { most: COMMITS, isOfBranch })) {
      const bytes = await repository.objects.read(id)
      if (bytes) yield { bytes, time }
    }
  }
  return {
    async open() {
      const repository = await openRepository(documents, environment).catch(absent)
      const last = await repository?.lastCommit().catch(absent)
      if (!repository || !last) return undefined
      opened = repository
      return {
        ...last,
        earlierTexts: (path) => texts(repository, path, false),
        textsOfBranch: (path) => texts(repository, path, true),
      }
    },
    close: () => opened?.objects.close(),
  }
}

/** Everything goes on without git, and says less. */
function absent(error: unknown): undefined {
  if (!(error instanceof ConcordError)) throw error
  return undefined
}
