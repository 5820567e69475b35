import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'

/**
 * The notes of a chapter as reading systems know them: they stay a list, whose numbers are seen, and each is a note of its own, which a
 * reading system may show where its mark stands.
 */
export function bookNotes(section: Element): Element {
  return {
    ...section,
    properties: { ...section.properties, 'epub:type': 'footnotes' },
    children: section.children.map(noteList),
  }
}

/** A list whose items are notes; anything else stays as it is. */
export function noteList(list: ElementContent): ElementContent {
  return isElement(list, 'ol') ? { ...list, children: list.children.map(noteOf) } : list
}

function noteOf(item: ElementContent): ElementContent {
  if (!isElement(item, 'li')) return item
  const { id, ...properties } = item.properties
  // The beginning of a page is no part of what a note says.
  const first = item.children.findIndex((child) => child.type !== 'element' || child.properties.role !== 'doc-pagebreak')
  const [before, text] = [item.children.slice(0, first), item.children.slice(first)]
  const note = h('div', { ...(id !== undefined && { id }), 'epub:type': 'footnote', role: 'doc-footnote' }, text)
  return { ...item, properties, children: [...before, note] }
}

function isElement(node: ElementContent, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName
}
