import { realpath } from 'node:fs/promises'
import { ConcordError } from '../model/index.ts'
import { askGit, type Environment, type GitAnswer } from './git.ts'
import { type GitObjects, openGitObjects } from './git-objects.ts'

/** A file as a commit has it. */
export interface CommittedFile {
  /** From the documents folder, with slashes. */
  readonly path: string
  /** Its object id; for a link that of the path that it leads to. */
  readonly id: string
  readonly isLink: boolean
}

/** What git says of the files of two states; of those that it has never been told of, nothing. */
export interface Differences {
  /** Paths of the earlier state whose file is another one now, or gone. */
  readonly changed: ReadonlySet<string>
  /** Files that have other names now, by their later names. */
  readonly renames: ReadonlyMap<string, string>
}

/** A content of a file, and when it was committed, in seconds since 1970. */
export interface CommittedContent {
  readonly id: string
  readonly time: number
}

export interface HistoryQuestion {
  /** How many commits are looked through; all where nothing is said. */
  readonly most?: number
  /** Only the commits of the branch itself, what was merged into it as one change each. */
  readonly isOfBranch: boolean
}

/** The git repository that holds a documents folder; paths count from that folder. */
export interface Repository {
  /** The id of the commit that a revision names. */
  commitOf(revision: string): Promise<string>
  /** Where two revisions parted. */
  commonCommit(one: string, other: string): Promise<string>
  filesAt(commit: string): Promise<readonly CommittedFile[]>
  /** Which files are not as they were; the later state is a commit, or the working files where there is none. */
  differences(from: string, to: string | undefined): Promise<Differences>
  /** When the last commit was made, in seconds since 1970, and whether all commits before it are there. */
  lastCommit(): Promise<{ readonly time: number; readonly isWhole: boolean }>
  /** A file's earlier contents, under this name and those that it had before, the newest first. */
  historyOf(path: string, asked: HistoryQuestion): Promise<readonly CommittedContent[]>
  readonly objects: GitObjects
}

/** Opens the repository of a documents folder. */
export async function openRepository(documents: string, environment: Environment): Promise<Repository> {
  const folder = await realpath(documents).catch(() => {
    throw new ConcordError('no-documents', `There is no documents folder \`${documents}\``, {
      remedy: 'Create it, or name another with `--root` or `--documents`.',
    })
  })
  const ask = (...words: string[]) => askGit(folder, words, environment)
  const inside = await ask('rev-parse', '--is-inside-work-tree')
  if (inside.code !== 0 || inside.out.trim() !== 'true') throw noRepository(documents, inside)
  return {
    commitOf: (revision) => commitOf(revision, ask),
    commonCommit: (one, other) => commonCommit(one, other, ask),
    filesAt: async (commit) => filesOf(await answered(ask('ls-tree', '-r', '-z', commit))),
    differences: async (from, to) => differencesOf(await answered(ask(...DIFFERENCES, from, ...(to === undefined ? [] : [to]), '--', '.'))),
    lastCommit: async () => {
      const time = Number(await answered(ask('log', '-1', '--format=%ct', 'HEAD')))
      return { time, isWhole: (await ask('rev-parse', '--is-shallow-repository')).out.trim() === 'false' }
    },
    historyOf: async (path, { isOfBranch, most }) =>
      contentsOf(
        await answered(ask(...HISTORY, ...(isOfBranch ? BRANCH : []), ...(most ? [`--max-count=${most}`] : []), '--', path)),
        isOfBranch,
      ),
    objects: openGitObjects(folder, environment),
  }
}

const DIFFERENCES = ['diff', '-M', '--name-status', '-z', '--relative', '--no-color', '--no-ext-diff', '--no-textconv']

const HISTORY = ['log', '--follow', '--raw', '--no-abbrev', '--format=%ct', '--no-color', '--no-ext-diff']

const BRANCH = ['--first-parent', '-m']

type Ask = (...words: string[]) => Promise<GitAnswer>

