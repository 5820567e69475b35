import type { LedgerEntry, RowVersions } from '../model/index.ts'

/** What the ledger is asked about: one work, its entries in the ledger, and the languages in which it exists now. */
export interface LedgerQuestion {
  readonly rows: readonly RowVersions[]
  readonly entries: readonly LedgerEntry[]
  readonly source: string
  readonly translations: readonly string[]
}

/** The version of a language's text in a row; '' where it has none. */
export function versionIn(row: RowVersions, language: string): string {
  return row.cells[language]?.version ?? ''
}
