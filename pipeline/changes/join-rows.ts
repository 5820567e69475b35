import type { Match } from './match-passages.ts'
import type { WorkState } from './passage.ts'

/** One language of a joined row: indices of its passages before and after, and what became what. */
export interface JoinedCell {
  readonly before: readonly number[]
  readonly after: readonly number[]
  readonly matches: readonly Match[]
}

/** Rows of both states that hold the same, because some language says so. */
export interface JoinedRow {
  /** Indices of rows. */
  readonly before: readonly number[]
  readonly after: readonly number[]
  readonly cells: Readonly<Record<string, JoinedCell>>
}

/** What is joined: two states of a work, and for each language that both have what became what. */
export interface States {
  readonly before: WorkState
  readonly after: WorkState
  readonly matches: Readonly<Record<string, readonly Match[]>>
}

/** Joins the rows of two states: those between which a passage of any language has gone are one. In the order of the later state. */
export function joinRows(states: States): readonly JoinedRow[] {
  const { before, after, matches } = states
  const circle = circlesOf(before.rows.length + after.rows.length)
  for (const [language, list] of Object.entries(matches))
    for (const match of list) {
      const olds = match.before.map((at) => rowAt(before, language, at))
      const news = match.after.map((at) => before.rows.length + rowAt(after, language, at))
      circle.join([...olds, ...news])
    }
  const joined = new Map<number, { readonly before: number[]; readonly after: number[] }>()
  const rowOf = (node: number) => {
    const root = circle.rootOf(node)
    const found = joined.get(root) ?? { before: [], after: [] }
    joined.set(root, found)
    return found
  }
  before.rows.forEach((_, at) => {
    rowOf(at).before.push(at)
  })
  after.rows.forEach((_, at) => {
    rowOf(before.rows.length + at).after.push(at)
  })
  const cellsOf = cellsIn(states)
  return inOrder([...joined.values()]).map((row) => ({ ...row, cells: cellsOf(row) }))
}

function rowAt(state: WorkState, language: string, at: number): number {
  return state.passages[language]?.[at]?.row ?? 0
}

interface Circles {
  join(nodes: readonly number[]): void
  rootOf(node: number): number
}

/** Sets of nodes that grow together; the lowest node stands for its set. */
function circlesOf(count: number): Circles {
  const parent = Array.from({ length: count }, (_, at) => at)
  const rootOf = (node: number): number => {
    let root = node
    while ((parent[root] ?? root) !== root) root = parent[root] ?? root
    parent[node] = root
    return root
  }
  return {
    rootOf,
    join(nodes) {
      const roots = nodes.map(rootOf)
      const lowest = Math.min(...roots)
      for (const root of roots) parent[root] = lowest
    },
  }
}

interface Rows {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** In the order of the later state; what is gone follows the row that it stood behind. */
function inOrder(rows: readonly Rows[]): readonly Rows[] {
  const byOld = [...rows].filter(({ before }) => before.length > 0).sort((a, b) => (a.before[0] ?? 0) - (b.before[0] ?? 0))
  const rank = new Map<Rows, number>()
  let last = -1
  for (const row of byOld) {
    last = row.after[0] ?? last
    rank.set(row, row.after[0] ?? last + 0.5)
  }
  const rankOf = (row: Rows) => rank.get(row) ?? row.after[0] ?? 0
  return [...rows].sort((a, b) => rankOf(a) - rankOf(b) || (a.before[0] ?? -1) - (b.before[0] ?? -1))
}

type CellsOf = (rows: Rows) => Readonly<Record<string, JoinedCell>>

/** Cells by the rows that they stand in, so that each passage is looked at once. */
function cellsIn({ before, after, matches }: States): CellsOf {
  const languages = Object.entries(matches).map(([language, list]) => ({
    language,
    olds: indicesByRow(before, language),
    news: indicesByRow(after, language),
    matchOf: new Map(list.flatMap((match) => match.before.map((at) => [at, match] as const))),
  }))
  return (rows) => {
    const cells = languages.map(({ language, matchOf, news, olds }) => {
      const own = rows.before.flatMap((row) => olds.get(row) ?? [])
      const now = rows.after.flatMap((row) => news.get(row) ?? [])
      return [language, { before: own, after: now, matches: [...new Set(own.flatMap((at) => matchOf.get(at) ?? []))] }] as const
    })
    return Object.fromEntries(cells)
  }
}

function indicesByRow({ passages }: WorkState, language: string): ReadonlyMap<number, readonly number[]> {
  const byRow = new Map<number, number[]>()
  passages[language]?.forEach(({ row }, at) => {
    const own = byRow.get(row)
    if (own) own.push(at)
    else byRow.set(row, [at])
  })
  return byRow
}
