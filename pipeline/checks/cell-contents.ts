import { languageOf } from '../languages/index.ts'
import type { Block, Cell } from '../model/index.ts'
import { readDates, readNumbers } from '../text/index.ts'

/** A number or date in a cell of a table. */
export interface CellNumber {
  /** All that it may mean. */
  readonly values: readonly string[]
  readonly shown: string
  /** Number words only vouch for digits. */
  readonly isWord: boolean
}

/** A cell of a table beside the cell at the same place of another table. */
export interface CellPair {
  readonly row: number
  readonly column: number
  readonly source: Cell
  readonly target: Cell
  /** Numbers that one of the two has and the other has not. */
  readonly missing: readonly CellNumber[]
  readonly unexpected: readonly CellNumber[]
}

/** The cells of two tables side by side; undefined where the tables have not the same rows, columns and filled cells. */
export function cellPairs(source: Side, target: Side): readonly CellPair[] | undefined {
  const [from, to] = [source.block.rows, target.block.rows]
  if (!from || from.length !== to?.length) return undefined
  const pairs: CellPair[] = []
  for (const [row, cells] of from.entries()) {
    const others = to[row]
    if (others?.length !== cells.length) return undefined
    for (const [column, cell] of cells.entries()) {
      const other = others[column]
      if (!other || isEmpty(cell) !== isEmpty(other)) return undefined
      pairs.push({ row, column, source: cell, target: other, ...differences(cell, other, [source.language, target.language]) })
    }
  }
  return pairs
}

/** A table and the language that it is in. */
export interface Side {
  readonly block: Block
  readonly language: string
}

function isEmpty({ text }: Cell): boolean {
  return /^[\s–—-]*$/.test(text)
}

function differences(
  source: Cell,
  target: Cell,
  [from, to]: readonly [string, string],
): { readonly missing: readonly CellNumber[]; readonly unexpected: readonly CellNumber[] } {
  if (source.text === target.text) return { missing: [], unexpected: [] }
  const unexpected = [...numbersIn(target.text, to)]
  const missing = numbersIn(source.text, from).filter((number) => {
    const at = unexpected.findIndex((other) => isSame(number, other))
    if (at >= 0) unexpected.splice(at, 1)
    return at < 0
  })
  return { missing: missing.filter(isInDigits), unexpected: unexpected.filter(isInDigits) }
}

/** Whether two numbers may mean the same. */
export function isSame(one: CellNumber, other: CellNumber): boolean {
  return one.values.some((value) => other.values.includes(value))
}

function isInDigits({ isWord }: CellNumber): boolean {
  return !isWord
}

function numbersIn(text: string, language: string): readonly CellNumber[] {
  const data = languageOf(language)
  return [
    ...readDates(text, data).map(({ values }) => ({ values, shown: values[0] ?? '', isWord: false })),
    ...readNumbers(text, data).map(({ values, raw, written }) => ({ values, shown: values[0] ?? raw, isWord: written === 'words' })),
  ]
}
