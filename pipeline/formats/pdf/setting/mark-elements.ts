import type { Element, ElementContent, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { type Mark, markTag } from '../marks.ts'

/** A tree whose elements can be found again in the file, and what is known of each mark by its index. */
export interface MarkedContent {
  readonly content: ElementContent[]
  readonly marks: readonly Mark[]
}

/** Marks every element that has an id, is a link, or stands in another language. */
export function markElements(nodes: readonly RootContent[], language: string): MarkedContent {
  const marks: Mark[] = []
  const content = nodes.flatMap((node) => mark(node, language, marks))
  return { content, marks }
}

function mark(node: RootContent, inherited: string, marks: Mark[]): ElementContent[] {
  if (node.type === 'text') return [node]
  if (node.type !== 'element') return []
  const { id, href, lang } = node.properties
  const language = typeof lang === 'string' ? lang : inherited
  const isLink = node.tagName === 'a' && href !== undefined
  const isMarked = typeof id === 'string' || isLink || language !== inherited
  const index = marks.length
  if (isMarked) marks.push({ ...(typeof id === 'string' && { id }), ...(isLink && { label: labelOf(node) }) })
  const children = node.children.flatMap((child) => mark(child, language, marks))
  if (!isMarked) return [{ ...node, children }]
  // Chromium keeps the language of a plain span only where the span has an id.
  const properties = { ...node.properties, id: id ?? `mark.${index}`, lang: markTag(language, index) }
  return [{ ...node, properties, children }]
}

function labelOf(link: Element): string {
  const { ariaLabel, title } = link.properties
  const spoken = ariaLabel ?? title
  if (typeof spoken === 'string') return spoken
  const text = textOf({ ...link, children: link.children.filter((child) => !awaitsNumber(child)) })
  return text
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function awaitsNumber(node: ElementContent): boolean {
  return node.type === 'element' && node.properties.dataPageOf !== undefined
}
