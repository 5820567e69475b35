import type { Element } from 'hast'
import { hasClass } from '../has-class.ts'
import type { Role } from '../marks.ts'

/** Where an element stands, as far as its role depends on it. */
export type Scene = 'text' | 'contents' | 'notes' | 'terms' | 'head' | 'foot'

/** The scene within an element that stands in another one. */
export function sceneWithin(element: Element, scene: Scene): Scene {
  switch (element.tagName) {
    case 'nav':
      return 'contents'
    case 'dl':
      return 'terms'
    case 'dd':
      return 'text'
    case 'thead':
      return 'head'
    case 'tfoot':
      return 'foot'
    default:
      return hasClass(element, 'footnotes') ? 'notes' : scene
  }
}

/** The role of an element that the browser does not know or gets wrong (ISO 32000-1, 14.8.4); undefined where its own is right. */
export function elementRole(element: Element, scene: Scene): Role | undefined {
  if (hasClass(element, 'note-mark')) return 'Reference'
  if (hasClass(element, 'pullquote')) return 'BlockQuote'
  if (element.properties.role === 'math') return 'Formula'
  const roles = SCENES[scene]
  return roles && Object.hasOwn(roles, element.tagName) ? roles[element.tagName] : PLAIN[element.tagName]
}

const PLAIN: Readonly<Record<string, Role>> = {
  section: 'Sect',
  nav: 'Sect',
  dl: 'L',
  dt: 'Lbl',
  dd: 'LBody',
  q: 'Quote',
}

const SCENES: Readonly<Partial<Record<Scene, Readonly<Record<string, Role>>>>> = {
  contents: { ul: 'TOC', ol: 'TOC', li: 'TOCI' },
  notes: { ol: 'Div', li: 'Note' },
  head: { tr: 'THead' },
  // A term and what it means stand in a division of their own, or in none.
  terms: { div: 'LI' },
  foot: { tr: 'TFoot' },
}
