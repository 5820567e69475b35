import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

/** Letters that fill six lines of a column: a row of at most as many stays on one page. */
const SIX_LINES = 300

/** The row with its class, where it is so short that the end of a page must not part it. */
export function rowLength(row: Element): Element {
  const longest = Math.max(0, ...row.children.map((cell) => (cell.type === 'element' ? textOf(cell).trim().length : 0)))
  if (longest > SIX_LINES) return row
  const { className } = row.properties
  return { ...row, properties: { ...row.properties, className: [...(Array.isArray(className) ? className : []), 'row-short'] } }
}
