import type { Confirmation, LedgerEntry, RowVersions } from '../model/index.ts'
import { type LedgerQuestion, versionIn } from './ledger-question.ts'
import { matchConfirmations } from './match-confirmations.ts'

/** Which pairs of a work are confirmed now, and why where something spoke against it. */
export interface Confirming extends LedgerQuestion {
  /** Publication and work, with a slash between them. */
  readonly work: string
  /** The reason to keep, '' for none, or undefined where the pair stays as it was. */
  readonly reasonFor: (row: RowVersions, language: string) => string | undefined
  /** Whether every row was asked for; then what no row fits any more is dropped. */
  readonly isWhole: boolean
}

/** The entries of a work after confirming: what was asked for as it is now, everything else as it was confirmed before. */
export function confirmRows(confirming: Confirming): readonly LedgerEntry[] {
  const { rows, work, translations } = confirming
  const before = translations.map((language) => matchConfirmations(confirming, language))
  const matched = new Set(before.flatMap(({ used }) => [...used]))
  const present = rows.map((row, at): LedgerEntry => {
    const confirmations = translations.flatMap((language, column) => {
      const known = before[column]?.byRow[at]
      const isAsked = confirming.reasonFor(row, language) !== undefined
      // What was confirmed text by text stays so until the row is confirmed.
      if (!isAsked) for (const part of known?.parts ?? []) matched.delete(part)
      const confirmation = confirmed(row, { language, before: known?.parts ? undefined : known, confirming })
      return confirmation ? [[language, confirmation] as const] : []
    })
    return { work, row: row.row, confirmations: Object.fromEntries(confirmations) }
  })
  return confirming.isWhole ? present : [...present, ...leftovers(confirming, present, matched)]
}

interface Cell {
  readonly language: string
  readonly before: Confirmation | undefined
  readonly confirming: Confirming
}

function confirmed(row: RowVersions, { language, before, confirming }: Cell): Confirmation | undefined {
  const reason = confirming.reasonFor(row, language)
  const now = { own: versionIn(row, language), source: versionIn(row, confirming.source) }
  if (reason === undefined || (now.own === '' && now.source === '')) return before
  if (before?.own === now.own && before.source === now.source && reason === '') return before
  return reason === '' ? now : { ...now, reason }
}

/** What was confirmed and fits no row now, under names that are free. It may come back, with the next merge for example. */
function leftovers(
  { entries, work }: Confirming,
  present: readonly LedgerEntry[],
  matched: ReadonlySet<Confirmation>,
): readonly LedgerEntry[] {
  const names = new Set(present.map(({ row }) => row))
  return entries.flatMap(({ row, confirmations }) => {
    const own = Object.entries(confirmations).filter(([, confirmation]) => !matched.has(confirmation))
    if (own.length === 0) return []
    const name = freeName(row, names)
    names.add(name)
    return [{ work, row: name, confirmations: Object.fromEntries(own) }]
  })
}

function freeName(row: string, taken: ReadonlySet<string>): string {
  let name = row
  for (let count = 2; taken.has(name); count++) name = `${row}~${count}`
  return name
}
