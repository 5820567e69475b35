import { type Environment, noGit, startGit } from './git.ts'

/** The objects of a repository, read one after another through one process. */
export interface GitObjects {
  /** The content of a file by its object id, or by revision and path with a colon between them; undefined where there is none. */
  read(name: string): Promise<Uint8Array | undefined>
  close(): void
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array | undefined) => void
  readonly reject: (error: unknown) => void
}

/** Opens the objects of the repository that a folder belongs to. Nothing is started before something is read. */
export function openGitObjects(folder: string, environment: Environment): GitObjects {
  const waiting: Waiting[] = []
  const inbox = answersIn((bytes) => waiting.shift()?.resolve(bytes))
  let child: ReturnType<typeof startGit> | undefined
  const fail = (error: unknown) => {
    for (const one of waiting.splice(0)) one.reject(error)
  }
  const start = () => {
    const started = startGit(folder, ['cat-file', '--batch'], environment)
    started.stdout.on('data', inbox)
    started.stderr.resume()
    started.stdin.on('error', () => undefined)
    started.once('error', (error) => fail(noGit(error)))
    started.once('close', () => fail(new Error('git cat-file has ended')))
    return started
  }
  return {
    read: (name) =>
      new Promise((resolve, reject) => {
        // A line is a question; nothing that git lists has a line feed in its object id, but a path may have one.
        if (name.includes('\n')) return resolve(undefined)
        child ??= start()
        waiting.push({ resolve, reject })
        child.stdin.write(`${name}\n`)
      }),
    close: () => child?.stdin.end(),
  }
}

const LINE_FEED = 10
const NOTHING = Buffer.alloc(0)

/** Cuts what `cat-file --batch` writes into answers: a line `<id> <type> <size>`, the content, a line feed; or a line that says it is missing. */
function answersIn(take: (bytes: Uint8Array | undefined) => void): (part: Buffer) => void {
  let parts: Buffer[] = []
  let length = 0
  let needed = 1
  return (part) => {
    parts.push(part)
    length += part.length
    if (length < needed) return
    let rest: Buffer = Buffer.concat(parts)
    for (;;) {
      const answer = answerOf(rest)
      needed = answer.needed
      if (answer.kind === 'unfinished') break
      take(answer.bytes)
      rest = rest.subarray(answer.needed)
      needed = 1
    }
    parts = rest.length > 0 ? [rest] : []
    length = rest.length
  }
}

type Answer =
  | { readonly kind: 'unfinished'; readonly needed: number }
  | { readonly kind: 'whole'; readonly needed: number; readonly bytes: Uint8Array | undefined }

function answerOf(buffer: Buffer): Answer {
  const end = buffer.indexOf(LINE_FEED)
  if (end < 0) return { kind: 'unfinished', needed: buffer.length + 1 }
  const [, type, size] = /^\S+ (\S+) (\d+)$/.exec(buffer.toString('utf8', 0, end)) ?? []
  if (size === undefined) return { kind: 'whole', needed: end + 1, bytes: undefined }
  const last = end + 1 + Number(size)
  if (buffer.length < last + 1) return { kind: 'unfinished', needed: last + 1 }
  const bytes = type === 'blob' ? new Uint8Array(buffer.subarray(end + 1, last)) : NOTHING
  return { kind: 'whole', needed: last + 1, bytes }
}
