import type { EditionChange, EditionFate, Freshness, RowChange, WorkChange } from '../model/index.ts'
import type { WorkState } from './passage.ts'
import { rowChanges } from './row-changes.ts'

/** One language of a work in two states: its file in each, where there was one. */
export interface EditionStates {
  readonly language: string
  readonly before?: string
  readonly after?: string
  /** Where it would stand. */
  readonly expected: string
}

/** A work in two states. A state is left out where the work did not exist. */
export interface WorkStates {
  readonly publication: string
  readonly work: string
  readonly source: string
  readonly editions: readonly EditionStates[]
  readonly before?: WorkState
  readonly after?: WorkState
  readonly standings: ReadonlyMap<string, Readonly<Record<string, Freshness>>>
}

/** What happened to a work: to its editions as a whole, and row by row in the languages that both states have. */
export function workChange(states: WorkStates): WorkChange {
  const kept = states.editions.filter((edition) => fateOf(edition) === 'kept')
  const rows =
    states.before && states.after
      ? rowChanges({
          before: states.before,
          after: states.after,
          languages: kept.map(({ language }) => language),
          files: Object.fromEntries(kept.map(({ language, after }) => [language, after ?? ''])),
          standings: states.standings,
        })
      : []
  const { publication, work, source, editions } = states
  return { publication, work, source, editions: editions.map((edition) => editionChange(edition, editions, rows)), rows }
}

/** Whether something happened that is worth telling. */
export function isChanged({ editions, rows }: WorkChange): boolean {
  return rows.length > 0 || editions.some(({ fate, fileBefore }) => fate === 'added' || fate === 'removed' || fileBefore !== undefined)
}

function fateOf({ before, after }: EditionStates): EditionFate {
  if (before !== undefined) return after !== undefined ? 'kept' : 'removed'
  return after !== undefined ? 'added' : 'missing'
}

function editionChange(edition: EditionStates, all: readonly EditionStates[], rows: readonly RowChange[]): EditionChange {
  const { after, before, expected, language } = edition
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.language === language))
  return {
    language,
    file: after ?? expected,
    ...(before !== undefined && before !== (after ?? expected) && { fileBefore: before }),
    fate: fateOf(edition),
    isBehind: isBehind(edition, all),
    changed: cells.filter(({ kind }) => kind !== 'untouched' && kind !== 'absent').length,
    behind: cells.filter((cell) => cell.isBehind).length,
  }
}

/** A new work asks for all its languages; where one was taken away, those that are left have not followed. */
function isBehind(edition: EditionStates, all: readonly EditionStates[]): boolean {
  const fates = new Set(all.map(fateOf))
  const isNew = !fates.has('kept') && !fates.has('removed')
  switch (fateOf(edition)) {
    case 'missing':
      return isNew && fates.has('added')
    case 'kept':
      return fates.has('removed')
    case 'added':
    case 'removed':
      return false
  }
}
