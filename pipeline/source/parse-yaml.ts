import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { Place } from '../model/index.ts'
import { type YamlFault, yamlFault } from './yaml-fault.ts'

/** A YAML text as plain data, with the places of its parts. */
export interface ParsedYaml {
  /** Undefined where the text has a fault. */
  readonly data: unknown
  readonly fault?: { readonly message: string; readonly place: Place }
  /** Place of a value, or of the nearest one around it where there is none. */
  placeOf(path: readonly PropertyKey[]): Place
  placeOfKey(path: readonly PropertyKey[], key: string): Place
}

/** Reads a YAML text. Its first fault is said, and never thrown. */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
  const place = ([from, to]: Range) => placeBetween(lines, from, to)
  /** Without the white space that the parser counts to a list. */
  const placeOfValue = ([from, to]: Range) => place([from, from + text.slice(from, to).trimEnd().length])
  const { data, fault } = dataOf(document, text)
  return {
    data,
    ...(fault && { fault: { message: fault.message, place: place(fault.range) } }),
    placeOf: (path) => placeOfValue(rangeOfValue(document, path)),
    placeOfKey: (path, key) => placeOfValue(rangeOfKey(document, path, key)),
  }
}

type Range = readonly [from: number, to: number]

function placeBetween(lines: LineCounter, from: number, to: number): Place {
  const start = lines.linePos(from)
  const end = lines.linePos(to)
  return { line: start.line || 1, column: start.col || 1, endLine: end.line || 1, endColumn: end.col || 1 }
}

/** More uses of anchors than settings have, and few enough that a small file cannot unfold into a huge one. */
const MOST_ALIASES = 50

function dataOf(document: Document, text: string): { readonly data: unknown; readonly fault?: YamlFault } {
  const [error] = document.errors
  if (error) return { data: undefined, fault: yamlFault(error, text) }
  try {
    return { data: document.toJS({ maxAliasCount: MOST_ALIASES }) }
  } catch {
    return { data: undefined, fault: aliasFault(document) }
  }
}

/** The library throws for two reasons: a `*name` that nothing defines, and too many of those that something does. */
function aliasFault(document: Document): YamlFault {
  const anchors = new Set<string>()
  let fault: YamlFault = { message: 'Unexpected number of aliases, expected the values themselves', range: [0, 0] }
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) {
        if (node.anchor) anchors.add(node.anchor)
        return undefined
      }
      if (anchors.has(node.source)) return undefined
      const message = `Unexpected \`*${node.source}\`, expected quotes around a value that begins with \`*\``
      fault = { message, range: node.range ? [node.range[0], node.range[1]] : fault.range }
      return visit.BREAK
    },
  })
  return fault
}

function rangeOfValue(document: Document, path: readonly PropertyKey[]): Range {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return [node.range[0], node.range[1]]
  }
  return [0, 0]
}

function rangeOfKey(document: Document, path: readonly PropertyKey[], key: string): Range {
  const parent: unknown = path.length === 0 ? document.contents : document.getIn(path, true)
  const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined
  const range = isScalar(pair?.key) ? pair.key.range : undefined
  return range ? [range[0], range[1]] : rangeOfValue(document, path)
}
