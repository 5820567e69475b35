import type { Element } from 'hast'
import type { ParallelCell, ParallelRow } from '../../model/index.ts'
import { inLanguage } from './id-in-language.ts'
import type { Leaf } from './leaf.ts'
import { endsOf, nestLeaves } from './nest-leaves.ts'

/** A row as alignment knows it: the ids of its elements in each language. */
export interface RowElements {
  readonly id: string
  readonly elements: Readonly<Record<string, readonly string[]>>
}

/** The leaves of a text in one language, and all ids of that text. */
export interface LeavesOfLanguage {
  readonly language: string
  readonly leaves: readonly Leaf[]
  readonly ids: ReadonlySet<string>
}

/**
 * The leaves of all languages in rows. Rows that a leaf of some language joins, as a table joins that of its cells and that of its caption, are
 * one. What belongs to no row stands with what follows it.
 */
export function parallelRows(texts: readonly LeavesOfLanguage[], rows: readonly RowElements[]): readonly ParallelRow[] {
  const placed = texts.map((text) => ({ ...text, rowsOf: rowsOfLeaves(text, rows) }))
  const group = joined(placed.flatMap(({ rowsOf }) => rowsOf))
  const byGroup = placed.map(({ leaves, rowsOf }) => grouped(leaves, (at) => group(rowsOf[at]?.[0] ?? 0)))
  const order = [...new Set(byGroup.flatMap((groups) => [...groups.keys()]))].sort((one, other) => one - other)
  const ends = placed.map(({ leaves }) => endsOf(leaves))
  return order.map((index) => {
    const cells = placed.map(({ language, ids }, at): ParallelCell => {
      const own = byGroup[at]?.get(index) ?? []
      return { language, content: inLanguage(nestLeaves(own, ends[at] ?? new Map()), language, ids) }
    })
    const leaves = byGroup.flatMap((groups) => groups.get(index) ?? [])
    const first = byGroup.flatMap((groups) => groups.get(index)?.slice(0, 1) ?? [])[0]
    return {
      id: rows[index]?.id ?? idOf(leaves),
      kind: leaves.some(isWide) ? 'wide' : 'text',
      isAfterBreak: first?.isAfterBreak ?? false,
      cells,
    }
  })
}

/** The rows of each leaf, at least one: a leaf of none has those of the next one that has some, or of the one before. The title has row -1 beside its own. */
function rowsOfLeaves({ language, leaves }: LeavesOfLanguage, rows: readonly RowElements[]): readonly (readonly number[])[] {
  const rowOf = new Map(rows.flatMap(({ elements }, row) => (elements[language] ?? []).map((id) => [id, row] as const)))
  const own = leaves.map(({ ids, content }) => {
    const found = [...new Set(ids.flatMap((id) => rowOf.get(id) ?? []))]
    const isTitle = content.some((node) => node.type === 'element' && node.tagName === 'h1')
    return isTitle ? [TITLE, ...found] : found
  })
  return own.map((found, at) => {
    if (found.length > 0) return found
    return own.slice(at + 1).find((next) => next.length > 0) ?? own.slice(0, at).findLast((before) => before.length > 0) ?? [TITLE]
  })
}

/** The first row: titles stand side by side whether they were aligned or made. */
const TITLE = -1

/** Joins numbers that stand in one list, and gives for each the smallest of those that it is joined with. */
function joined(lists: readonly (readonly number[])[]): (number: number) => number {
  const parents = new Map<number, number>()
  const root = (number: number): number => {
    const parent = parents.get(number)
    return parent === undefined ? number : root(parent)
  }
  for (const [first, ...others] of lists)
    for (const other of others) {
      const [low, high] = [root(first ?? other), root(other)].sort((one, another) => one - another)
      if (low !== undefined && high !== undefined && low !== high) parents.set(high, low)
    }
  return root
}

function grouped(leaves: readonly Leaf[], groupOf: (at: number) => number): ReadonlyMap<number, readonly Leaf[]> {
  const groups = new Map<number, Leaf[]>()
  leaves.forEach((leaf, at) => {
    const group = groups.get(groupOf(at))
    if (group) group.push(leaf)
    else groups.set(groupOf(at), [leaf])
  })
  return groups
}

function isWide({ content }: Leaf): boolean {
  return content.some((node) => node.type === 'element' && (node.tagName === 'figure' || (node.tagName === 'table' && isWideTable(node))))
}

function isWideTable(table: Element): boolean {
  return columnsOf(table) > FEW_COLUMNS || rowsIn(table) > FEW_ROWS
}

/** A table of so few columns fits into one of the page; and one of so few rows, head included, onto half of it, beside the others of its row. */
const [FEW_COLUMNS, FEW_ROWS] = [2, 11]

function rowsIn(element: Element): number {
  if (element.tagName === 'tr') return 1
  return element.children.reduce((sum, child) => sum + (child.type === 'element' ? rowsIn(child) : 0), 0)
}

function columnsOf(element: Element): number {
  if (element.tagName === 'tr') return element.children.filter((child) => child.type === 'element').length
  return Math.max(0, ...element.children.map((child) => (child.type === 'element' ? columnsOf(child) : 0)))
}

function idOf(leaves: readonly Leaf[]): string {
  return leaves.flatMap(({ ids }) => ids)[0] ?? 'title'
}
