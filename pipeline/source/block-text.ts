import type { Nodes, PhrasingContent, Text } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { type Image, type Link, type NoteMark, OBJECT_MARK, type Place, START, type TextSpan } from '../model/index.ts'
import { linksInHtml } from './html-links.ts'
import { type SourceText, spansOf } from './text-spans.ts'

/** The readable text of a block and what stands in it. */
export interface BlockText {
  readonly text: string
  readonly spans: readonly TextSpan[]
  readonly links: readonly Link[]
  readonly images: readonly Image[]
  readonly noteMarks: readonly NoteMark[]
  readonly code: readonly string[]
}

interface Collector {
  text: string
  readonly spans: TextSpan[]
  readonly links: Link[]
  readonly images: Image[]
  readonly noteMarks: NoteMark[]
  readonly code: string[]
  /** Offset in the file up to which text has been read; some nodes come without a position. */
  offset: number
}

/** Collects a block's text from text nodes only, so that no rule ever looks inside code, addresses or attributes. */
export function blockTextOf(nodes: readonly PhrasingContent[], source: SourceText): BlockText {
  const collector: Collector = { text: '', spans: [], links: [], images: [], noteMarks: [], code: [], offset: 0 }
  for (const node of nodes) collect(node, collector, source)
  return collector
}

function collect(node: PhrasingContent, into: Collector, source: SourceText): void {
  const start = node.position?.start.offset
  if (start !== undefined) into.offset = start
  switch (node.type) {
    case 'text':
      collectText(node, into, source)
      break
    case 'inlineCode':
      into.code.push(node.value)
      collectObject(node, into)
      break
    case 'image':
      into.images.push({ url: node.url, alt: node.alt ?? '', place: placeOf(node) })
      collectObject(node, into)
      break
    case 'footnoteReference':
      into.noteMarks.push({ label: node.identifier, place: placeOf(node) })
      collectObject(node, into)
      break
    case 'link':
      collectLink(node, into, source)
      break
    case 'break':
      into.text += ' '
      break
    case 'html':
      if (/^<br\b/i.test(node.value)) into.text += ' '
      into.links.push(...linksInHtml(node.value, placeOf(node)))
      break
    default:
      if ('children' in node) for (const child of node.children) collect(child, into, source)
  }
  const end = node.position?.end.offset
  if (end !== undefined) into.offset = end
}

function collectText(node: Text, into: Collector, source: SourceText): void {
  const known = node.position?.start.offset
  const found = known ?? source.text.indexOf(node.value, into.offset)
  const offset = found === -1 ? into.offset : found
  into.spans.push(...spansOf(node.value, offset, source, into.text.length))
  into.text += node.value.replaceAll('\n', ' ')
  if (known === undefined) into.offset = offset + node.value.length
}

/** Whatever is not prose counts as one character, which has a place of its own. */
function collectObject(node: Nodes, into: Collector): void {
  const place = placeOf(node)
  const length = (node.position?.end.offset ?? 1) - (node.position?.start.offset ?? 0)
  into.spans.push([into.text.length, 1, place.line, place.column, length])
  into.text += OBJECT_MARK
}

function collectLink(node: Extract<PhrasingContent, { type: 'link' }>, into: Collector, source: SourceText): void {
  const text = plainText(node)
  const place = node.position ? placeOf(node) : placeWithoutPosition(into, source)
  into.links.push({ url: node.url, text, place })
  if (isAddress(text, node.url)) collectObject(node, into)
  else for (const child of node.children) collect(child, into, source)
}

/** `<https://…>` and bare addresses are no prose. */
function isAddress(text: string, url: string): boolean {
  return text === url || `mailto:${text}` === url || `http://${text}` === url || `https://${text}` === url
}

function placeWithoutPosition(into: Collector, source: SourceText): Place {
  const line = source.lineStarts.findLastIndex((at) => at <= into.offset)
  const column = into.offset - (source.lineStarts[line] ?? 0) + 1
  return { line: line + 1, column, endLine: line + 1, endColumn: column }
}

/** The place of a node; the start of the file for a node that the parser made without one. */
export function placeOf(node: Nodes): Place {
  const { position } = node
  if (!position) return START
  return { line: position.start.line, column: position.start.column, endLine: position.end.line, endColumn: position.end.column }
}
