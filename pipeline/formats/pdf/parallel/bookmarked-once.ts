import type { Element } from 'hast'
import { mapElements } from '../map-elements.ts'

/** The row with one bookmark for its headings, which say the same thing in several languages. */
export function bookmarkedOnce(row: Element, name: string): Element {
  let isNamed = false
  const children = mapElements(row.children, (element) => {
    if (!/^h[1-6]$/.test(element.tagName)) return [element]
    const dataBookmark = isNamed ? '' : name
    isNamed = true
    return [{ ...element, properties: { ...element.properties, dataBookmark } }]
  })
  return { ...row, children }
}
