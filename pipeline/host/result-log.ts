import { createReadStream } from 'node:fs'
import { appendFile, mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Small results in one file, a line each: reading ten thousand files takes longer than reading one. */
export interface ResultLog {
  get(key: string): Promise<string | undefined>
  /** Remembers at once, writes with the next `flush`. */
  put(key: string, text: string): Promise<void>
  flush(): Promise<void>
}

/** Lines are written when so many characters wait. */
const BATCH = 4_000_000

/** So many bytes are read at a time. */
const PIECE = 1_000_000

/** A log that has grown beyond so many bytes is cut down to what the run has used, where that is less than half. */
const LARGEST = 200_000_000

/**
 * Opens a log. A key may stand in it several times: the last line counts. A line that an interrupted run has left unfinished is a result that nobody can read,
 * which its reader takes for none; it never spoils the lines after it, because every batch begins on a new line.
 */
export function resultLog(path: string, largest = LARGEST): ResultLog {
  let entries: Promise<Map<string, string>> | undefined
  let waiting: string[] = []
  let size = 0
  let writing: Promise<void> = Promise.resolve()
  const used = new Set<string>()
  const load = () => {
    entries ??= readEntries(path)
    return entries
  }
  const write = async () => {
    const lines = waiting
    waiting = []
    size = 0
    if (lines.length === 0) return
    await mkdir(dirname(path), { recursive: true })
    await appendFile(path, `\n${lines.join('\n')}\n`)
  }
  const flush = () => {
    writing = writing.then(write)
    return writing
  }
  return {
    async get(key) {
      const text = (await load()).get(key)
      if (text !== undefined) used.add(key)
      return text
    },
    async put(key, text) {
      const known = await load()
      used.add(key)
      if (known.get(key) === text) return
      known.set(key, text)
      waiting.push(`${key}\t${text}`)
      size += text.length
      if (size > BATCH) await flush()
    },
    async flush() {
      await flush()
      await compact(path, { entries: await load(), used, largest })
    },
  }
}

/** Piece by piece: the whole file beside its lines would take twice the memory. */
async function readEntries(path: string): Promise<Map<string, string>> {
  const entries = new Map<string, string>()
  const add = (line: string) => {
    const tab = line.indexOf('\t')
    if (tab > 0) entries.set(line.slice(0, tab), line.slice(tab + 1))
  }
  let rest = ''
  try {
    for await (const piece of createReadStream(path, { encoding: 'utf8', highWaterMark: PIECE })) {
      const lines = `${rest}${piece}`.split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) add(line)
    }
  } catch {
    // What cannot be read is made again.
  }
  add(rest)
  return entries
}

interface Contents {
  readonly entries: ReadonlyMap<string, string>
  readonly used: ReadonlySet<string>
  /** In bytes. */
  readonly largest: number
}

/** What is of use is written anew as a whole, so never for little. */
async function compact(path: string, { entries, used, largest }: Contents): Promise<void> {
  const { size } = await stat(path).catch(() => ({ size: 0 }))
  if (size < largest) return
  let ofUse = 0
  for (const key of used) ofUse += key.length + (entries.get(key)?.length ?? 0) + 2
  if (2 * ofUse > size) return
  const part = `${path}.part`
  await writeFile(part, '')
  let lines: string[] = []
  let length = 0
  const write = async () => {
    await appendFile(part, lines.join(''))
    lines = []
    length = 0
  }
  for (const key of used) {
    const line = `${key}\t${entries.get(key) ?? ''}\n`
    lines.push(line)
    length += line.length
    if (length > BATCH) await write()
  }
  await write()
  await rename(part, path)
}
