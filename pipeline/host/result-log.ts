import { appendFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
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

/** A log that has grown beyond this is cut down to what the run has used. */
const LARGEST = 200_000_000

/**
 * Opens a log. A key may stand in it several times: the last line counts. A line that an interrupted run has left unfinished is a result that nobody can read,
 * which its reader takes for none; it never spoils the lines after it, because every batch begins on a new line.
 */
export function resultLog(path: string): ResultLog {
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
      await compact(path, await load(), used)
    },
  }
}

async function readEntries(path: string): Promise<Map<string, string>> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const entries = new Map<string, string>()
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t')
    if (tab > 0) entries.set(line.slice(0, tab), line.slice(tab + 1))
  }
  return entries
}

async function compact(path: string, entries: ReadonlyMap<string, string>, used: ReadonlySet<string>): Promise<void> {
  const { size } = await stat(path).catch(() => ({ size: 0 }))
  if (size < LARGEST) return
  const lines = [...used].map((key) => `${key}\t${entries.get(key) ?? ''}`)
  await writeFile(`${path}.part`, `${lines.join('\n')}\n`)
  await rename(`${path}.part`, path)
}
