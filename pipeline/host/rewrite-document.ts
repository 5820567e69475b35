import { access, chmod, constants, readFile, realpath, stat } from 'node:fs/promises'
import { surroundingsError } from './surroundings-error.ts'
import { writeWhole } from './write-whole.ts'

/**
 * Puts another content into a text of the documents folder, whole or not at all, with the permissions that it had. False, and nothing is written,
 * where the file is no longer what it was when it was read.
 */
export async function rewriteDocument(path: string, before: Uint8Array, after: Uint8Array): Promise<boolean> {
  try {
    // A link stays a link: what it leads to is rewritten.
    const place = await realpath(path)
    if (!(await readFile(place)).equals(before)) return false
    await access(place, constants.W_OK)
    const { mode } = await stat(place)
    await writeWhole(place, after)
    await chmod(place, mode)
    return true
  } catch (error) {
    throw surroundingsError(error, path)
  }
}
