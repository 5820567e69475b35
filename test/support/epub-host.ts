import { readFile } from 'node:fs/promises'
import type { FormatHost } from '../../pipeline/model/index.ts'

/** A host for finishing books in tests: documents from memory, styles from the project, names for fonts and a pixel for covers, everything else refused. */
export function epubHost(documents: ReadonlyMap<string, Uint8Array>): FormatHost {
  return {
    readDocument: async (path) => documents.get(path) ?? refuse(path),
    readStyle: (name) => readFile(new URL(`../../styles/${name}`, import.meta.url), 'utf8'),
    readFont: async (name) => new TextEncoder().encode(name),
    perform: (task, input) => task.run(input),
    print: async ({ picture }) => (picture ? PIXEL : refuse('a page')),
  }
}

/** One transparent pixel as PNG. */
const PIXEL = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64'),
)

function refuse(what: string): never {
  throw new Error(`A book asked for ${what}`)
}
