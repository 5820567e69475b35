import type { CellVersion, LedgerEntry, PartVersion, RowVersions } from '../model/index.ts'
import type { LedgerQuestion } from './ledger-question.ts'

/**
 * The rows with those parted again that hold several texts of a language only because one of them stands elsewhere on another side: where every
 * text of a row was confirmed by itself, each stands with those that it was confirmed with.
 */
export function partJoined({ entries, rows, source, translations }: LedgerQuestion): readonly RowVersions[] {
  const known = confirmedPairs(entries, translations)
  return rows.flatMap((row) => partedRow(row, { known, source, translations }) ?? [row])
}

/** What was confirmed of one translation: texts of the source by those of the translation, and all texts of the source. */
interface Pairs {
  readonly sourcesOf: ReadonlyMap<string, ReadonlySet<string>>
  readonly sources: ReadonlySet<string>
}

type KnownPairs = ReadonlyMap<string, Pairs>

function confirmedPairs(entries: readonly LedgerEntry[], translations: readonly string[]): KnownPairs {
  return new Map(
    translations.map((language) => {
      const confirmations = entries.flatMap(({ confirmations: own }) => own[language] ?? [])
      const sourcesOf = new Map<string, Set<string>>()
      for (const { own, source } of confirmations) sourcesOf.set(own, (sourcesOf.get(own) ?? new Set()).add(source))
      return [language, { sourcesOf, sources: new Set(confirmations.map(({ source }) => source)) }]
    }),
  )
}

interface Parting {
  readonly known: KnownPairs
  readonly source: string
  readonly translations: readonly string[]
}

/** Texts of a row that belong together; those without one of the source stand with it elsewhere. */
interface Group {
  readonly cells: Record<string, PartVersion>
}

/** The rows that a row is made of, or undefined where it is one. */
function partedRow(row: RowVersions, { known, source, translations }: Parting): readonly RowVersions[] | undefined {
  const languages = translations.filter((language) => row.cells[language])
  const ofSource = partsOf(row.cells[source])
  if (ofSource.length < 2 && languages.every((language) => partsOf(row.cells[language]).length < 2)) return undefined
  const isKnown = ({ version }: PartVersion) => languages.some((language) => known.get(language)?.sources.has(version))
  if (languages.length === 0 || !ofSource.every(isKnown)) return undefined
  const groups: Group[] = ofSource.map((part) => ({ cells: { [source]: part } }))
  for (const language of languages) {
    const isPlaced = placeParts(partsOf(row.cells[language]), groups, { language, source, pairs: known.get(language) })
    if (!isPlaced) return undefined
  }
  return groups.length < 2 ? undefined : groups.map(({ cells }, at) => ({ row: at === 0 ? row.row : `${row.row}-${at + 1}`, cells }))
}

function partsOf(cell: CellVersion | undefined): readonly PartVersion[] {
  return cell ? (cell.parts ?? [cell]) : []
}

interface Placing {
  readonly language: string
  readonly source: string
  readonly pairs: Pairs | undefined
}

/** Puts each text of a translation to that of the source with which it was confirmed, else behind the one before it; not where nobody has confirmed it. */
function placeParts(parts: readonly PartVersion[], groups: Group[], { language, pairs, source }: Placing): boolean {
  let last = -1
  for (const part of parts) {
    const sources = pairs?.sourcesOf.get(part.version)
    if (!sources) return false
    const at = groups.findIndex(({ cells }) => !cells[language] && sources.has(cells[source]?.version ?? NONE))
    if (at >= 0) Object.assign(groups[at]?.cells ?? {}, { [language]: part })
    else groups.splice(last + 1, 0, { cells: { [language]: part } })
    last = at >= 0 ? at : last + 1
  }
  return true
}

/** A version that no text has. */
const NONE = '?'
