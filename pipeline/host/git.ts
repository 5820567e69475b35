import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { ConcordError } from '../model/index.ts'

/** Variables of the process, as far as git may see them. */
export type Environment = Readonly<Record<string, string | undefined>>

/** What git said. */
export interface GitAnswer {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** Starts git in a folder with these words, without a shell and without anything of the environment that would change what it says. */
export function startGit(folder: string, words: readonly string[], environment: Environment): ChildProcessWithoutNullStreams {
  return spawn('git', ['--no-pager', ...words], { cwd: folder, env: cleaned(environment), stdio: ['pipe', 'pipe', 'pipe'] })
}

/** Runs git to its end. Refuses to go on where there is no git; any other failure is an answer. */
export async function askGit(folder: string, words: readonly string[], environment: Environment): Promise<GitAnswer> {
  const child = startGit(folder, words, environment)
  child.stdin.on('error', () => undefined)
  child.stdin.end()
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', (error) => reject(noGit(error)))
    child.once('close', (code) => resolve(code ?? -1))
  })
  const [code, out, error] = await Promise.all([ended, textOf(child.stdout), textOf(child.stderr)])
  return { code, out, error }
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}

/** The fault of a computer without git. */
export function noGit(cause: unknown): ConcordError {
  return new ConcordError('no-git', 'There is no `git` on this computer, and revisions can be read with it only', {
    remedy: 'Install git, and see that it is on the PATH.',
    cause,
  })
}

/** Where git looks for its configuration, its own programs and, inside a hook, for objects that are not taken over yet. */
const KEPT =
  /^GIT_(CONFIG|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|EXEC_PATH|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|QUARANTINE_PATH)/

function cleaned(environment: Environment): Record<string, string | undefined> {
  const kept = Object.entries(environment).filter(([name]) => !name.startsWith('GIT_') || KEPT.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' }
}
