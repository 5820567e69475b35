import type { Confirmation, LedgerEntry, RowVersions } from '../model/index.ts'

/** Entries that other rules have made, and the same rows by those rules and by the ones of today. */
export interface CarryingOver {
  readonly entries: readonly LedgerEntry[]
  readonly before: readonly RowVersions[]
  readonly now: readonly RowVersions[]
  readonly source: string
}

/**
 * The entries with the versions of today for every text that still stands. One that no longer does keeps its old version, which no text of today
 * can have: so what was behind stays behind, and what was current stays current.
 */
export function carryOver({ entries, before, now, source }: CarryingOver): readonly LedgerEntry[] {
  const known = new Map<string, ReadonlyMap<string, string>>()
  const versionsOf = (language: string) => {
    const own = known.get(language) ?? versionsIn(before, now, language)
    known.set(language, own)
    return own
  }
  const carried = (language: string, confirmation: Confirmation): Confirmation => ({
    ...confirmation,
    own: versionsOf(language).get(confirmation.own) ?? confirmation.own,
    source: versionsOf(source).get(confirmation.source) ?? confirmation.source,
  })
  return entries.map((entry) => {
    const pairs = Object.entries(entry.confirmations).map(([language, own]) => [language, carried(language, own)] as const)
    return { ...entry, confirmations: Object.fromEntries(pairs) }
  })
}

/** Before → now, for the texts of a language and for the blocks of those that have several. */
function versionsIn(before: readonly RowVersions[], now: readonly RowVersions[], language: string): ReadonlyMap<string, string> {
  const versions = (row: RowVersions | undefined) => {
    const cell = row?.cells[language]
    return cell ? [cell, ...(cell.parts ?? [])].map(({ version }) => version) : []
  }
  return new Map(
    before.flatMap((row, at) => versions(row).map((version, index) => [version, versions(now[at])[index] ?? version] as const)),
  )
}
