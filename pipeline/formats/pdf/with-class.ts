import type { Element } from 'hast'
import { hasClass } from './has-class.ts'

/** An element that is of a class too. */
export function withClass(element: Element, name: string): Element {
  if (hasClass(element, name)) return element
  const { className } = element.properties
  return { ...element, properties: { ...element.properties, className: [...(Array.isArray(className) ? className : []), name] } }
}
