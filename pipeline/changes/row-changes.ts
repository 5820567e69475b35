import { type CellChange, type ChangeKind, endOf, type Freshness, type Place, type RowChange, START } from '../model/index.ts'
import { toldTexts } from '../text/told-texts.ts'
import { type JoinedCell, type JoinedRow, joinRows, type States } from './join-rows.ts'
import { matchPassages } from './match-passages.ts'
import type { Passage, WorkState } from './passage.ts'

/** Two states of one work, in the languages that both have. */
export interface Comparing {
  readonly before: WorkState
  readonly after: WorkState
  /** In the order in which they are told. */
  readonly languages: readonly string[]
  /** By language, the file of the later state. */
  readonly files: Readonly<Record<string, string>>
  /** How each language of the rows of the later state stands, for languages of which something was confirmed. */
  readonly standings: ReadonlyMap<string, Readonly<Record<string, Freshness>>>
}

/** The rows of a work that have changed in some language, in the order of the later state; for each language what happened, and whether it has followed. */
export function rowChanges(comparing: Comparing): readonly RowChange[] {
  const { before, after, languages } = comparing
  const matches = Object.fromEntries(
    languages.map((language) => [language, matchPassages(before.passages[language] ?? [], after.passages[language] ?? [])]),
  )
  const states = { before, after, matches }
  const joined = joinRows(states)
  const looking: Looking = { ...comparing, states, neighbours: neighboursOf(joined, comparing) }
  return joined.flatMap((row) => rowChange(row, looking))
}

interface Looking extends Comparing {
  readonly states: States
  /** By language, the joined row that stands before each joined row. */
  readonly neighbours: Readonly<Record<string, ReadonlyMap<JoinedRow, readonly JoinedRow[]>>>
}

function rowChange(row: JoinedRow, looking: Looking): readonly RowChange[] {
  const { after, before, languages } = looking
  const kinds = new Map(languages.map((language) => [language, kindOf(row.cells[language], passagesOf(looking, language))]))
  const changed = languages.filter((language) => hasChanged(kinds.get(language) ?? 'absent'))
  if (changed.length === 0) return []
  const leading = leadersOf(row, changed, kinds)
  const cells = languages.map((language): CellChange => {
    const cell = row.cells[language] ?? NO_CELL
    const kind = kinds.get(language) ?? 'absent'
    const isBehind = leading.length > 0 && isBehindOf(row, { language, kind, leading, kinds }, looking)
    return {
      language,
      kind,
      isMoved: cell.matches.some(({ isMoved }) => isMoved),
      isBehind,
      ...textsOf(cell, passagesOf(looking, language)),
      file: looking.files[language] ?? '',
      place: placeOf(row, language, looking),
    }
  })
  const id = row.after[0] === undefined ? before.rows[row.before[0] ?? 0] : after.rows[row.after[0]]
  return [{ row: id ?? '', cells }]
}

const NO_CELL: JoinedCell = { before: [], after: [], matches: [] }

interface Sides {
  readonly before: readonly Passage[]
  readonly after: readonly Passage[]
}

function passagesOf({ before, after }: Comparing, language: string): Sides {
  return { before: before.passages[language] ?? [], after: after.passages[language] ?? [] }
}

/** Whether something has happened. */
function hasChanged(kind: ChangeKind): boolean {
  return kind !== 'untouched' && kind !== 'absent'
}

function kindOf(cell: JoinedCell = NO_CELL, sides: Sides): ChangeKind {
  const { before, after, matches } = cell
  if (before.length === 0) return after.length === 0 ? 'absent' : 'added'
  if (after.length === 0) return 'removed'
  const said = (indices: readonly number[], passages: readonly Passage[], inAnyOrder = false) => {
    const texts = indices.map((at) => passages[at]?.settled ?? '')
    return (inAnyOrder ? texts.sort() : texts).join(' ')
  }
  const isSame = said(before, sides.before) === said(after, sides.after)
  if (!isSame && before.length === after.length && said(before, sides.before, true) === said(after, sides.after, true)) return 'moved'
  const isParted = isSame || matches.some((match) => match.before.length !== match.after.length)
  if (isParted && before.length < after.length) return 'split'
  if (isParted && before.length > after.length) return 'merged'
  if (!isSame) return 'changed'
  return matches.some(({ isMoved }) => isMoved) ? 'moved' : 'untouched'
}

/** Whose changes ask the others to follow: all but those that have caught up with what the others said before. */
function leadersOf(row: JoinedRow, changed: readonly string[], kinds: ReadonlyMap<string, ChangeKind>): readonly string[] {
  const isNew = Object.values(row.cells).every(({ before }) => before.length === 0)
  return isNew ? changed : changed.filter((language) => kinds.get(language) !== 'added')
}

