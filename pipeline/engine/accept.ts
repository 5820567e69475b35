import { confirmRows } from '../align/confirm-rows.ts'
import type { Finding, LedgerEntry, Place, RowVersions } from '../model/index.ts'
import { BLOCK_RULES } from '../text/block-rules.ts'
import { entriesOf, ledgerName, nameInLedger } from './confirmed-entries.ts'
import { isSourceGone, type Project } from './project.ts'
import type { Snapshot } from './snapshot.ts'
import type { Run } from './through.ts'
import { versionsStep } from './versions-step.ts'
import type { ReadWork } from './work-steps.ts'

/** What is to be confirmed. */
export interface Acceptance {
  readonly publication: string
  /** One work of it; all where there is none. */
  readonly work?: string | undefined
  /** Only these languages: a translation, or the source with all of its translations. */
  readonly languages?: readonly string[] | undefined
  /** Only the row of this id. */
  readonly block?: string | undefined
  /** Why it is confirmed whatever speaks against it. */
  readonly anyway?: string | undefined
}

/** A pair that was not confirmed, and why. */
export interface Refusal {
  readonly work: string
  readonly block: string
  readonly language: string
  readonly file: string
  readonly place: Place
  readonly why: string
}

/** What accepting came to. */
export interface Accepted {
  /** The whole ledger as it should be now. */
  readonly entries: readonly LedgerEntry[]
  /** Pairs that are confirmed now and were not before. */
  readonly confirmed: number
  /** Pairs that were asked for, confirmed before or now. */
  readonly asked: number
  readonly refused: readonly Refusal[]
}

/** Works out what the ledger says after the translations that were asked for are confirmed; what cannot be current is refused, pair by pair. */
export async function accept(snapshot: Snapshot, run: Run, acceptance: Acceptance): Promise<Accepted> {
  const { project } = snapshot
  const { findings } = await snapshot.review({ publications: [acceptance.publication] })
  const { inherited, ledger } = await ledgerNow(snapshot, run, acceptance)
  let [confirmed, asked] = [0, 0]
  const refused: Refusal[] = []
  for (const work of await snapshot.works({ publications: [acceptance.publication] })) {
    if (!isAsked(work, acceptance) || isSourceGone(project, work.place)) continue
    const name = ledgerName(work.place)
    const rows = await (await versionsStep(run, work)).value()
    const judged = judge({ rows, work, acceptance, findings })
    const before = ledger.get(name) ?? []
    ledger.set(name, confirmRows(confirmingOf({ work, rows, before, acceptance, judged })))
    confirmed += newPairs(before, ledger.get(name) ?? [])
    asked += judged.reasons.size
    refused.push(...judged.refused)
  }
  const kept = [...ledger]
    .filter(([name]) => inherited.has(name) || !isToForget(name, project, acceptance))
    .flatMap(([, entries]) => entries)
  return { entries: kept, confirmed, asked, refused }
}

/** Works that are gone are forgotten when their publication is accepted as a whole. */
function isToForget(name: string, { works }: Project, { block, languages, publication, work }: Acceptance): boolean {
  if (work !== undefined || languages !== undefined || block !== undefined) return false
  return name.startsWith(`${publication}/`) && ![...works.values()].some((place) => ledgerName(place) === name)
}

function isAsked({ place }: ReadWork, { publication, work }: Acceptance): boolean {
  return place.publication === publication && (work === undefined || place.work === work)
}

interface LedgerNow {
  readonly ledger: Map<string, readonly LedgerEntry[]>
  /** Names of works that are gone, by which works of today are still known. */
  readonly inherited: ReadonlySet<string>
}

/** What was confirmed, by the rules of today. Works that are asked for stand under their names of today, others under the name that they have there. */
async function ledgerNow({ project, works }: Snapshot, run: Run, acceptance: Acceptance): Promise<LedgerNow> {
  const ledger = new Map(project.ledger)
  const inherited = new Set<string>()
  for (const work of await works({})) {
    const known = await nameInLedger(project, run, work)
    if (known === undefined) continue
    const name = isAsked(work, acceptance) ? ledgerName(work.place) : known
    if (name !== known) ledger.delete(known)
    else if (known !== ledgerName(work.place)) inherited.add(known)
    if (name !== known || project.ledgerRules !== BLOCK_RULES)
      ledger.set(
        name,
        ((await entriesOf(project, run, work)) ?? []).map((entry) => ({ ...entry, work: name })),
      )
  }
  return { ledger, inherited }
}