function noRepository(documents: string, { error }: GitAnswer): ConcordError {
  const isUnsafe = error.includes('dubious ownership')
  return new ConcordError('no-repository', `\`${documents}\` is in no git repository that can be read here`, {
    remedy: isUnsafe
      ? 'It belongs to another user: `git config --global --add safe.directory <folder>` lets git read it.'
      : 'Revisions are commits of git: run the command in a clone, or `git init` and commit first.',
    cause: new Error(error.trim()),
  })
}

async function commitOf(revision: string, ask: Ask): Promise<string> {
  if (revision === '' || revision.startsWith('-')) throw unknownRevision(revision, 'A revision is a branch, a tag or the id of a commit.')
  const { code, out } = await ask('rev-parse', '--verify', '--quiet', `${revision}^{commit}`)
  if (code === 0) return out.trim()
  const { out: isShallow } = await ask('rev-parse', '--is-shallow-repository')
  const name = /^[\w./-]+$/.test(revision) ? revision.replace(/^origin\//, '') : '<branch>'
  throw unknownRevision(
    revision,
    isShallow.trim() === 'true'
      ? `This clone holds the newest commits only. Fetch more: \`git fetch --depth=200 origin ${name}\`, or all: \`git fetch --unshallow\`.`
      : '`git branch --all`, `git tag` and `git log` list what there is.',
  )
}

function unknownRevision(revision: string, remedy: string): ConcordError {
  return new ConcordError('unknown-revision', `Unexpected revision \`${revision}\`, expected one that this repository has`, { remedy })
}

async function commonCommit(one: string, other: string, ask: Ask): Promise<string> {
  const { code, out } = await ask('merge-base', one, other)
  if (code === 0) return out.trim()
  throw new ConcordError('unknown-revision', 'The two revisions have no commit in common that this repository has', {
    remedy: 'In a shallow clone fetch more of both: `git fetch --depth=200 origin`, or all: `git fetch --unshallow`.',
  })
}

async function answered(asked: Promise<GitAnswer>): Promise<string> {
  const { code, error, out } = await asked
  if (code === 0) return out
  throw new ConcordError('git-failed', `git could not answer: ${error.trim().split('\n')[0] ?? ''}`, {
    remedy: 'See that `git status` and `git log` work in the documents folder.',
  })
}

const FILE = '100'
const LINK = '120000'

/** `<mode> <type> <id>\t<path>`, ended by NUL. */
function filesOf(listing: string): readonly CommittedFile[] {
  return listing.split('\0').flatMap((entry) => {
    const [head = '', path] = [entry.slice(0, entry.indexOf('\t')), entry.slice(entry.indexOf('\t') + 1)]
    const [mode = '', , id = ''] = head.split(' ')
    if (id === '' || (!mode.startsWith(FILE) && mode !== LINK)) return []
    return [{ path, id, isLink: mode === LINK }]
  })
}

/** A letter and a path, each ended by NUL; of a file that was renamed `R<likeness>`, the old and the new path. */
function differencesOf(listing: string): Differences {
  const words = listing.split('\0')
  const [changed, renames] = [new Set<string>(), new Map<string, string>()]
  for (let at = 0; at + 1 < words.length; at += 2) {
    const [letter = '', path = ''] = [words[at], words[at + 1]]
    changed.add(path)
    if (!letter.startsWith('R')) continue
    at++
    renames.set(words[at + 1] ?? '', path)
  }
  return { changed, renames }
}

/**
 * For each commit its time and `:<mode> <mode> <id> <id> <letter>\t<path>`: the content before it, and after it. Where commits stand one after
 * another, the one before it comes with its own commit; else it may have been made by a merge, which git does not list.
 */
function contentsOf(listing: string, isOfBranch: boolean): readonly CommittedContent[] {
  const contents = new Map<string, CommittedContent>()
  const keep = (id: string, time: number) => {
    if (!/^0+$/.test(id) && !contents.has(id)) contents.set(id, { id, time })
  }
  let time = 0
  for (const line of listing.split('\n')) {
    if (/^\d+$/.test(line)) time = Number(line)
    const [, before, after] = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) /.exec(line) ?? []
    if (after !== undefined) keep(after, time)
    if (before !== undefined && !isOfBranch) keep(before, time)
  }
  return [...contents.values()]
}
