import type { PDFContext } from '@cantoo/pdf-lib'
import { type Element, significantKids, spanOf } from './read-structure.ts'

/** A cell, and the slots of the table that it takes up. */
export interface Cell {
  readonly element: Element
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** A table as rows and columns, every cell in its slots. */
export interface Grid {
  readonly rows: readonly Element[]
  /** Columns of the first row. */
  readonly width: number
  readonly cells: readonly Cell[]
  /** The cell of each slot, `row,column`; of two in one slot the first. */
  readonly slots: ReadonlyMap<string, Cell>
  /** Cells that take a slot that is taken. */
  readonly overlapping: readonly Cell[]
  /** For each row, how many slots are taken. */
  readonly taken: readonly number[]
  /** Cells that go on below the last row. */
  readonly tooLong: readonly Cell[]
}

/** Lays the cells of a table out (ISO 32000-1, 14.8.4.3.4): each in the first free column of its row. */
export function tableGrid(context: PDFContext, table: Element): Grid {
  const rows = significantKids(table).flatMap((kid) => (kid.type === 'TR' ? [kid] : PARTS.includes(kid.type ?? '') ? rowsOf(kid) : []))
  const slots = new Map<string, Cell>()
  const cells: Cell[] = []
  const overlapping = new Set<Cell>()
  const taken = rows.map(() => 0)
  for (const [row, element] of rows.entries()) {
    let column = 0
    for (const cell of cellsOf(element)) {
      while (slots.has(`${row},${column}`)) column++
      const placed = placeCell(context, cell, { row, column, last: rows.length })
      cells.push(placed)
      if (!fill(placed, slots, taken)) overlapping.add(placed)
      column += placed.columns
    }
  }
  const tooLong = cells.filter(({ row, rows: span }) => row + span > rows.length)
  return { rows, width: taken[0] ?? 0, cells, slots, overlapping: [...overlapping], taken, tooLong }
}

const PARTS = ['THead', 'TBody', 'TFoot']

function rowsOf(part: Element): readonly Element[] {
  return significantKids(part).filter(({ type }) => type === 'TR')
}

function cellsOf(row: Element): readonly Element[] {
  return significantKids(row).filter(({ type }) => type === 'TH' || type === 'TD')
}

/** No cell needs to be known further than one row below the last. */
function placeCell(
  context: PDFContext,
  element: Element,
  { row, column, last }: Readonly<Record<'row' | 'column' | 'last', number>>,
): Cell {
  const rows = Math.min(spanOf(context, element, 'RowSpan'), last - row + 1)
  return { element, row, column, rows, columns: spanOf(context, element, 'ColSpan') }
}

/** Takes the slots of a cell; false where one was taken. */
function fill(cell: Cell, slots: Map<string, Cell>, taken: number[]): boolean {
  let isFree = true
  for (let row = cell.row; row < cell.row + cell.rows; row++) {
    for (let column = cell.column; column < cell.column + cell.columns; column++) {
      const slot = `${row},${column}`
      if (slots.has(slot)) isFree = false
      else {
        slots.set(slot, cell)
        if (row < taken.length) taken[row] = (taken[row] ?? 0) + 1
      }
    }
  }
  return isFree
}
