import type { Element, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

/** Every element of a page, as a browser would find it. */
export function elementsOf(html: string): readonly Element[] {
  const page: Root = { type: 'root', children: [{ type: 'raw', value: html }] }
  const elements: Element[] = []
  visit(unified().use(rehypeRaw).runSync(page), 'element', (element: Element) => {
    elements.push(element)
  })
  return elements
}
