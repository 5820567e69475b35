import { constants } from 'node:fs'
import { access, readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FoundBrowser } from './found-browser.ts'
import { isProgram } from './program-at.ts'
import { unpackLibraries, unpackProgram } from './unpack.ts'

const PACKAGE = '@sparticuz/chromium'

/** The packed browser that is installed with Concord; undefined where it is not installed or not made for this machine. */
export async function findBundledBrowser(cacheFolder: string): Promise<FoundBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = packageFolder()
  if (!folder) return undefined
  const packed = join(folder, 'bin', 'chromium.br')
  if (!(await isReadable(packed))) return undefined
  const id = `chromium-${await versionOf(folder)}-${(await stat(packed)).size}`
  const place = join(cacheFolder, 'browser', id)
  return {
    id,
    executable: async () => {
      const program = join(place, 'chromium')
      if (!(await isProgram(program))) await unpackProgram(packed, program)
      return program
    },
    libraries: async () => {
      const libraries = `${place}-libraries`
      if (!(await isReadable(libraries))) await unpackLibraries(join(folder, 'bin', 'al2023.tar.br'), libraries)
      return libraries
    },
  }
}

function packageFolder(): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(PACKAGE)))
  } catch {
    return undefined
  }
}

async function isReadable(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}

async function versionOf(folder: string): Promise<string> {
  const description: { readonly version?: string } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  return description.version ?? 'unknown'
}
