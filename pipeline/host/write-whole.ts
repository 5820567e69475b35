import { mkdir, open, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { surroundingsError } from './surroundings-error.ts'

/**
 * Writes a file beside its place and renames it into it: whatever happens, the place holds the old file or the new one, whole.
 * The name beside it is always the same, so that the next build takes up what an interrupted one left. `writing` holds unfinished names.
 */
export async function writeWhole(path: string, bytes: Uint8Array, writing: Set<string>): Promise<void> {
  const part = join(dirname(path), `.${basename(path)}.part`)
  writing.add(part)
  try {
    await mkdir(dirname(path), { recursive: true })
    const file = await open(part, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    throw surroundingsError(error, path)
  } finally {
    writing.delete(part)
  }
}

/** Removes a file of the output folder, and the folders that it leaves empty. A path that leads out of the folder is left alone. */
export async function removeOutput(output: string, path: string): Promise<void> {
  const place = join(output, path)
  if (relative(output, place).startsWith('..')) return
  await rm(place, { force: true }).catch((error: unknown) => {
    throw surroundingsError(error, place)
  })
  for (let folder = dirname(place); folder !== output && folder.startsWith(output); folder = dirname(folder)) {
    const isEmpty = await rmdir(folder).then(
      () => true,
      () => false,
    )
    if (!isEmpty) return
  }
}
