import type { Condition, Fault } from '../condition.ts'
import type { PdfFile } from '../read/pdf-file.ts'
import { elementsOfType, pathOf } from '../read/read-structure.ts'
import { type Grid, tableGrid } from '../read/table-grid.ts'

/** Rows and columns of a table come out even, and no cell lies over another. */
export const TABLE_SHAPE: readonly Condition[] = [
  {
    id: '7.2-15',
    summary: 'No cell of a table lies over another.',
    find: (file) =>
      grids(file).flatMap(({ overlapping }) =>
        overlapping.map(({ element }) => ({ message: 'The cell lies over another one', path: pathOf(element) })),
      ),
  },
  {
    id: '7.2-41',
    summary: 'All columns of a table have the same number of rows.',
    find: (file) =>
      grids(file).flatMap(({ tooLong }) =>
        tooLong.map(({ element }) => ({ message: 'The cell goes on below the last row of its table', path: pathOf(element) })),
      ),
  },
  {
    id: '7.2-42',
    summary: 'No row of a table has more columns than the first.',
    find: (file) => unevenRows(file, (columns, width) => columns > width),
  },
  {
    id: '7.2-43',
    summary: 'No row of a table has fewer columns than the first.',
    find: (file) => unevenRows(file, (columns, width) => columns < width),
  },
]

function grids({ context, structure }: PdfFile): readonly Grid[] {
  return elementsOfType(structure, 'Table').map((table) => tableGrid(context, table))
}

function unevenRows(file: PdfFile, isUneven: (columns: number, width: number) => boolean): readonly Fault[] {
  return grids(file).flatMap(({ rows, taken, width }) =>
    rows.flatMap((row, index) => {
      const columns = taken[index] ?? 0
      if (!isUneven(columns, width)) return []
      return [{ message: `Unexpected ${columns} columns in row ${index + 1}, expected ${width} as in the first`, path: pathOf(row) }]
    }),
  )
}