interface Judged {
  /** Row and language, with a line feed between them → the reason to keep, '' for none. */
  readonly reasons: ReadonlyMap<string, string>
  readonly refused: readonly Refusal[]
}

interface Judging {
  readonly rows: readonly RowVersions[]
  readonly work: ReadWork
  readonly acceptance: Acceptance
  readonly findings: readonly Finding[]
}

function judge(judging: Judging): Judged {
  const { rows, work, acceptance } = judging
  const reasons = new Map<string, string>()
  const refused: Refusal[] = []
  for (const language of translationsAsked(work, acceptance))
    for (const row of rows) {
      if (acceptance.block !== undefined && row.row !== acceptance.block) continue
      if (!row.cells[language] && !row.cells[work.place.source]) continue
      const why = objection(row, language, judging)
      if (why === undefined) reasons.set(`${row.row}\n${language}`, '')
      else if (acceptance.anyway !== undefined) reasons.set(`${row.row}\n${language}`, acceptance.anyway)
      else refused.push({ work: ledgerName(work.place), block: row.row, language, ...why })
    }
  return { reasons, refused }
}

/** The source stands for all its translations: what it says is confirmed by each of them. */
function translationsAsked({ editions, place }: ReadWork, { languages }: Acceptance): readonly string[] {
  const translations = Object.keys(editions).filter((language) => language !== place.source)
  if (!languages || languages.includes(place.source)) return translations
  return translations.filter((language) => languages.includes(language))
}

/** Rules that say of a translation that it cannot be current: by its structure, its language or its numbers. */
const TELLING = [
  'block-missing',
  'block-extra',
  'block-order',
  'date-missing',
  'footnote-missing',
  'heading-tree',
  'image-missing',
  'list-shape',
  'number-extra',
  'number-missing',
  'quantity-changed',
  'table-shape',
  'text-untranslated',
]

type Objection = Pick<Refusal, 'file' | 'place' | 'why'>

function objection(row: RowVersions, language: string, { work, findings }: Judging): Objection | undefined {
  const { expectedFiles, locations, source } = work.place
  const fileOf = (tag: string) => locations.find((location) => location.language === tag)?.file ?? expectedFiles[tag] ?? ''
  const [own, origin] = [row.cells[language], row.cells[source]]
  if (!own || !origin) {
    const there = own ?? origin
    const file = fileOf(own ? language : source)
    return there && { file, place: there.place, why: own ? 'the source has no such text' : 'the translation has no such text' }
  }
  const sides = [
    { file: fileOf(language), place: own.place },
    { file: fileOf(source), place: origin.place },
  ]
  const finding = findings.find((candidate) => isTelling(candidate, language) && sides.some((side) => touches(candidate, side)))
  return finding && { file: finding.file, place: finding, why: finding.message }
}

function isTelling({ language, rule, severity }: Finding, translation: string): boolean {
  return language === translation && severity !== 'note' && TELLING.includes(rule)
}

/** Whether a finding is about a text. One about something that is missing is about what it was compared with. */
function touches(finding: Finding, { file, place }: { readonly file: string; readonly place: Place }): boolean {
  const isEmpty = finding.line === finding.endLine && finding.column === finding.endColumn
  const places = isEmpty ? finding.related : [finding]
  return places.some((told) => told.file === file && told.line <= place.endLine && place.line <= told.endLine)
}

interface ConfirmingInput {
  readonly work: ReadWork
  readonly rows: readonly RowVersions[]
  readonly before: readonly LedgerEntry[]
  readonly acceptance: Acceptance
  readonly judged: Judged
}

function confirmingOf({ work, rows, before, acceptance, judged }: ConfirmingInput) {
  const { source } = work.place
  return {
    work: ledgerName(work.place),
    rows,
    entries: before,
    source,
    translations: Object.keys(work.editions).filter((language) => language !== source),
    reasonFor: ({ row }: RowVersions, language: string) => judged.reasons.get(`${row}\n${language}`),
    isWhole: acceptance.block === undefined && acceptance.languages === undefined,
  }
}

function newPairs(before: readonly LedgerEntry[], now: readonly LedgerEntry[]): number {
  const known = new Set(before.flatMap(pairsOf))
  return now.flatMap(pairsOf).filter((pair) => !known.has(pair)).length
}

function pairsOf({ confirmations }: LedgerEntry): readonly string[] {
  return Object.entries(confirmations).map(([language, { own, source }]) => `${language} ${own} ${source}`)
}
