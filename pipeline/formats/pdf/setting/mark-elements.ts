import type { Element, ElementContent, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { singleSpaced } from '../../../text/single-spaced.ts'
import { hasClass } from '../has-class.ts'
import { type Mark, markTag } from '../marks.ts'
import { elementRole, type Scene, sceneWithin } from './element-role.ts'

/** A tree whose elements can be found again in the file, and what is known of each mark by its index. */
export interface MarkedContent {
  readonly content: ElementContent[]
  readonly marks: readonly Mark[]
}

/** Marks every element that has an id, is a link or a heading, has a role that the browser does not know, or stands in another language. */
export function markElements(nodes: readonly RootContent[], language: string): MarkedContent {
  const marks: Mark[] = []
  const content = nodes.flatMap((node) => mark(node, { inherited: language, scene: 'text' }, marks))
  return { content, marks }
}

interface Surroundings {
  /** The language of what holds the element. */
  readonly inherited: string
  readonly scene: Scene
}

function mark(node: RootContent, { inherited, scene }: Surroundings, marks: Mark[]): ElementContent[] {
  if (node.type === 'text') return [node]
  if (node.type !== 'element') return []
  const { id, href, lang, dataField } = node.properties
  const language = typeof lang === 'string' ? lang : inherited
  const isNamed = (node.tagName === 'a' && href !== undefined && dataField === undefined) || /^h[1-6]$/.test(node.tagName)
  const role = elementRole(node, scene)
  const isMarked = typeof id === 'string' || isNamed || role !== undefined || dataField !== undefined || language !== inherited
  const index = marks.length
  const name = isNamed || role === 'Formula' ? { name: nameOf(node) } : {}
  const field = typeof dataField === 'string' ? { field: JSON.parse(dataField) } : {}
  if (isMarked) marks.push({ ...(role && { role }), ...(typeof id === 'string' && { id }), ...name, ...field })
  const within = { inherited: language, scene: sceneWithin(node, scene) }
  const children = node.children.flatMap((child) => mark(child, within, marks))
  if (!isMarked) return [{ ...node, children }]
  // Chromium keeps the language of a plain span only where the span has an id.
  const properties = {
    ...node.properties,
    dataField: undefined,
    dataBookmark: undefined,
    id: id ?? `mark.${index}`,
    lang: markTag(language, index),
  }
  return [{ ...node, properties, children }]
}

function nameOf(element: Element): string {
  const { ariaLabel, dataBookmark } = element.properties
  if (typeof dataBookmark === 'string') return dataBookmark
  if (typeof ariaLabel === 'string') return ariaLabel
  const text = textOf({ ...element, children: element.children.filter((child) => !isAside(child)) })
  return singleSpaced(text.replace(/\u00AD/g, '')).trim()
}

/** The number of a page in the contents, the mark of a note in a heading. */
function isAside(node: ElementContent): boolean {
  return node.type === 'element' && (node.properties.dataPageOf !== undefined || hasClass(node, 'note-mark'))
}
