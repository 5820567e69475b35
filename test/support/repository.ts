import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { makeProject, type Project } from './program.ts'

const run = promisify(execFile)

/** Git as nobody has configured it. */
export const GIT_ENVIRONMENT = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }

/** A project in a git repository of its own. */
export interface Repository extends Project {
  git(...words: string[]): Promise<string>
  /** Puts everything into a commit; of this day, where one is named. */
  commit(message?: string, day?: string): Promise<void>
  /** Changes a file, and fails where that changes nothing. */
  edit(path: string, change: (text: string) => string): Promise<void>
}

/** Runs git in a folder as a user who is nobody. */
export function git(folder: string, ...words: string[]): Promise<string> {
  return gitOn(undefined, folder, ...words)
}

async function gitOn(day: string | undefined, folder: string, ...words: string[]): Promise<string> {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'init.defaultBranch=main']
  const { stdout } = await run('git', [...identity, ...words], {
    cwd: folder,
    env: { ...process.env, ...GIT_ENVIRONMENT, ...(day !== undefined && { GIT_COMMITTER_DATE: `${day}T12:00:00Z` }) },
  })
  return stdout
}

/** A project of these files, all of them in its first commit. */
export async function makeRepository(files: Readonly<Record<string, string>>): Promise<Repository> {
  const repository = repositoryOf(await makeProject(files))
  await repository.git('init', '--quiet')
  await repository.commit()
  return repository
}

/** The project as a repository. */
export function repositoryOf(project: Project): Repository {
  const { root } = project
  return {
    ...project,
    git: (...words) => git(root, ...words),
    commit: async (message = 'A change', day = undefined) => {
      await git(root, 'add', '--all', '.')
      await gitOn(day, root, 'commit', '--quiet', '--allow-empty', '--message', message)
    },
    edit: async (path, change) => {
      const before = await project.read(path)
      const after = change(before)
      expect(after).not.toBe(before)
      await project.write({ [path]: after })
    },
  }
}
