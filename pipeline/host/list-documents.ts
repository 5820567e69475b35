import { readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { ConcordError, type DocumentFile } from '../model/index.ts'
import { surroundingsError } from './surroundings-error.ts'

/** Every file below a folder, sorted by path. Hidden files and `node_modules` are left out; links are followed only where they stay inside. */
export async function listDocuments(base: string, folder: string): Promise<readonly DocumentFile[]> {
  const real = await realpath(base).catch(() => {
    throw new ConcordError('no-documents', `There is no documents folder \`${base}\``, {
      remedy: 'Create it, or name another with `--root` or `--documents`.',
    })
  })
  const files: DocumentFile[] = []
  await walk({ at: base, prefix: folder === '' ? '' : `${folder}/`, real, files, above: [real] })
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

interface Walk {
  readonly at: string
  readonly prefix: string
  /** The documents folder itself, without links. */
  readonly real: string
  readonly files: DocumentFile[]
  /** Folders that contain this one, without links, so that a link to one of them ends the walk. */
  readonly above: readonly string[]
}

/** An empty folder of such a name was meant to be a text. */
const TEXT = /\.(md|markdown|mdx|yaml)$/

async function walk({ at, prefix, real, files, above }: Walk): Promise<void> {
  const entries = await readdir(at, { withFileTypes: true }).catch((error: unknown) => {
    if (above.length > 1) return []
    throw surroundingsError(error, at)
  })
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const place = join(at, entry.name)
    const path = prefix + entry.name
    const target = entry.isSymbolicLink() ? await realpath(place).catch(() => undefined) : place
    if (target === undefined || (entry.isSymbolicLink() && !isWithin(real, target))) {
      files.push({ path, problem: 'leads-out' })
      continue
    }
    const kind = entry.isSymbolicLink() ? await stat(target) : entry
    if (kind.isDirectory()) {
      const folder = entry.isSymbolicLink() ? target : join(above.at(-1) ?? real, entry.name)
      const before = files.length
      if (!above.includes(folder)) await walk({ at: place, prefix: `${path}/`, real, files, above: [...above, folder] })
      if (files.length === before && TEXT.test(path)) files.push({ path, problem: 'not-a-file' })
    } else if (kind.isFile()) files.push({ path })
    else files.push({ path, problem: 'not-a-file' })
  }
}

/** Whether a path is a folder or stands below it; both without links. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}
