import { createHash } from 'node:crypto'
import { access, constants, realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { FoundBrowser } from './found-browser.ts'

/**
 * A browser that is installed already. Its id is made of the place, size and age of the program and of the age of its folder:
 * the program may be a short script that stays the same while the browser beside it is renewed.
 */
export async function programAt(path: string): Promise<FoundBrowser> {
  const place = await realpath(path)
  const program = await stat(place)
  const folder = await stat(dirname(place))
  const hash = createHash('sha256')
    .update(JSON.stringify([place, program.size, program.mtimeMs, folder.mtimeMs]))
    .digest('hex')
  return { id: `browser-${hash.slice(0, 16)}`, executable: async () => path }
}

/** Whether a file may be run. */
export async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
