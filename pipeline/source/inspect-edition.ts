import type { FootnoteDefinition } from 'mdast'
import { type Block, type Notice, type Place, placeOfText, type Severity, START } from '../model/index.ts'
import { visibleLabel } from '../text/index.ts'
import { placeOf } from './block-text.ts'
import { inspectDirectives } from './inspect-directives.ts'
import { inspectHtml } from './inspect-html.ts'
import { inspectTables } from './inspect-tables.ts'
import type { FoundNodes } from './nodes-of.ts'
import { placeOfId } from './place-of-id.ts'
import type { Say } from './say.ts'
import type { SourceText } from './text-spans.ts'

interface Inspected {
  readonly nodes: FoundNodes
  readonly blocks: readonly Block[]
  readonly source: SourceText
  readonly language: string
}

/** What is wrong with an edition taken alone: ids given twice, uneven tables, notes without partner, raw HTML, no text at all. */
export function inspectEdition(input: Inspected): readonly Notice[] {
  const say = (rule: string, severity: Severity, message: string, place: Place): Notice => ({
    rule,
    severity,
    message,
    language: input.language,
    place,
  })
  return [
    ...emptiness(input.blocks, say),
    ...duplicateIds(input, say),
    ...inspectDirectives(input.nodes, say),
    ...inspectTables(input.nodes, input.blocks, say),
    ...repeatedNotes(input.nodes, say),
    ...undefinedNotes(input, say),
    ...unusedNotes(input, say),
    ...inspectHtml(input.nodes, say),
  ]
}

function emptiness(blocks: readonly Block[], say: Say): readonly Notice[] {
  if (blocks.length === 0) return [say('edition-empty', 'error', 'Unexpected empty text, expected at least a title (`# …`)', START)]
  return []
}

function duplicateIds({ blocks, source }: Inspected, say: Say): readonly Notice[] {
  const first = new Map<string, Place>()
  return blocks.flatMap((block) => {
    if (block.anchor === undefined || block.kind === 'note') return []
    const place = placeOfId(block, block.anchor, source)
    const earlier = first.get(block.anchor)
    if (!earlier) first.set(block.anchor, place)
    return earlier ? [repeated(`id \`${block.anchor}\``, 'an id', { place, earlier }, say)] : []
  })
}

/** Of two notes with one label only the first is read. */
function repeatedNotes(nodes: FoundNodes, say: Say): readonly Notice[] {
  const first = new Map<string, Place>()
  const notices: Notice[] = []
  for (const node of nodes.ofType('footnoteDefinition')) {
    const place = placeOfLabel(node)
    const earlier = first.get(node.identifier)
    if (!earlier) first.set(node.identifier, place)
    else notices.push(repeated(`footnote \`[^${node.identifier}]\``, 'a label', { place, earlier }, say))
  }
  return notices
}

function repeated(what: string, wanted: string, places: { readonly place: Place; readonly earlier: Place }, say: Say): Notice {
  const notice = say('id-duplicate', 'error', `Unexpected ${what} a second time, expected ${wanted} of its own`, places.place)
  return { ...notice, related: [{ language: notice.language, place: places.earlier }] }
}

/** `[^label]` at the start of a footnote. */
function placeOfLabel(node: FootnoteDefinition): Place {
  const { line, column } = placeOf(node)
  return { line, column, endLine: line, endColumn: column + node.identifier.length + 3 }
}

/** Marks without a note are text to the parser. Where only a character that nobody sees parts them from it, that character is the fault. */
function undefinedNotes({ blocks, source }: Inspected, say: Say): readonly Notice[] {
  const defined = new Set(blocks.filter((block) => block.kind === 'note').map((block) => visibleLabel(block.anchor ?? '')))
  return blocks.flatMap((block) =>
    [...block.text.matchAll(/\[\^([^\]\s]+)\]/g)].flatMap(({ 0: mark, 1: label = '', index }) => {
      const place = placeOfText(block, index, index + mark.length)
      if (block.kind === 'code' || defined.has(visibleLabel(label)) || isEscaped(place, source)) return []
      return [say('note-undefined', 'error', `Unexpected footnote mark \`${mark}\`, expected a note \`${mark}: …\``, place)]
    }),
  )
}

function isEscaped({ line, column }: Place, { text, lineStarts }: SourceText): boolean {
  return text[(lineStarts[line - 1] ?? 0) + column - 2] === '\\'
}

function unusedNotes({ nodes, blocks }: Inspected, say: Say): readonly Notice[] {
  const marks = blocks.flatMap(({ text, noteMarks }) => [
    ...noteMarks.map(({ label }) => label),
    ...Array.from(text.matchAll(/\[\^([^\]\s]+)\]/g), ([, label = '']) => label),
  ])
  const marked = new Set(marks.map(visibleLabel))
  const unused = new Map<string, Place>()
  for (const node of nodes.ofType('footnoteDefinition')) {
    if (!marked.has(visibleLabel(node.identifier)) && !unused.has(node.identifier)) unused.set(node.identifier, placeOfLabel(node))
  }
  return Array.from(unused, ([label, place]) =>
    say('note-unused', 'warning', `Unexpected footnote \`[^${label}]\`, expected a mark in the text that leads to it`, place),
  )
}
