import { type FormatId, type ParallelVolume, type PrintedVolume, parallelPath, SEVERAL_LANGUAGES, type Settings } from '../model/index.ts'
import type { RowElements } from '../render/parallel/parallel-rows.ts'
import type { RowsOfWork } from '../render/parallel/parallel-volume.ts'
import { type Composed, formatOf, type Making, planDrafts, stylesHash } from './artifacts.ts'
import { hashOf } from './hash.ts'
import { planAfterPrinting } from './plan-after-printing.ts'
import type { PlannedArtifact } from './planned-artifact.ts'
import type { Filter, Snapshot } from './snapshot.ts'
import { through } from './through.ts'
import type { ReadyVolume } from './volume-steps.ts'
import type { ReadWork } from './work-steps.ts'

/** The editions in which the languages of a publication stand side by side. A build of some languages only leaves them as they are. */
export async function planParallels(snapshot: Snapshot, filter: Filter, making: Making): Promise<readonly PlannedArtifact[]> {
  if (!asksForAllLanguages(filter, snapshot.project.settings)) return []
  const styles = await stylesHash(making.host)
  const volumes = await snapshot.volumes(filter)
  const works = await snapshot.works(filter)
  const planned: PlannedArtifact[] = []
  for (const publication of snapshot.publications(filter)) {
    const own = volumes.filter((volume) => volume.publication.id === publication.id && volume.parallel.includes(volume.language))
    if (own.length < 2) continue
    const pair = { volumes: own, works: works.filter(({ place }) => place.publication === publication.id) }
    const formats = publication.formats.filter((id) => id !== 'html' && (filter.formats?.includes(id) ?? true))
    const pathOf = (extension: string) => parallelPath({ publication: publication.id }, extension)
    const pdf = () => planned.find(({ path }) => path === pathOf('pdf'))
    for (const id of formats) {
      const plan = (printed?: PrintedVolume) => planParallel(pair, { id, styles, printed }, making)
      const isPaged = id === 'epub' && formats.includes('pdf')
      planned.push(...(isPaged ? [planAfterPrinting(pathOf('epub'), pdf, plan)] : await plan()))
    }
  }
  return planned
}

/** Whether a filter names no language, or all of them. */
export function asksForAllLanguages({ languages }: Filter, settings: Settings): boolean {
  return !languages || settings.languages.every((language) => languages.includes(language))
}

/** What the edition of a publication is made of. */
export interface SideBySide {
  readonly volumes: readonly ReadyVolume[]
  readonly works: readonly ReadWork[]
}

interface Wanted {
  readonly id: FormatId
  readonly styles: string
  /** The PDF of the same edition, where the format names its pages. */
  readonly printed: PrintedVolume | undefined
}

async function planParallel(
  { volumes, works }: SideBySide,
  { id, styles, printed }: Wanted,
  making: Making,
): Promise<readonly PlannedArtifact[]> {
  const publication = volumes[0]?.publication.id ?? ''
  const subject = `${publication} ${SEVERAL_LANGUAGES} ${id}`
  const sources = sourcesOf(volumes)
  const composed = await through<Composed>(making.run, {
    name: 'compose-parallel',
    subject,
    input: hashOf({ volumes: volumes.map(({ hash }) => hash), rows: works.map(({ aligned }) => aligned.hash), sources, id, printed }),
    run: async () => {
      const format = await formatOf(id)
      const drafts = format.composeParallel?.(await sideBySide({ volumes, works }), printed) ?? []
      return { value: { drafts, pictures: [] }, notices: [] }
    },
  })
  const labels = { publication, language: SEVERAL_LANGUAGES, format: id, sources }
  return planDrafts(composed, { id, subject, labels, styles, usesBrowser: id === 'pdf' || printed !== undefined }, making)
}

/** The volumes of a publication with their works in rows, the same ones that the checks compare. */
export async function sideBySide({ volumes, works }: SideBySide): Promise<ParallelVolume> {
  const { parallelVolume } = await import('../render/parallel/parallel-volume.ts')
  const made = await Promise.all(volumes.map(async ({ volume, sources }) => ({ ...(await volume()), sources })))
  return parallelVolume(made, await Promise.all(works.map(rowsOfWork)))
}

/** The rows of a work by the ids that its elements have in each language. */
async function rowsOfWork({ place, aligned }: ReadWork): Promise<RowsOfWork> {
  const { rows, ids } = await aligned.value()
  return {
    work: place.work,
    rows: rows.map(({ id, cells }): RowElements => {
      const elements = Object.entries(cells).map(([language, blocks]) => [
        language,
        blocks.flatMap((block) => ids[language]?.[block] ?? []),
      ])
      return { id, elements: Object.fromEntries(elements) }
    }),
  }
}

function sourcesOf(volumes: readonly ReadyVolume[]): ReadyVolume['sources'] {
  const byFile = new Map(volumes.flatMap(({ sources }) => sources).map((source) => [source.file, source]))
  return [...byFile.values()].sort((one, other) => (one.file < other.file ? -1 : 1))
}
