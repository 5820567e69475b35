import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

// A small screen has some thirty lines of forty letters, and a table does better on the next page than in two parts if it fills half of one.
const MOST_LINES = 14
const LETTERS_IN_LINE = 40

/** Whether a table is so short that it is better kept on one page than cut. */
export function isShortTable(table: Element): boolean {
  return rowsOf(table).reduce((lines, row) => lines + linesOf(row), 0) <= MOST_LINES
}

function rowsOf(element: Element): readonly Element[] {
  return element.children.flatMap((child) => (child.type !== 'element' ? [] : child.tagName === 'tr' ? [child] : rowsOf(child)))
}

/** Cells share the line, and the longest of them says how high the row is. */
function linesOf({ children }: Element): number {
  const cells = children.filter(({ type }) => type === 'element')
  return Math.max(1, ...cells.map((cell) => Math.ceil((textOf(cell).length * cells.length) / LETTERS_IN_LINE)))
}
