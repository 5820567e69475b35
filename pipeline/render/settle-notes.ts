import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { Labels } from '../model/index.ts'

/** Gives footnotes the forms that all formats rely on: `note-<label>`, `ref-<label>`, a last `section.footnotes`, words in the language of the text. */
export function settleNotes(tree: Root, labels: Labels): void {
  visit(tree, 'element', (node) => {
    const { properties } = node
    if (properties.dataFootnoteRef !== undefined) settleMark(node, labels)
    else if (properties.dataFootnoteBackref !== undefined) settleReturn(node)
    else if (properties.dataFootnotes !== undefined) settleSection(node)
    else if (node.tagName === 'sup' && isMark(node.children[0])) node.properties = { className: ['note-mark'] }
  })
}

function isMark(node: Element['children'][number] | undefined): boolean {
  return node?.type === 'element' && node.properties.dataFootnoteRef !== undefined
}

function settleMark(node: Element, labels: Labels): void {
  const number = node.children[0]?.type === 'text' ? node.children[0].value : ''
  node.properties = {
    href: `#${noteId(node.properties.href)}`,
    id: referenceId(node.properties.id),
    ariaLabel: labels.noteReference.replace('{n}', number),
  }
}

function settleReturn(node: Element): void {
  const { href, ariaLabel } = node.properties
  node.properties = { className: ['note-back'], href: `#${referenceId(String(href ?? '').slice(1))}`, ariaLabel: ariaLabel ?? '' }
}

function settleSection(node: Element): void {
  node.properties = { className: ['footnotes'] }
  for (const child of node.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'h2') child.properties = { id: 'notes' }
    if (child.tagName === 'ol')
      for (const item of child.children) if (item.type === 'element') item.properties = { id: noteId(item.properties.id) }
  }
}

/** Labels may hold anything; what is not plain is percent-encoded by the parser and becomes hyphens here. */
function noteId(value: unknown): string {
  return `note-${plain(String(value ?? '').replace(/^#?fn-/, ''))}`
}

function referenceId(value: unknown): string {
  return `ref-${plain(String(value ?? '').replace(/^#?fnref-/, ''))}`
}

function plain(label: string): string {
  return label.replace(/%[\dA-F]{2}/gi, '-').replace(/[^\w.-]/g, '-')
}
