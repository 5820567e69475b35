/** A stretch of a file: lines and columns count from 1, columns in UTF-16 units, the end is exclusive. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** The very beginning of a file, for findings about a file as a whole. */
export const START: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 }

/** The empty stretch at the end of a place: where something that should follow it is missing. */
export function endOf(place: Place): Place {
  return { line: place.endLine, column: place.endColumn, endLine: place.endLine, endColumn: place.endColumn }
}

/** A point of a file; a place stands for the one at which it begins. */
export type Position = Pick<Place, 'line' | 'column'>

/** Whether one position of a file comes before another. */
export function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column)
}
