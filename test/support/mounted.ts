import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A file system of its own in a folder, or why there cannot be one here. */
export type Mounted = { readonly unmount: () => Promise<void> } | { readonly reason: string }

/** Puts an empty file system of this size in memory into a folder. Needs an administrator of a Linux machine. */
export async function mountMemory(folder: string, size: string): Promise<Mounted> {
  return mount(folder, ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder])
}

/** Makes a folder read-only with all that is in it, for administrators too. Needs an administrator of a Linux machine. */
export async function mountReadOnly(folder: string): Promise<Mounted> {
  return mount(folder, ['--bind', '-o', 'ro', folder, folder])
}

async function mount(folder: string, words: readonly string[]): Promise<Mounted> {
  await mkdir(folder, { recursive: true })
  try {
    await run('mount', [...words])
  } catch {
    return { reason: 'not run: nothing can be mounted here' }
  }
  return {
    unmount: async () => {
      await run('umount', ['--lazy', folder])
    },
  }
}
