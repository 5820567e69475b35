import { type Block, type Cell, type Check, endOf, type Pair, type Place, type Remark } from '../../model/index.ts'
import { comparablePairs } from '../comparable-pairs.ts'
import { firstUnlikeRow } from '../first-unlike-row.ts'
import { quoted } from '../in-words.ts'

/** Tables whose rows, columns or filled cells differ from the source's. What the cells say is left to the other checks. */
export const tableShape: Check = {
  id: 'table-shape',
  summary: 'A table has the rows, columns and filled cells of its counterpart.',
  severity: 'error',
  mutes: [
    'number-missing',
    'number-extra',
    'date-missing',
    'link-missing',
    'footnote-missing',
    'image-missing',
    'term-missing',
    'verbatim-changed',
    'acronym-changed',
    'calendar-changed',
    'place-changed',
  ],
  run: (input) => comparablePairs(input).flatMap((pair) => remarksOn(pair, input.source)),
}

type Rows = readonly (readonly Cell[])[]

interface Tables {
  readonly source: Rows
  readonly target: Rows
  readonly sourceBlock: Block
  readonly targetBlock: Block
}

function remarksOn(pair: Pair, sourceLanguage: string): readonly Remark[] {
  const [sourceBlock, targetBlock] = [pair.source[0], pair.target[0]]
  if (!sourceBlock?.rows || !targetBlock?.rows) return []
  const tables = { source: sourceBlock.rows, target: targetBlock.rows, sourceBlock, targetBlock }
  const found = rowsDiffer(tables) ?? columnsDiffer(tables)
  const problems = found ? [found] : emptyCells(tables)
  return problems.map(({ message, place, related }) => ({
    message,
    language: pair.language,
    place,
    related: [{ language: sourceLanguage, place: related }],
  }))
}

interface Problem {
  readonly message: string
  readonly place: Place
  readonly related: Place
}

function rowsDiffer({ source, target, sourceBlock, targetBlock }: Tables): Problem | undefined {
  if (source.length === target.length) return undefined
  const message = `Unexpected ${target.length} rows, expected ${source.length} as in the source`
  const at = firstUnlikeRow(source, target)
  const isShort = target.length < source.length
  const [before, row, sourceRow] = [target[at - 1], target[at], source[at]]
  return {
    message,
    place: isShort ? endOf(placeOfRow(before) ?? targetBlock.place) : (placeOfRow(row) ?? targetBlock.place),
    related: (isShort ? placeOfRow(sourceRow) : undefined) ?? sourceBlock.place,
  }
}

function columnsDiffer({ source, target, sourceBlock, targetBlock }: Tables): Problem | undefined {
  const at = target.findIndex((row, index) => row.length !== source[index]?.length)
  if (at < 0) return undefined
  return {
    message: `Unexpected ${target[at]?.length} columns, expected ${source[at]?.length} as in the source`,
    place: placeOfRow(target[at]) ?? targetBlock.place,
    related: placeOfRow(source[at]) ?? sourceBlock.place,
  }
}

function emptyCells({ source, target }: Tables): readonly Problem[] {
  return target.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const other = source[at]?.[column]
      if (!other || isEmpty(cell) === isEmpty(other)) return []
      const message = isEmpty(cell)
        ? `Unexpected empty cell, expected the translation of ${quoted(other.text)}`
        : `Unexpected text ${quoted(cell.text)}, expected an empty cell as in the source`
      return [{ message, place: cell.place, related: other.place }]
    }),
  )
}

/** A dash says as much as nothing. */
function isEmpty({ text }: Cell): boolean {
  return /^[\s–—-]*$/.test(text)
}

function placeOfRow(row: readonly Cell[] | undefined): Place | undefined {
  const [first, last] = [row?.[0]?.place, row?.at(-1)?.place]
  return first && last && { line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn }
}
