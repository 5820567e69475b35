import type { LineOf, Place } from '../../model/index.ts'

/** A place in a file of the project as a SARIF location, with its text and the lines around it where they are known. */
export function locationOf(place: Place & { readonly file: string }, lineOf: LineOf | undefined) {
  const lines = lineOf && linesAround(place, (line) => lineOf(place.file, line))
  return {
    physicalLocation: {
      artifactLocation: artifactOf(place.file),
      region: { ...regionOf(place), ...(lines && { snippet: { text: lines.own } }) },
      ...(lines && { contextRegion: { startLine: lines.first, endLine: lines.last, snippet: { text: lines.all } } }),
    },
  }
}

/** A file, as its path from the root. */
export function artifactOf(file: string) {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' }
}

/** A stretch of a file; SARIF counts like Concord. */
export function regionOf({ line, column, endLine, endColumn }: Place) {
  return { startLine: line, startColumn: column, endLine, endColumn }
}

/** Longer texts are not repeated in a report. */
const LONGEST_SNIPPET = 2000

interface Lines {
  readonly first: number
  readonly last: number
  readonly all: string
  /** The text of the place itself. */
  readonly own: string
}

function linesAround({ line, column, endLine, endColumn }: Place, lineAt: (line: number) => string | undefined): Lines | undefined {
  const first = lineAt(line - 1) === undefined ? line : line - 1
  const last = lineAt(endLine + 1) === undefined ? endLine : endLine + 1
  const lines: string[] = []
  let length = 0
  for (let at = first; at <= last && length <= LONGEST_SNIPPET; at++) {
    const text = lineAt(at)
    if (text === undefined) return undefined
    lines.push(text)
    length += text.length
  }
  if (length > LONGEST_SNIPPET) return undefined
  const own = lines.slice(line - first, endLine - first + 1)
  const tail = own.length - 1
  own[tail] = (own[tail] ?? '').slice(0, endColumn - 1)
  own[0] = (own[0] ?? '').slice(column - 1)
  return { first, last, all: lines.join('\n'), own: own.join('\n') }
}
