import type { Notice, Resolved } from '../model/index.ts'
import { resolveLinks, type Targets } from '../source/resolve-links.ts'
import type { Project } from './project.ts'
import type { ReadWork } from './work-steps.ts'

/** The addresses of one edition: where they lead, the pictures it shows, and what is wrong with them. */
export interface ResolvedWork {
  readonly links: Readonly<Record<string, Resolved>>
  readonly pictures: readonly string[]
  readonly notices: readonly Notice[]
}

/** Resolves the links and pictures of an edition. */
export async function resolveWork(work: ReadWork, language: string, targets: Targets): Promise<ResolvedWork> {
  const known = work.outlines[language]
  if (!known) return { links: {}, pictures: [], notices: [] }
  const { links, notices } = resolveLinks(await known.value(), targets)
  const pictures = Object.values(links).flatMap((link) => (link.kind === 'picture' ? [link.file] : []))
  return { links, pictures: [...new Set(pictures)], notices }
}

/** What the addresses of a project can lead to: its files, its editions and their ids. */
export async function targetsOf(project: Project, works: readonly ReadWork[]): Promise<Targets> {
  const fragments = new Map<string, Readonly<Record<string, string>>>()
  for (const { place, aligned } of works) {
    const byLanguage = (await aligned.value()).fragments
    for (const { file, language } of place.locations) fragments.set(file, byLanguage[language] ?? {})
  }
  const counts = new Map(project.publications.map(({ id, works: listed }) => [id, listed.length]))
  return {
    folder: project.folder,
    files: new Set(project.files.filter(({ problem }) => !problem).map(({ path }) => path)),
    unfit: project.unfit,
    locations: new Map(works.flatMap(({ place }) => place.locations.map((location) => [location.file, location] as const))),
    standsAlone: (publication) => (counts.get(publication) ?? 0) < 2,
    fragmentsOf: (file) => fragments.get(file) ?? {},
  }
}
