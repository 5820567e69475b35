import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Cache } from '../model/index.ts'
import { memoryCache } from './memory-host.ts'
import { resultLog } from './result-log.ts'

/** A cache that is closed when the run ends, so that what it remembers reaches the disk. */
export interface DiskCache extends Cache {
  close(): Promise<void>
}

/** Remembers nothing of earlier runs and leaves nothing to later ones: `--no-cache`. Within the run nothing is made twice. */
export function noCache(): DiskCache {
  return { ...withTurns(memoryCache()), close: async () => undefined }
}

/** So many results are asked for or kept between two turns of the event loop. */
const BETWEEN_TURNS = 16

/**
 * The same cache, with a turn of the event loop now and then: what is done at once lets nobody else come to turn, so an interruption would
 * not be heard, and values that are held weakly stay in memory until the next turn.
 */
function withTurns({ get, put }: Cache): Cache {
  let calls = 0
  const turn = async () => {
    calls++
    if (calls % BETWEEN_TURNS === 0) await setImmediate()
  }
  return {
    async get(key) {
      await turn()
      return get(key)
    },
    async put(key, bytes) {
      await turn()
      await put(key, bytes)
    },
  }
}

const decoder = new TextDecoder()
const encoder = new TextEncoder()

/**
 * Results of earlier runs in a folder that may be deleted at any time: small ones as lines of one file, large ones and files that are
 * no text as files. A folder that cannot be written is said once and costs time only.
 */
export function diskCache(folder: string, onProblem: (message: string) => void): DiskCache {
  let isWritable = true
  const log = resultLog(join(folder, 'results.log'))
  const placeOf = (key: string) => join(folder, key.slice(-2), key)
  const attempt = async (work: () => Promise<void>) => {
    if (!isWritable) return
    try {
      await work()
    } catch (error) {
      if (isWritable) onProblem(problem(folder, error))
      isWritable = false
    }
  }
  const cache: Cache = {
    async get(key) {
      const text = isLine(key) ? await log.get(key) : IN_FILE
      if (text === undefined) return undefined
      return text === IN_FILE ? readIfThere(placeOf(key)) : encoder.encode(text)
    },
    put: (key, bytes) =>
      attempt(async () => {
        if (isLine(key) && bytes.byteLength <= LARGEST_LINE && !bytes.includes(LINE_FEED)) return log.put(key, decoder.decode(bytes))
        writeFileWhole(placeOf(key), bytes)
        if (isLine(key)) await log.put(key, IN_FILE)
      }),
  }
  return { ...withTurns(cache), close: () => attempt(() => log.flush()) }
}

/** A larger result is read faster from a file of its own than with all the others, which are in memory as long as the run lasts. */
const LARGEST_LINE = 4000
const LINE_FEED = 10
/** Stands in the log for a result that has a file of its own, so that nobody looks for files that are not there. */
const IN_FILE = ''

/** Fonts and finished publications are no text. */
function isLine(key: string): boolean {
  return !/^(bytes|font)-/.test(key)
}

/** At once, as it is written: to have a result read or written in the background takes longer than to do it. */
function readIfThere(place: string): Uint8Array | undefined {
  try {
    return readFileSync(place)
  } catch {
    return undefined
  }
}

function writeFileWhole(place: string, bytes: Uint8Array): void {
  const part = `${place}.${randomUUID()}.part`
  try {
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(part, bytes)
    renameSync(part, place)
  } catch (error) {
    removeIfThere(part)
    throw error
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // What was to be told is why it could not be written.
  }
}

function problem(folder: string, error: unknown): string {
  return `The cache \`${folder}\` cannot be written (${error instanceof Error ? error.message : String(error)}): the next run starts from nothing`
}
