import type { Nodes, Paragraph, Parents, PhrasingContent, Root, Text } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import type { Notice } from '../model/index.ts'
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
      if (isStrayFence(node)) settling.notices.push(strayFence(node, settling.language))
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
  const place = { ...placeOf(node), endLine: placeOf(node).line, endColumn: placeOf(node).column + 3 + node.name.length }
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

function isClosed(node: ContainerDirective, source: SourceText): boolean {
  const { start, end } = node.position ?? {}
  if (!start || !end || start.line === end.line) return false
  const from = source.lineStarts[end.line - 1] ?? 0
  return /^[\s>]*:{3,}\s*$/.test(source.text.slice(from, end.offset))
}

function isStrayFence(node: Nodes): node is Paragraph {
  const first = node.type === 'paragraph' ? node.children[0] : undefined
  return first?.type === 'text' && /^:{3,}\s*(\n|$)/.test(first.value)
}

function strayFence(node: Paragraph, language: string): Notice {
  const place = placeOf(node)
  const message = 'Unexpected `:::`, expected an opening `:::name` before it'
  return {
    rule: 'directive-unclosed',
    severity: 'error',
    message,
    language,
    place: { ...place, endLine: place.line, endColumn: place.column + 3 },
  }
}
