import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

/** Letters that fill three quarters of a column: a row of at most as many stays on one page, where all its languages are seen at once and read one after another, by readers too that go page by page. */
const MOST_OF_ROW = 1300

/** Letters that fill two lines of a column: below a heading they are too little for the foot of a page. */
const BRIEF = 90

/** The row with its classes, where it is so short that the end of a page must not part it, or not follow it. */
export function rowLength(row: Element): Element {
  const longest = Math.max(0, ...row.children.map((cell) => (cell.type === 'element' ? textOf(cell).trim().length : 0)))
  const { className } = row.properties
  const classes = Array.isArray(className) ? className : []
  if (longest > MOST_OF_ROW || classes.includes('row-wide')) return row
  return {
    ...row,
    properties: {
      ...row.properties,
      className: [...classes, 'row-short', ...(longest <= BRIEF && hasOnlyParagraphs(row) ? ['row-brief'] : [])],
    },
  }
}

/** Few letters may stand beside much room: a field to be filled in, a picture. */
function hasOnlyParagraphs(row: Element): boolean {
  return row.children.every(
    (cell) => cell.type === 'element' && cell.children.every((child) => child.type !== 'element' || child.tagName === 'p'),
  )
}
