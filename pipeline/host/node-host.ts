import { closeSync, openSync, readFileSync, readSync, realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { type Cache, ConcordError, type Host } from '../model/index.ts'
import type { Browser } from './browser.ts'
import { fontSubset } from './font-subset.ts'
import type { GitHistory } from './git-history.ts'
import { isWithin, listDocuments } from './list-documents.ts'
import { surroundingsError } from './surroundings-error.ts'
import { taskThread } from './task-thread.ts'
import { removeOutput, writeWhole } from './write-whole.ts'

export interface NodeHostOptions {
  /** Folder that paths count from. */
  readonly root: string
  readonly documents: string
  readonly output: string
  /** Where Concord itself lies, for its own styles and fonts. */
  readonly installation: string
  readonly cache: Cache
  readonly browser: Browser
  /** What git knows of the documents; without it, nothing is known. */
  readonly history?: GitHistory
}

/** The outside world as it is: the disk and a browser. */
export interface NodeHost extends Host {
  /** Ends the browser and waits for the files that are being written; nothing can be written afterwards. */
  close(): Promise<void>
}

/** Opens the world for one run. */
export function nodeHost(options: NodeHostOptions): NodeHost {
  const base = resolve(options.documents)
  const folder = relative(resolve(options.root), base).split(sep).join('/')
  const writing = new Set<Promise<void>>()
  const thread = taskThread()
  let isClosed = false
  const write = async (path: string, bytes: Uint8Array) => {
    if (isClosed) throw new Error('The output folder has been closed')
    const work = writeWhole(join(options.output, path), bytes)
    writing.add(work)
    await work.finally(() => writing.delete(work))
  }
  return {
    documentsFolder: folder,
    listDocuments: () => listDocuments(base, folder),
    readDocument: async (path) => readFileSync(placeOf(base, path, folder)),
    readBeginning: async (path, length) => beginningOf(placeOf(base, path, folder), length),
    readStyle: (name) => readStyle(name, options),
    readFont: (name, kind, letters) => fontSubset(name, options.cache, { kind, letters }),
    print: (job) => options.browser.print(job),
    perform: (task, input) => thread.perform(task, input),
    browserId: () => options.browser.id(),
    history: async () => options.history?.open(),
    readOutput: (path) => readFile(join(options.output, path)).catch(absentOr(join(options.output, path))),
    writeOutput: write,
    removeOutput: (path) => removeOutput(options.output, path),
    cache: options.cache,
    close: async () => {
      isClosed = true
      options.history?.close()
      await Promise.allSettled([options.browser.close(), thread.close(), ...writing])
    },
  }
}

/**
 * Where a document lies, without links; refuses one that leads out. Like everything about documents this is done at once: to have a small text
 * read in the background takes three times as long as to read it.
 */
function placeOf(base: string, path: string, folder: string): string {
  const place = join(base, path.slice(folder === '' ? 0 : folder.length + 1))
  const real = realpathSync.native(place)
  if (!isWithin(realpathSync.native(base), real))
    throw new ConcordError('leads-out', `\`${path}\` leads out of the documents folder`, { remedy: 'Put the file itself there.' })
  return real
}

function beginningOf(place: string, length: number): Uint8Array {
  const file = openSync(place, 'r')
  try {
    const bytes = new Uint8Array(length)
    return bytes.subarray(0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}

/** The project's own sheet, else Concord's. */
async function readStyle(name: string, { root, installation }: NodeHostOptions): Promise<string> {
  try {
    return await readFile(join(root, 'styles', name), 'utf8')
  } catch {
    return readFile(join(installation, 'styles', name), 'utf8')
  }
}

/** No file is an answer; anything else about the output folder is a fault of the surroundings. */
function absentOr(path: string) {
  return (error: unknown): undefined => {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR'))
      return undefined
    throw surroundingsError(error, path)
  }
}
