import type { Nodes, Paragraph, Parents, PhrasingContent, Root, Text } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import type { Notice, Place } from '../model/index.ts'
import { nearest } from '../text/nearest.ts'
import { placeOf } from './block-text.ts'
import { KNOWN_DIRECTIVES } from './known-directives.ts'
import type { SourceText } from './text-spans.ts'

/**
 * Settles what the directive syntax means. In prose a colon before a word is only a colon: `10:30` or `note:this` become text again.
 * Containers of an unknown name lose their fence and keep their content, with a notice; so do containers that are not closed.
 */
export function settleDirectives(tree: Root, source: SourceText, language: string): readonly Notice[] {
  const notices: Notice[] = []
  settle(tree, { source, language, notices })
  return notices
}

interface Settling {
  readonly source: SourceText
  readonly language: string
  readonly notices: Notice[]
}

function settle(parent: Parents, settling: Settling): void {
  const children: Nodes[] = []
  for (const node of parent.children) {
    if (node.type === 'textDirective') {
      children.push(asText(node, settling.source))
      continue
    }
    if (node.type === 'leafDirective') {
      children.push(asParagraph(node, settling.source))
      continue
    }
    if ('children' in node) settle(node, settling)
    if (node.type !== 'containerDirective') {
      settling.notices.push(...strayFences(node, settling.language))
      children.push(node)
      continue
    }
    settling.notices.push(...faultsOf(node, settling))
    if (KNOWN_DIRECTIVES.includes(node.name)) children.push(node)
    else children.push(...node.children)
  }
  const parts: { children: Nodes[] } = parent
  parts.children = mergeTexts(children)
}

function asText(node: TextDirective | LeafDirective, source: SourceText): Text {
  const { position } = node
  const value = position ? source.text.slice(position.start.offset, position.end.offset) : `:${node.name}`
  return { type: 'text', value, ...(position && { position }) }
}

function asParagraph(node: LeafDirective, source: SourceText): Paragraph {
  const children: PhrasingContent[] = [asText(node, source)]
  return { type: 'paragraph', children, ...(node.position && { position: node.position }) }
}

/** Neighbouring text nodes become one, so that typography and rules see whole words. */
function mergeTexts(nodes: readonly Nodes[]): Nodes[] {
  const merged: Nodes[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (node.type === 'text' && last?.type === 'text' && last.position?.end.offset === node.position?.start.offset) {
      last.value += node.value
      if (last.position && node.position) last.position = { start: last.position.start, end: node.position.end }
    } else merged.push(node)
  }
  return merged
}

function faultsOf(node: ContainerDirective, { source, language }: Settling): readonly Notice[] {
  const place = placeOfName(node, source)
  const notices: Notice[] = []
  if (!isClosed(node, source))
    notices.push({
      rule: 'directive-unclosed',
      severity: 'error',
      message: `Unexpected end of \`:::${node.name}\`, expected \`:::\` on a line of its own`,
      language,
      place,
    })
  if (!KNOWN_DIRECTIVES.includes(node.name)) {
    const expected = nearest(node.name, KNOWN_DIRECTIVES)
    const message = `Unexpected directive \`:::${node.name}\`, expected ${expected ? `\`:::${expected}\`` : `one of ${KNOWN_DIRECTIVES.join(', ')}`}`
    notices.push({ rule: 'directive-unknown', severity: 'warning', message, language, place })
  }
  return notices
}

/** The colons and the name. */
function placeOfName(node: ContainerDirective, { text }: SourceText): Place {
  const { line, column } = placeOf(node)
  const colons = /^:*/.exec(text.slice(node.position?.start.offset))?.[0].length ?? 0
  return { line, column, endLine: line, endColumn: column + colons + node.name.length }
}

function isClosed(node: ContainerDirective, source: SourceText): boolean {
  const { start, end } = node.position ?? {}
  if (!start || !end || start.line === end.line) return false
  const from = source.lineStarts[end.line - 1] ?? 0
  return /^[\s>]*:{3,}\s*$/.test(source.text.slice(from, end.offset))
}

/** Lines of a paragraph that were meant to open or to close a directive. */
function strayFences(node: Nodes, language: string): readonly Notice[] {
  if (node.type !== 'paragraph') return []
  return node.children.flatMap((child, index) => {
    const lines = child.type === 'text' ? child.value.split('\n') : []
    const at = lines.findIndex((line, number) => (number > 0 || index === 0) && line.startsWith(':::'))
    return at === -1 ? [] : [strayFence(lines[at] ?? '', at, child, language)]
  })
}

function strayFence(fence: string, at: number, node: Nodes, language: string): Notice {
  const start = placeOf(node)
  const [line, column] = [start.line + at, at === 0 ? start.column : 1]
  const place = { line, column, endLine: line, endColumn: column + fence.length }
  const name = /^:{3,}\s*([a-zA-Z][\w-]*)/.exec(fence)?.[1]
  if (name === undefined)
    return {
      rule: 'directive-unclosed',
      severity: 'error',
      message: `Unexpected \`:::\`, expected an opening \`:::name\` before it`,
      language,
      place,
    }
  const message = `Unexpected \`${fence.slice(0, 80)}\`, expected \`:::${name}\` or \`:::${name}[Title]{#id}\``
  return { rule: 'directive-unknown', severity: 'warning', message, language, place }
}
