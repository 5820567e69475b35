import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { withClass } from '../with-class.ts'

/** Letters that fill three lines of running text. */
const THREE_LINES = 250

/** As many letters as a number with its unit, a date in figures or the name of a city takes. */
const MOST_OF_CELL = 14

/** Letters of a whole row of a table that can be kept together without widening it. */
const MOST_OF_ROW = 60

/** An element with its class, where its text is so short that it must not be parted: a paragraph by the end of a page, a cell by that of a line. */
export function shortTexts(element: Element): Element {
  switch (element.tagName) {
    case 'p':
    case 'li':
      return lengthOf(element) <= THREE_LINES ? withClass(element, 'short-text') : element
    case 'tr':
      return { ...element, children: element.children.map((cell) => shortCell(cell, element.children.length)) }
    default:
      return element
  }
}

function shortCell(cell: Element['children'][number], cells: number): Element['children'][number] {
  if (cell.type !== 'element') return cell
  const length = lengthOf(cell)
  const most = Math.min(MOST_OF_CELL, Math.floor(MOST_OF_ROW / cells))
  return length > 0 && length <= most ? withClass(cell, 'short-cell') : cell
}

function lengthOf(element: Element): number {
  return textOf(element).trim().length
}