/** How a language stands whose text was confirmed as it is now. */
const SETTLED: readonly (Freshness['kind'] | undefined)[] = ['current', 'absent']

interface Asked {
  readonly language: string
  readonly kind: ChangeKind
  readonly leading: readonly string[]
  readonly kinds: ReadonlyMap<string, ChangeKind>
}

function isBehindOf(row: JoinedRow, { language, kind, leading, kinds }: Asked, looking: Looking): boolean {
  const isNew = row.before.length === 0
  if (hasChanged(kind) || (kind === 'absent' && !isNew)) return false
  const moved = leading.filter((leader) => kinds.get(leader) === 'moved')
  // The ledger knows texts and not their order.
  if (moved.some((leader) => isShuffled(row.cells[leader]) || !isInOrderOf(row, language, leader, looking))) return true
  if (moved.length === leading.length) return false
  const standings = row.after.map((at) => looking.standings.get(looking.after.rows[at] ?? ''))
  const isConfirmed = standings.every((standing) => [language, ...leading].every((tag) => SETTLED.includes(standing?.[tag]?.kind)))
  return standings.length === 0 || !isConfirmed
}

/** Whether the passages of a row have changed places with one another. */
function isShuffled({ matches }: JoinedCell = NO_CELL): boolean {
  const places = [...matches].sort((a, b) => (a.before[0] ?? 0) - (b.before[0] ?? 0)).map(({ after }) => after[0] ?? 0)
  return places.some((place, at) => place < (places[at - 1] ?? 0))
}

/** Whether a row stands behind the same row in both languages; which of two rows has changed places with the other is a matter of taste. */
function isInOrderOf(row: JoinedRow, language: string, leader: string, { neighbours }: Looking): boolean {
  const [own, other] = [neighbours[language]?.get(row) ?? [], neighbours[leader]?.get(row) ?? []]
  const isShared = (candidate: JoinedRow) =>
    (candidate.cells[language]?.after.length ?? 0) > 0 && (candidate.cells[leader]?.after.length ?? 0) > 0
  return own.find(isShared) === other.find(isShared)
}

/** How many rows before a row are looked at: those that one of two languages lacks do not count. */
const LOOKED_BACK = 8

function neighboursOf(joined: readonly JoinedRow[], { languages }: Comparing): Looking['neighbours'] {
  const maps = languages.map((language) => {
    const ordered = joined
      .filter(({ cells }) => (cells[language]?.after.length ?? 0) > 0)
      .sort((a, b) => (a.cells[language]?.after[0] ?? 0) - (b.cells[language]?.after[0] ?? 0))
    const before = ordered.map((row, at) => [row, ordered.slice(Math.max(0, at - LOOKED_BACK), at).reverse()] as const)
    return [language, new Map(before)] as const
  })
  return Object.fromEntries(maps)
}

function textsOf({ before, after }: JoinedCell, sides: Sides): Pick<CellChange, 'before' | 'after'> {
  const olds = before.flatMap((at) => sides.before[at] ?? [])
  const news = after.flatMap((at) => sides.after[at] ?? [])
  const isWrittenAlike = olds.flatMap(({ addresses }) => addresses).join('\n') === news.flatMap(({ addresses }) => addresses).join('\n')
  // An address that is written as before and means another file now is told by what it means.
  const told = (passages: readonly Passage[]) => (isWrittenAlike ? passages.map((one) => ({ ...one, addresses: one.targets })) : passages)
  return toldTexts(told(olds), told(news))
}

function placeOf(row: JoinedRow, language: string, { after, states }: Looking): Place {
  const passages = after.passages[language] ?? []
  const { before: own = [], after: now = [] } = row.cells[language] ?? {}
  const [first, last] = [passages[now[0] ?? -1], passages[now.at(-1) ?? -1]]
  if (first && last) return { ...first.place, endLine: last.place.endLine, endColumn: last.place.endColumn }
  const previous = own[0] === undefined ? behindRow(row, passages) : behindPassage(own[0], language, states)
  const place = passages[previous]?.place
  return place ? endOf(place) : START
}

/** The last passage of the rows that stand before a row. */
function behindRow(row: JoinedRow, passages: readonly Passage[]): number {
  const [at = 0] = row.after
  return passages.findLastIndex((passage) => passage.row < at)
}

/** What became of the passage that stood before one that is gone. */
function behindPassage(gone: number, language: string, { matches }: States): number {
  const before = (matches[language] ?? []).filter((match) => (match.before[0] ?? 0) < gone)
  const nearest = before.reduce<Match | undefined>((best, match) => (lastOf(match) > lastOf(best) ? match : best), undefined)
  return nearest?.after.at(-1) ?? -1
}

type Match = States['matches'][string][number]

function lastOf(match: Match | undefined): number {
  return match?.before.at(-1) ?? -1
}
