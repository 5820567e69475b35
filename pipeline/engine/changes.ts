import { type EditionStates, isChanged, type WorkStates, workChange } from '../changes/work-change.ts'
import type { Changes, ComparedState, Freshness, WorkChange } from '../model/index.ts'
import { type Descent, descentOf } from './descent.ts'
import type { Project, WorkPlace } from './project.ts'
import type { Filter } from './snapshot.ts'
import { stateOfWorks } from './state-of-works.ts'
import type { Run } from './through.ts'
import { workLedger } from './work-ledger.ts'
import { readWork } from './work-steps.ts'

/** Two states of a project, and what is asked about them. */
export interface Comparison {
  readonly before: Project
  readonly after: Project
  /** Files of the later state that had another name in the earlier one. */
  readonly renames: ReadonlyMap<string, string>
  readonly from: ComparedState
  readonly to: ComparedState
  readonly filter: Pick<Filter, 'publications' | 'languages'>
}

/** What changed in each language between two states of a project, and which languages have not followed. Reads only works of which a file has changed. */
export async function changesOf(comparison: Comparison, run: Run): Promise<Changes> {
  const { after, filter, from, to } = comparison
  const descent = descentOf(comparison)
  const works: WorkChange[] = []
  for (const place of worksOf(after, filter)) {
    const states = await statesOf(place, descent, comparison, run)
    if (states) works.push(workChange(states))
  }
  for (const place of worksOf(comparison.before, filter)) if (descent.isGone(place)) works.push(workChange(goneWork(place)))
  const told = works.map((work) => inLanguages(work, filter.languages)).filter(isChanged)
  return { from, to, summary: summaryOf(told, filter.languages), works: told }
}

/** In the order of the front page. */
function worksOf({ publications, works }: Project, filter: Comparison['filter']): readonly WorkPlace[] {
  const places = [...works.values()]
  return publications
    .filter(({ id }) => !filter.publications || filter.publications.includes(id))
    .flatMap(({ id }) => places.filter(({ publication }) => publication === id))
}

async function statesOf(
  place: WorkPlace,
  descent: Descent,
  { before, after, renames }: Comparison,
  run: Run,
): Promise<WorkStates | undefined> {
  const editions = descent.editionsOf(place)
  if (!editions.some((edition) => hasChanged(edition, before, after))) return undefined
  const { publication, source, work } = place
  const kept = editions.filter((edition) => edition.before !== undefined && edition.after !== undefined)
  if (kept.length === 0) return { publication, work, source, editions, standings: new Map() }
  const read = await readWork(after, run, place)
  return {
    publication,
    work,
    source,
    editions,
    before: await stateOfWorks(
      await Promise.all(descent.ancestorsOf(kept).map((ancestor) => readWork(before, run, ancestor))),
      new Map([...renames].map(([now, old]) => [old, now])),
    ),
    after: await stateOfWorks([read]),
    standings: await standingsOf(after, run, read),
  }
}

function hasChanged({ before: old, after: now }: EditionStates, before: Project, after: Project): boolean {
  if (old === undefined && now === undefined) return false
  return old !== now || before.texts.get(old ?? '')?.sha256 !== after.texts.get(now ?? '')?.sha256
}

/** How languages of which something was confirmed stand, by the ids of rows. */
async function standingsOf(project: Project, run: Run, work: Parameters<typeof workLedger>[2]): Promise<WorkStates['standings']> {
  const ledger = await workLedger(project, run, work)
  if (!ledger) return new Map()
  const known = [ledger.source, ...ledger.confirmed]
  return new Map(
    ledger.rows.map(({ row }, at): [string, Readonly<Record<string, Freshness>>] => [
      row,
      Object.fromEntries(Object.entries(ledger.standings[at] ?? {}).filter(([language]) => known.includes(language))),
    ]),
  )
}

function goneWork({ locations, publication, source, work }: WorkPlace): WorkStates {
  const editions = locations.map(({ file, language }): EditionStates => ({ language, before: file, expected: file }))
  return { publication, work, source, editions, standings: new Map() }
}

/** Only what these languages changed, or have not followed; the other languages of a row stay, since they say what there is to follow. */
function inLanguages(work: WorkChange, languages: readonly string[] | undefined): WorkChange {
  if (!languages) return work
  const rows = work.rows.filter(({ cells }) =>
    cells.some(({ isBehind, kind, language }) => languages.includes(language) && (isBehind || (kind !== 'untouched' && kind !== 'absent'))),
  )
  const editions = work.editions.filter(({ language }) => languages.includes(language))
  return isChanged({ ...work, editions, rows }) ? { ...work, rows } : { ...work, editions: [], rows: [] }
}

function summaryOf(works: readonly WorkChange[], languages: readonly string[] | undefined): Changes['summary'] {
  const isAsked = ({ isBehind, language }: { readonly isBehind: boolean; readonly language: string }) =>
    isBehind && (!languages || languages.includes(language))
  const rows = works.flatMap((work) => work.rows)
  return {
    works: works.length,
    rows: rows.length,
    behind: rows.flatMap(({ cells }) => cells).filter(isAsked).length + works.flatMap(({ editions }) => editions).filter(isAsked).length,
  }
}
