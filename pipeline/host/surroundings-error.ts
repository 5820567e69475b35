import { ConcordError } from '../model/index.ts'

const REMEDIES: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOSPC: ['The disk is full', 'Make room on it, or write elsewhere with `--output`. Nothing that was there has been damaged.'],
  EDQUOT: ['The disk quota is used up', 'Make room, or write elsewhere with `--output`. Nothing that was there has been damaged.'],
  EROFS: ['The file system is read-only', 'Write elsewhere with `--output`.'],
  EACCES: ['Permission is denied', 'Change the permissions, or write elsewhere with `--output`.'],
  EPERM: ['The operation is not permitted', 'Change the permissions, or write elsewhere with `--output`.'],
  ENOTDIR: ['A file stands where a folder is needed', 'Move the file away, or write elsewhere with `--output`.'],
  EEXIST: ['A file stands where a folder is needed', 'Move the file away, or write elsewhere with `--output`.'],
  EISDIR: ['A folder stands where a file is needed', 'Move the folder away, or write elsewhere with `--output`.'],
  EMFILE: ['Too many files are open', 'Use fewer `--jobs`.'],
}

const OTHERWISE = 'Look at the disk and at the folder, or write elsewhere with `--output`.'

/** A fault of the disk as a message that says what to do; anything else comes back as it is, since it is our own. */
export function surroundingsError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const [what, remedy] = REMEDIES[code] ?? (isOfTheSystem(error) ? [`The system refused (${code})`, OTHERWISE] : [])
  if (what === undefined || remedy === undefined) return error
  return new ConcordError(`disk-${code.toLowerCase()}`, `${what}: \`${path}\``, { remedy, cause: error })
}

/** Whether the operating system has said no, for whatever reason. */
function isOfTheSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && 'code' in error
}
