import type { EditionStatus, Host } from '../model/index.ts'
import type { DaysBehind } from './days-behind.ts'
import { type DaysOf, policyOf } from './policy.ts'
import type { Project } from './project.ts'
import type { Run } from './through.ts'
import { workLedger } from './work-ledger.ts'
import type { ReadWork } from './work-steps.ts'

/** Where editions stand, and where git is asked since when. */
export interface EditionsInput {
  readonly project: Project
  readonly run: Run
  readonly host: Pick<Host, 'history'>
  readonly works: readonly ReadWork[]
  readonly editions: readonly EditionStatus[]
}

/** For how many days editions have been behind; git is asked only about those whose policy counts days. */
export async function daysOfEditions({ editions, host, project, run, works }: EditionsInput): Promise<DaysOf> {
  const asked = editions.filter(({ behind, publication }) => behind > 0 && policyOf(project.settings, publication)?.days !== undefined)
  const history = asked.length === 0 ? undefined : await host.history()
  if (!history) return () => undefined
  const { daysBehind } = await import('./days-behind.ts')
  const days = new Map<EditionStatus, DaysBehind>()
  for (const edition of asked) {
    const work = works.find(({ place }) => place.publication === edition.publication && place.work === edition.work)
    const ledger = work && (await workLedger(project, run, work))
    if (!work || !ledger) continue
    const files = Object.fromEntries(work.place.locations.map(({ file, language }) => [language, file]))
    days.set(edition, await daysBehind(edition, { project, run, ledger, files, history }))
  }
  return (edition) => days.get(edition)
}
