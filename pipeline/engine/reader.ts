import { type DocumentFile, type Finding, type Host, type Settings, START } from '../model/index.ts'
import { findingsOf, type Scene } from './findings-of.ts'
import { sha256 } from './hash.ts'
import { pathInDocuments, type ReadFile } from './project.ts'

/** Reads files below the documents folder; what cannot be read becomes a finding and counts as absent. */
export interface Reader {
  pathOf(name: string): string
  read(path: string): Promise<ReadFile | undefined>
  /** The first bytes of a file, at most so many. */
  beginning(path: string, length: number): Promise<Uint8Array | undefined>
  /** Every file that was read, settings included. */
  readonly texts: ReadonlyMap<string, ReadFile>
  findings(severities: Settings['checks']): readonly Finding[]
}

/** A reader of these files. */
export function readerOf(host: Host, files: readonly DocumentFile[], folder: string): Reader {
  const known = new Map(files.map((file) => [file.path, file]))
  const texts = new Map<string, ReadFile>()
  const unreadable: { readonly path: string; readonly message: string }[] = files
    .filter((file) => file.problem)
    .map((file) => ({ path: file.path, message: problemOf(file) }))
  const attempt = (path: string, reading: Promise<Uint8Array>) =>
    reading.catch((error: unknown): undefined => {
      const fault = error instanceof Error && 'code' in error ? String(error.code) : 'fault'
      unreadable.push({ path, message: `Unexpected ${fault} while reading, expected a file that can be read` })
    })
  return {
    pathOf: (name) => pathInDocuments({ folder }, name),
    async read(path) {
      const file = known.get(path)
      if (!file || file.problem) return undefined
      const bytes = await attempt(path, host.readDocument(path))
      if (!bytes) return undefined
      const text = { bytes, sha256: sha256(bytes) }
      texts.set(path, text)
      return text
    },
    beginning: (path, length) => attempt(path, host.readBeginning(path, length)),
    texts,
    findings: (severities) =>
      unreadable.flatMap(({ path, message }) =>
        findingsOf([{ rule: 'file-unreadable', severity: 'error', message, language: '', place: START }], fileScene(path), severities),
      ),
  }
}

function problemOf(file: DocumentFile): string {
  return file.problem === 'leads-out'
    ? 'Unexpected link that leads nowhere or out of the documents folder, expected a file inside it: it is not read'
    : 'Unexpected folder or device, expected a file: it is not read'
}

/** The scene of a file that is no edition. */
export function fileScene(file: string): Scene {
  return { publication: '', work: '', files: { '': file } }
}
