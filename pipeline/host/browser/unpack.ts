import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib'
import { ConcordError } from '../../model/index.ts'
import { readTar } from './read-tar.ts'

/** Unpacks the browser `packed` to `program`, whose folder appears whole or not at all. */
export async function unpackProgram(packed: string, program: string): Promise<void> {
  await appearing(dirname(program), async (folder) => {
    const target = createWriteStream(join(folder, basename(program)), { mode: 0o755 })
    await pipeline(createReadStream(packed), createBrotliDecompress(), target)
  })
}

/** Unpacks the shared libraries in the archive `packed` to the folder `place`, which appears whole or not at all. */
export async function unpackLibraries(packed: string, place: string): Promise<void> {
  const files = readTar(brotliDecompressSync(await readFile(packed)))
  await appearing(place, async (folder) => {
    for (const { name, bytes } of files) await writeFile(join(folder, basename(name)), bytes, { mode: 0o755 })
  })
}

/** Two processes may do this at once: each fills a folder of its own, and the first to rename it wins. */
async function appearing(place: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const draft = `${place}.${randomUUID()}.part`
  try {
    await mkdir(draft, { recursive: true })
    await fill(draft)
    await rename(draft, place).catch(unlessThere)
  } catch (cause) {
    throw new ConcordError('browser-unpacking', `The browser cannot be unpacked to \`${place}\`: ${messageOf(cause)}`, {
      remedy: 'Make room on the disk and let the folder be written, or set CONCORD_BROWSER to the path of an installed Chrome or Chromium',
      cause,
    })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
