import { type Block, type Pair, type Place, START } from '../model/index.ts'

/** Where in the target something that the source has at `place` should be: the same cell of a table of the same shape, else the block. */
export function placeInTarget({ source, target }: Pair, place: Place): Place {
  const [from, to] = [source[0], target[0]]
  if (!to) return START
  return (from && cellLike(from, to, place)) ?? to.place
}

function cellLike(source: Block, target: Block, place: Place): Place | undefined {
  if (!source.rows || !target.rows || source.rows.length !== target.rows.length) return undefined
  const row = source.rows.findIndex((cells) => cells[0]?.place.line === place.line)
  const column = source.rows[row]?.findLastIndex((cell) => cell.place.column <= place.column) ?? -1
  return target.rows[row]?.[column]?.place
}
