import type { Block, Check, Pair, Remark } from '../../model/index.ts'
import { fold, wordsOf } from '../../text/index.ts'
import { type CellNumber, type CellPair, cellPairs, isSame } from '../cell-contents.ts'
import { comparablePairs } from '../comparable-pairs.ts'
import { quoted } from '../in-words.ts'

/** Numbers and dates that stand in another cell than in the source. A number that the table lacks altogether belongs to `number-missing`. */
export const tableCells: Check = {
  id: 'table-cells',
  summary: 'A table has its numbers in the cells in which its counterpart has them.',
  severity: 'error',
  run: (input) => comparablePairs(input).flatMap((pair) => remarksOn(pair, input.source)),
}

/** A number that another cell of the source has. */
interface Move {
  readonly number: CellNumber
  readonly from: CellPair
  readonly to: CellPair
}

function remarksOn(pair: Pair, source: string): readonly Remark[] {
  const [from, to] = [pair.source[0], pair.target[0]]
  if (!from?.rows || !to?.rows) return []
  const cells = cellPairs({ block: from, language: source }, { block: to, language: pair.language })
  const moves = movesIn(cells ?? [])
  if (moves.length === 0) return []
  const wrong = moves.filter((move) => !isCarried(move, moves, [from, to]))
  return groupsOf(wrong).flatMap((group) => remarkOn(group, pair.language, source))
}

function movesIn(cells: readonly CellPair[]): readonly Move[] {
  const changed = cells.filter(({ missing, unexpected }) => missing.length + unexpected.length > 0)
  const left = changed.map((cell) => ({ cell, missing: [...cell.missing] }))
  return changed.flatMap((to) =>
    to.unexpected.flatMap((number) => {
      const home = left.find(({ cell, missing }) => cell !== to && missing.some((other) => isSame(number, other)))
      if (!home) return []
      const at = home.missing.findIndex((other) => isSame(number, other))
      home.missing.splice(at, 1)
      return [{ number, from: home.cell, to }]
    }),
  )
}

/** Whether the number came along with its row or its column: tables are sorted anew in every language. */
function isCarried({ from, to }: Move, moves: readonly Move[], tables: readonly [Block, Block]): boolean {
  const [source, target] = tables
  const isInRow = from.row === to.row
  const [home, own, now] = isInRow
    ? [headOf(source, from.column), headOf(source, to.column), headOf(target, to.column)]
    : [labelOf(source, from.row), labelOf(source, to.row), labelOf(target, to.row)]
  const [carried, stayed] = [shared(home, now), shared(own, now)]
  if (carried !== stayed) return carried > stayed
  const touched = isInRow ? new Set(moves.map((move) => move.to.row)) : new Set(moves.flatMap((move) => [move.from.row, move.to.row]))
  return touched.size > Math.max(2, (source.rows?.length ?? 0) / 2)
}

/** What a row is about: its words. */
function labelOf({ rows }: Block, row: number): ReadonlySet<string> {
  return stemsOf((rows?.[row] ?? []).map(({ text }) => text).join(' '))
}

/** What a column is about. */
function headOf({ rows }: Block, column: number): ReadonlySet<string> {
  return stemsOf(rows?.[0]?.[column]?.text ?? '')
}

/** Names and related words begin alike in languages of one alphabet. */
const STEM_LENGTH = 4

function stemsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(fold(text)).filter((word) => /^\p{L}{3}/u.test(word.text))
  return new Set(words.map((word) => word.text.slice(0, STEM_LENGTH)))
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((stem) => other.has(stem)).length
}

/** Numbers that changed places with one another are one fault. */
function groupsOf(moves: readonly Move[]): readonly (readonly Move[])[] {
  const groups: Move[][] = []
  for (const move of moves) {
    const touching = groups.filter((group) => group.some((other) => isTouching(move, other)))
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push([...touching.flat(), move])
  }
  return groups
}

function isTouching(one: Move, other: Move): boolean {
  return [one.from, one.to].some((cell) => cell === other.from || cell === other.to)
}

function remarkOn(moves: readonly Move[], language: string, source: string): readonly Remark[] {
  const [first] = [...moves].sort((one, other) => one.to.row - other.to.row || one.to.column - other.to.column)
  if (!first) return []
  const { number, from, to } = first
  const [expected] = to.missing
  const wanted = expected ? `${quoted(expected.shown)} as in the source` : `it in the cell of ${quoted(from.source.text)} as in the source`
  return [
    {
      message: `Unexpected ${quoted(number.shown)} in this cell, expected ${wanted}`,
      language,
      place: to.target.place,
      related: [to, from].map((cell) => ({ language: source, place: cell.source.place })),
      ...(expected && { expected: [expected.shown] }),
    },
  ]
}
