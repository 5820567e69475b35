import type { Element, ElementContent, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { PageBreak } from './page-breaks.ts'

/** An element that no document can bring along: `bookContent` makes the mark of a page of it. */
export const PAGE_BREAK = 'page-break'

/** A tree with the place marked at which a page of the PDF begins: before the block with which it begins, or inside its text. */
export function placePageBreak(tree: Root, { label, row, at }: PageBreak): Root {
  const mark = pageMark(label)
  const children = tree.children.flatMap((node): Root['children'] =>
    node.type === 'element' ? [...inElement(node, { mark, row, at }, 'section')] : [node],
  )
  return { ...tree, children }
}

/** The mark of the place at which a page begins, before `bookContent` has made it one. */
export function pageMark(label: string): Element {
  return { type: 'element', tagName: PAGE_BREAK, properties: { id: pageId(label), label }, children: [] }
}

/** The id of the place at which a page begins. */
export function pageId(label: string): string {
  return `pdf-page-${label}`
}

interface Mark {
  readonly mark: Element
  readonly row: string
  readonly at: number
}

function inElement(element: Element, wanted: Mark, parent: string): readonly ElementContent[] {
  const { mark, row, at } = wanted
  if (element.properties.id === row && at > 0) return [turned(element, wanted)]
  if (at === 0 && opensWith(element, row)) return atStart(element, mark, parent)
  const children = element.children.flatMap((node): readonly ElementContent[] =>
    node.type === 'element' ? inElement(node, wanted, element.tagName) : [node],
  )
  return [{ ...element, children }]
}

/** Whether an element is the wanted one or begins with it, as a call-out begins with its title. */
function opensWith(element: Element, row: string): boolean {
  if (element.properties.id === row) return true
  const first = element.children.find((node) => node.type !== 'text' || node.value.trim() !== '')
  return first?.type === 'element' && opensWith(first, row)
}

// What holds no text of its own, so that a mark can only stand further inside.
const WITHOUT_TEXT = new Set(['ol', 'ul', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr'])

// What a mark enters: before them it would stand alone, or where nothing may stand.
const ENTERED = new Set(['p', 'li', 'td', 'th', 'dd', 'dt', 'figcaption', 'caption', 'legend', 'summary', 'label'])

/** The element with the mark before it, or where nothing may stand there, at the beginning of its text. */
function atStart(element: Element, mark: Element, parent: string): readonly ElementContent[] {
  const { tagName, children } = element
  if (ENTERED.has(tagName)) return [{ ...element, children: [mark, ...children] }]
  if (!WITHOUT_TEXT.has(parent)) return [mark, element]
  const index = children.findIndex(({ type }) => type === 'element')
  return [
    {
      ...element,
      children: children.flatMap((child, at) => (at === index && child.type === 'element' ? atStart(child, mark, tagName) : [child])),
    },
  ]
}

/** The element with the mark behind so many characters of its text. */
function turned(element: Element, { mark, row, at }: Mark): Element {
  let passed = 0
  let isPlaced = false
  const children = element.children.flatMap((node): readonly ElementContent[] => {
    const left = at - passed
    const length = textOf(node).length
    passed += length
    if (isPlaced || left >= length) return [node]
    isPlaced = true
    if (node.type === 'text') return split(node.value, left, mark)
    if (node.type !== 'element') return [node]
    return left === 0 ? atStart(node, mark, element.tagName) : [turned(node, { mark, row, at: left })]
  })
  return { ...element, children }
}

/** A word that the paper has divided stays whole, on the page on which it ends. */
function split(text: string, at: number, mark: Element): readonly ElementContent[] {
  const [letters = ''] = /^[\p{L}\p{N}]/u.test(text.slice(at)) ? (/[\p{L}\p{N}]*$/u.exec(text.slice(0, at)) ?? []) : []
  const [start, end] = [text.slice(0, at - letters.length), text.slice(at - letters.length)]
  return [...(start === '' ? [] : [{ type: 'text', value: start } as const]), mark, { type: 'text', value: end }]
}
