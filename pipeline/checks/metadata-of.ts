import type { Edition, Place } from '../model/index.ts'

/** A key of the front matter with a value of one line. */
export interface MetadataField {
  /** Lower case. */
  readonly key: string
  readonly value: string
  readonly place: Place
}

/** The keys at the head of an edition that have a plain value; lists, blocks and nested keys are left out. */
export function metadataOf(edition: Edition | undefined): readonly MetadataField[] {
  const node = edition?.tree.children[0]
  if (node?.type !== 'yaml') return []
  return node.value.split('\n').flatMap((written, index) => {
    const [, key, raw = ''] = /^([A-Za-z][\w-]*):[ \t]+(\S.*)$/.exec(written.trimEnd()) ?? []
    const value = plainValue(raw)
    if (key === undefined || value === undefined) return []
    return [{ key: key.toLowerCase(), value, place: placeOfLine(index, written.trimEnd()) }]
  })
}

/** Front matter begins on the second line, below its fence. */
function placeOfLine(index: number, written: string): Place {
  return { line: index + 2, column: 1, endLine: index + 2, endColumn: written.length + 1 }
}

function plainValue(raw: string): string | undefined {
  const quoted = /^(["'])(.*)\1\s*(?:#.*)?$/.exec(raw)
  if (quoted) return quoted[2]
  const value = raw.replace(/\s+#.*$/, '').trim()
  return value === '' || /^[[{|>&*!]/.test(value) ? undefined : value
}
