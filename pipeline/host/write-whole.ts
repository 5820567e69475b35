import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { surroundingsError } from './surroundings-error.ts'

/** Writes a file beside its place and renames it into it: whatever happens, the place holds the old file or the new one, whole. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const part = join(dirname(path), `.${basename(path)}.part`)
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
  }
}

/** Removes what a build that was killed has left beside the places of its files. Only for whoever holds the lock of the folder. */
export async function removeParts(output: string): Promise<void> {
  const entries = await readdir(output, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries)
    if (entry.isFile() && /^\..+\.part$/.test(entry.name))
      await rm(join(entry.parentPath, entry.name), { force: true }).catch(() => undefined)
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
