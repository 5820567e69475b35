import type { PDFContext } from '@cantoo/pdf-lib'
import { itemsAt } from '../../repair/pdf-values.ts'
import type { Condition, Fault } from '../condition.ts'
import type { PdfFile } from '../read/pdf-file.ts'
import { attributeOf, type Element, elementsOfType, pathOf } from '../read/read-structure.ts'
import { type Cell, type Grid, tableGrid } from '../read/table-grid.ts'
import { textIn, textOf } from '../read/values.ts'

/** Every cell is connected with its headers, by their scope or by name. */
export const TABLE_HEADERS: readonly Condition[] = [
  {
    id: '7.5-1',
    summary: 'The headers of a table say what they are headers of, where its cells do not name them.',
    remedy: 'Give the table a row of headers.',
    find: (file) =>
      unconnected(
        file,
        ({ unknown }) => unknown.length === 0,
        () => 'No header of the cell can be found: its headers have no `Scope`, and it names none',
      ),
  },
  {
    id: '7.5-2',
    summary: 'The headers that a cell names are in its table.',
    find: (file) =>
      unconnected(
        file,
        ({ unknown }) => unknown.length > 0,
        ({ unknown }) =>
          `Unexpected header ${unknown.map((id) => `\`${id}\``).join(', ')} of a cell, which no header cell of the table is called`,
      ),
  },
]

interface Unconnected {
  readonly element: Element
  /** Headers that it names and that are not there. */
  readonly unknown: readonly string[]
}

function unconnected(
  { context, structure }: PdfFile,
  isSuch: (cell: Unconnected) => boolean,
  message: (cell: Unconnected) => string,
): readonly Fault[] {
  return elementsOfType(structure, 'Table')
    .flatMap((table) => unconnectedIn(context, tableGrid(context, table)))
    .filter(isSuch)
    .map((cell) => ({ message: message(cell), path: pathOf(cell.element) }))
}

/** Cells whose headers are not known. Where every header says its scope, readers know by that; an uneven table is another matter. */
function unconnectedIn(context: PDFContext, grid: Grid): readonly Unconnected[] {
  const isUneven = grid.overlapping.length > 0 || grid.taken.some((columns) => columns !== grid.width)
  const headers = grid.cells.filter(({ element }) => element.type === 'TH')
  if (isUneven || headers.every(({ element }) => scopeOf(context, element) !== undefined)) return []
  const known = new Set(headers.map(({ element }) => textOf(context, element.dictionary, 'ID')))
  return grid.cells.flatMap((cell) => {
    if (cell.element.type !== 'TD') return []
    const named = namedHeaders(context, cell.element)
    const unknown = named.filter((id) => !known.has(id))
    const isKnown = (named.length > 0 && unknown.length === 0) || isBelowHeader(context, grid, cell)
    return isKnown ? [] : [{ element: cell.element, unknown }]
  })
}

function namedHeaders(context: PDFContext, element: Element): readonly string[] {
  return itemsAt(context, attributeOf(context, element, 'Headers')).flatMap((item) => textIn(context, item) ?? [])
}

function scopeOf(context: PDFContext, element: Element): string | undefined {
  return textIn(context, attributeOf(context, element, 'Scope'))
}

/** Whether a header that says so stands above a cell or before it. */
function isBelowHeader(context: PDFContext, { slots }: Grid, { row, column }: Cell): boolean {
  const isHeader = (at: Cell | undefined, scope: string) =>
    at?.element.type === 'TH' && ['Both', scope].includes(scopeOf(context, at.element) ?? usualScope(at))
  for (let above = row - 1; above >= 0; above--) if (isHeader(slots.get(`${above},${column}`), 'Column')) return true
  for (let before = column - 1; before >= 0; before--) if (isHeader(slots.get(`${row},${before}`), 'Row')) return true
  return false
}

/** What readers take a header to be that does not say it (ISO 32000-2, 14.8.5.7). */
function usualScope({ row, column }: Cell): string {
  if (row === 0) return column === 0 ? 'Both' : 'Column'
  return column === 0 ? 'Row' : ''
}
