import type { Confirmation, LedgerEntry, RowVersions } from '../model/index.ts'
import { type LedgerQuestion, versionIn } from './ledger-question.ts'

/** What was confirmed of a row. */
export interface RowConfirmation extends Confirmation {
  /** Those of its texts, where they were confirmed one by one and with others than now: then a version may be several, with spaces between them. */
  readonly parts?: readonly Confirmation[]
}

/** What was confirmed before, seen from the rows of today. */
export interface Matched {
  /** For each row what was confirmed of it; undefined where nothing was. */
  readonly byRow: readonly (RowConfirmation | undefined)[]
  /** Every confirmation that some row goes back to. */
  readonly used: ReadonlySet<Confirmation>
}

/**
 * What was confirmed of each row in one translation: first what fits both texts, then what fits them block by block, then what fits one of them, as
 * a whole or block by block; of several that with the row's own id. Texts alone decide, so rows may move, and ids change, without anything having to be confirmed again.
 */
export function matchConfirmations(question: Omit<LedgerQuestion, 'translations'>, language: string): Matched {
  const { rows, source } = question
  const byRow: (RowConfirmation | undefined)[] = rows.map(() => undefined)
  const used = new Set<Confirmation>()
  for (const fit of FITS) {
    const pool = poolOf(confirmedIn(question.entries, language, used), fit.keyOf)
    rows.forEach((row, at) => {
      if (!byRow[at]) byRow[at] = fit.take(row, { language, source, pool })
    })
    for (const confirmation of pool.taken) used.add(confirmation)
  }
  return { byRow, used }
}

interface Confirmed {
  readonly row: string
  readonly confirmation: Confirmation
}

function confirmedIn(entries: readonly LedgerEntry[], language: string, used: ReadonlySet<Confirmation>): readonly Confirmed[] {
  return entries.flatMap(({ row, confirmations }) => {
    const confirmation = confirmations[language]
    return confirmation && !used.has(confirmation) ? [{ row, confirmation }] : []
  })
}

/** One way in which a row can go back to what was confirmed. */
interface Fit {
  readonly keyOf: (confirmation: Confirmation) => string
  readonly take: (row: RowVersions, looking: Looking) => RowConfirmation | undefined
}

interface Looking {
  readonly language: string
  readonly source: string
  readonly pool: Pool
}

const FITS: readonly Fit[] = [
  {
    keyOf: ({ own, source }) => keyOfBoth(own, source),
    take: (row, { language, source, pool }) => pool.take(keyOfBoth(versionIn(row, language), versionIn(row, source)), row.row),
  },
  { keyOf: ({ own, source }) => keyOfBoth(own, source), take: takeParts },
  { keyOf: ({ own }) => own, take: (row, { language, pool }) => pool.take(versionIn(row, language), row.row) },
  { keyOf: ({ own }) => own, take: (row, looking) => takeAll(row, looking, looking.language) },
  { keyOf: ({ source }) => source, take: (row, { source, pool }) => pool.take(versionIn(row, source), row.row) },
  { keyOf: ({ source }) => source, take: (row, looking) => takeAll(row, looking, looking.source) },
]

/** Together they are a key even where one of them is empty: it may have been confirmed that a side has no such text. */
function keyOfBoth(own: string, source: string): string {
  return own === '' && source === '' ? '' : `${own} ${source}`
}

/** Rows of several blocks, which a third language has put into one row, may have been confirmed one by one. */
function takeParts(row: RowVersions, { language, source, pool }: Looking): Confirmation | undefined {
  const own = versionsOfParts(row, language)
  const origin = versionsOfParts(row, source)
  const keys = own.map((version, at) => keyOfBoth(version, origin[at] ?? ''))
  if (own.length === 0 || own.length !== origin.length || !pool.hasAll(keys)) return undefined
  for (const key of keys) pool.take(key, row.row)
  return { own: versionIn(row, language), source: versionIn(row, source) }
}

/** One side still has the very texts that were confirmed one by one, in one row now since the other side has joined or parted them. */
function takeAll(row: RowVersions, { language, source, pool }: Looking, side: string): RowConfirmation | undefined {
  const versions = versionsOfParts(row, side)
  if (versions.length === 0 || !pool.hasAll(versions)) return undefined
  const parts = versions.flatMap((version) => pool.take(version, row.row) ?? [])
  const together = (list: readonly string[]) => list.filter((version) => version !== '').join(' ')
  return {
    own: side === language ? versionIn(row, language) : together(parts.map(({ own }) => own)),
    source: side === source ? versionIn(row, source) : together(parts.map((part) => part.source)),
    parts,
  }
}

function versionsOfParts({ cells }: RowVersions, language: string): readonly string[] {
  return (cells[language]?.parts ?? []).map(({ version }) => version)
}

/** Confirmations by key, each of which is taken once. */
interface Pool {
  readonly taken: ReadonlySet<Confirmation>
  /** That of the row's id where there is one, else the first. */
  take(key: string, row: string): Confirmation | undefined
  hasAll(keys: readonly string[]): boolean
}

function poolOf(confirmed: readonly Confirmed[], keyOf: Fit['keyOf']): Pool {
  const queues = new Map<string, Confirmation[]>()
  const named = new Map<string, Confirmation>()
  const taken = new Set<Confirmation>()
  for (const { confirmation, row } of confirmed) {
    const key = keyOf(confirmation)
    const queue = queues.get(key)
    if (queue) queue.push(confirmation)
    else queues.set(key, [confirmation])
    named.set(`${key}\n${row}`, confirmation)
  }
  const first = (key: string) => {
    const queue = queues.get(key) ?? []
    while (queue[0] && taken.has(queue[0])) queue.shift()
    return queue[0]
  }
  return {
    taken,
    take(key, row) {
      if (key === '') return undefined
      const own = named.get(`${key}\n${row}`)
      const chosen = own && !taken.has(own) ? own : first(key)
      if (chosen) taken.add(chosen)
      return chosen
    },
    hasAll: (keys) => new Set(keys).size === keys.length && keys.every((key) => first(key) !== undefined),
  }
}
