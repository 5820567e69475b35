import type { Place } from './place.ts'

/** What happened to one language of a row between two states of a work. `absent`: it has no such text, before or after. */
export const CHANGE_KINDS = ['changed', 'added', 'removed', 'moved', 'split', 'merged', 'untouched', 'absent'] as const

export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** One language of a row that changed somewhere. */
export interface CellChange {
  readonly language: string
  readonly kind: ChangeKind
  /** Whether it stands elsewhere among its neighbours now, whatever else has happened to it. */
  readonly isMoved: boolean
  /** Whether another language has changed and this one has not followed. */
  readonly isBehind: boolean
  /** Text before and after, blocks parted by empty lines; '' where there was none. */
  readonly before: string
  readonly after: string
  readonly file: string
  /** Where it stands now, or where it would. */
  readonly place: Place
}

/** A row that has changed in at least one language. */
export interface RowChange {
  /** The id that the row has now; where it is gone, the one that it had. */
  readonly row: string
  readonly cells: readonly CellChange[]
}

/** What happened to an edition as a whole. `missing`: there was none, and there is none. */
export type EditionFate = 'kept' | 'added' | 'removed' | 'missing'

export interface EditionChange {
  readonly language: string
  readonly file: string
  /** Its name before, where it had another one. */
  readonly fileBefore?: string
  readonly fate: EditionFate
  /** Whether other editions came or went and this one has not followed. */
  readonly isBehind: boolean
  /** Rows that have changed in it, and rows in which it has not followed. */
  readonly changed: number
  readonly behind: number
}

/** What happened to one work. */
export interface WorkChange {
  readonly publication: string
  readonly work: string
  readonly source: string
  readonly editions: readonly EditionChange[]
  readonly rows: readonly RowChange[]
}

/** A state that was compared: as it was asked for, and the commit that it is; the working files are none. */
export interface ComparedState {
  readonly name: string
  readonly commit?: string
}

/** What changed in each language between two states of a project, and which languages have not followed. Plain data. */
export interface Changes {
  readonly from: ComparedState
  readonly to: ComparedState
  readonly summary: ChangesSummary
  readonly works: readonly WorkChange[]
}

export interface ChangesSummary {
  readonly works: number
  readonly rows: number
  /** Cells that have not followed, and editions that are missing because others are new, or left because others are gone. */
  readonly behind: number
}
