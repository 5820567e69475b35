import type { Cell } from '../model/index.ts'

/**
 * Index of the row at which two tables of different length part: rows are taken in order as long as they are at least as alike as the row is to
 * the next one of the longer table.
 */
export function firstUnlikeRow(source: readonly (readonly Cell[])[], target: readonly (readonly Cell[])[]): number {
  const [longer, shorter] = source.length > target.length ? [source, target] : [target, source]
  const at = shorter.findIndex((row, index) => likeness(row, longer[index]) < likeness(row, longer[index + 1]))
  return at < 0 ? shorter.length : at
}

/** How much two rows share: numbers, names, and which cells are filled. */
function likeness(one: readonly Cell[], other: readonly Cell[] = []): number {
  const signs = new Set(other.flatMap(signsOf))
  const mine = one.flatMap(signsOf)
  const shared = mine.filter((sign) => signs.has(sign)).length
  return shared / Math.max(1, mine.length + signs.size)
}

function signsOf(cell: Cell, column: number): readonly string[] {
  const tokens = cell.text.match(/\p{N}+|\p{Lu}[\p{L}\p{M}]+/gu) ?? []
  return [...tokens.map((token) => token.slice(0, 5)), `${column} ${cell.text.trim() === '' ? 'empty' : 'filled'}`]
}
