import { type FSWatcher, watch } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ConcordError } from '../model/index.ts'
import { isWithin } from './list-documents.ts'

/** Watches folders until it is closed. */
export interface Watching {
  close(): void
}

/** An editor writes, renames and touches a file within milliseconds, and git many files within some more. */
const PAUSE = 80

/**
 * Tells of changes below folders, which may be absent and may come and go, some moments after the last of several. Each folder has a watcher of its
 * own, since on Linux Node's recursive one loses files that are replaced by renaming, as most editors save them. What is hidden is left out, as when
 * documents are listed.
 */
export async function watchFolders(folders: readonly string[], onChange: () => void): Promise<Watching> {
  const watchers = new Map<string, FSWatcher>()
  let waiting: NodeJS.Timeout | undefined
  let isClosed = false
  const later = () => {
    if (isClosed) return
    clearTimeout(waiting)
    waiting = setTimeout(() => void lookAgain(), PAUSE)
  }
  // What is new is watched before anybody reads it.
  const lookAgain = async () => {
    const now = await foldersBelow(folders)
    if (isClosed) return
    try {
      follow(watchers, now, later)
    } catch {
      // What was watched before still is.
    }
    onChange()
  }
  follow(watchers, await foldersBelow(folders), later)
  return {
    close: () => {
      isClosed = true
      clearTimeout(waiting)
      for (const watcher of watchers.values()) watcher.close()
    },
  }
}

/** A folder to watch. */
interface Watched {
  readonly folder: string
  /** Whether a change of a name in it is told. */
  readonly counts: (name: string) => boolean
}

function follow(watchers: Map<string, FSWatcher>, folders: ReadonlyMap<string, Watched>, later: () => void): void {
  const forget = (key: string) => {
    watchers.get(key)?.close()
    watchers.delete(key)
  }
  for (const key of watchers.keys()) if (!folders.has(key)) forget(key)
  for (const [key, { counts, folder }] of folders) {
    if (watchers.has(key)) continue
    const watcher = opened(folder, (_, name) => {
      if (name === null || counts(name)) later()
    })
    watcher?.on('error', () => forget(key))
    if (watcher) watchers.set(key, watcher)
  }
}

/** Undefined for a folder that has gone in the meantime. */
function opened(folder: string, listener: (event: string, name: string | null) => void): FSWatcher | undefined {
  try {
    return watch(folder, listener)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new ConcordError('cannot-watch', `The system does not let \`${folder}\` be watched`, {
      remedy: 'Raise its limit of watched folders (on Linux `fs.inotify.max_user_watches`), or name fewer with `--documents`.',
      cause: error,
    })
  }
}

/**
 * The folders, those below them, and those that hold them, of which only these names count, so that a folder is noticed when it comes back. The key
 * tells a folder from another that has been put in its place.
 */
async function foldersBelow(folders: readonly string[]): Promise<ReadonlyMap<string, Watched>> {
  const found = new Map<string, Watched>()
  const add = async (folder: string, counts: Watched['counts']) => {
    const stats = await stat(folder).catch(() => undefined)
    if (stats) found.set(`${stats.ino} ${folder}`, { folder, counts })
  }
  for (const folder of folders) {
    const names = folders.filter((other) => dirname(other) === dirname(folder)).map((other) => basename(other))
    await add(await realpath(dirname(folder)).catch(() => dirname(folder)), (name) => names.includes(name))
  }
  const inside = new Set<string>()
  for (const folder of folders) {
    const real = await realpath(folder).catch(() => undefined)
    if (real !== undefined) await visit(real, real, inside)
  }
  for (const folder of inside) await add(folder, isSeen)
  return found
}

async function visit(folder: string, base: string, found: Set<string>): Promise<void> {
  found.add(folder)
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    if (!isSeen(entry.name) || !(entry.isDirectory() || entry.isSymbolicLink())) continue
    const place = await realpath(join(folder, entry.name)).catch(() => undefined)
    const isNew = place !== undefined && isWithin(base, place) && !found.has(place)
    if (isNew && (entry.isDirectory() || (await isFolder(place)))) await visit(place, base, found)
  }
}

function isSeen(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules'
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}
