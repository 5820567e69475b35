import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Cache } from '../model/index.ts'

/** Remembers nothing: `--no-cache`. */
export const NO_CACHE: Cache = {
  get: async () => undefined,
  put: async () => undefined,
}

/** Results of earlier runs in a folder that may be deleted at any time. A folder that cannot be written is said once and costs time only. */
export function diskCache(folder: string, onProblem: (message: string) => void): Cache {
  let isWritable = true
  const placeOf = (key: string) => join(folder, key.slice(-2), key)
  return {
    async get(key) {
      try {
        return await readFile(placeOf(key))
      } catch {
        return undefined
      }
    },
    async put(key, bytes) {
      if (!isWritable) return
      const place = placeOf(key)
      const part = `${place}.${randomUUID()}.part`
      try {
        await mkdir(dirname(place), { recursive: true })
        await writeFile(part, bytes)
        await rename(part, place)
      } catch (error) {
        await rm(part, { force: true }).catch(() => undefined)
        if (isWritable)
          onProblem(
            `The cache \`${folder}\` cannot be written (${error instanceof Error ? error.message : String(error)}): the next run starts from nothing`,
          )
        isWritable = false
      }
    },
  }
}
