import { changesOf } from '../engine/changes.ts'
import { reviewStyle } from '../engine/comparison-step.ts'
import type { Project } from '../engine/project.ts'
import { type Differences, openRepository, type Repository } from '../host/repository.ts'
import { revisionHost } from '../host/revision-host.ts'
import type { Changes, Host } from '../model/index.ts'
import { changeColoursOf } from './colours.ts'
import { type OpenProject, openProject, takeSnapshot } from './open-project.ts'
import { languagesOf, listOf, refused, type SharedOptions } from './shared-options.ts'
import { type StateToCompare, statesToCompare } from './states-to-compare.ts'
import type { Terminal } from './terminal.ts'

/** Options of `concord diff`, as they were typed. */
export interface DiffOptions extends SharedOptions {
  readonly format: string
  /** Only these. */
  readonly publication?: string
  /** Exit with 1 where a language has not followed. */
  readonly exitCode?: boolean
}

const FORMS = ['text', 'json', 'markdown', 'html'] as const

/** `concord diff`: what changed in each language between two revisions, and which language has not followed. */
export async function diffCommand(from: string, to: string | undefined, options: DiffOptions, terminal: Terminal): Promise<number> {
  const form = FORMS.find((known) => known === options.format)
  if (!form) throw refused('--format', options.format, FORMS)
  const publications = listOf('--publication', options.publication)
  const languages = languagesOf('--language', options.language)
  const opened = openProject(options, terminal)
  const repository = await openRepository(opened.documents, terminal.environment)
  terminal.onEnd(async () => repository.objects.close())
  const [before, after] = await statesToCompare(from, to, repository)
  const wanted = { publications: publications ?? [], languages, source: options.source }
  const session = opened.sessionIn(worldAt(after, repository, opened.host))
  const [now, { changed, renames }] = await Promise.all([
    takeSnapshot({ host: opened.host, session }, wanted),
    differencesBetween(before, after, repository, opened),
  ])
  const { project } = await opened
    .sessionIn(earlierWorld(before, repository, { host: opened.host, later: now.project, changed }))
    .snapshot()
  const changes = await changesOf(
    {
      before: project,
      after: now.project,
      renames,
      from: before,
      to: after,
      filter: { ...(publications && { publications }), ...(languages && { languages }) },
    },
    opened.run,
  )
  terminal.out(await changesAs(form, changes, { terminal, opened, language: now.project.settings.source }))
  return options.exitCode && changes.summary.behind > 0 ? 1 : 0
}

function worldAt({ commit }: StateToCompare, repository: Repository, host: Host): Host {
  return commit === undefined ? host : revisionHost(host, { repository, commit })
}

interface Later {
  readonly host: Host
  readonly later: Project
  /** Files of the earlier state that are not as they were. */
  readonly changed: ReadonlySet<string>
}

/** What has not changed is not read again. It may lack everything: then all is new. */
function earlierWorld({ commit }: StateToCompare, repository: Repository, { changed, host, later }: Later): Host {
  if (commit === undefined) return host
  const same = (path: string) => {
    const known = changed.has(path) ? undefined : later.texts.get(path)
    return known && Promise.resolve(known.bytes)
  }
  return revisionHost(host, { repository, commit, same })
}

/** The files that differ, from the root of the project. */
async function differencesBetween(
  before: StateToCompare,
  after: StateToCompare,
  repository: Repository,
  { host }: OpenProject,
): Promise<Differences> {
  if (before.commit === undefined) return { changed: new Set(), renames: new Map() }
  const prefix = host.documentsFolder === '' ? '' : `${host.documentsFolder}/`
  const { changed, renames } = await repository.differences(before.commit, after.commit)
  return {
    changed: new Set([...changed].map((path) => prefix + path)),
    renames: new Map([...renames].map(([now, old]) => [prefix + now, prefix + old])),
  }
}

interface Printing {
  readonly terminal: Terminal
  readonly opened: OpenProject
  /** The language of a page's own words. */
  readonly language: string
}

async function changesAs(form: (typeof FORMS)[number], changes: Changes, { language, opened, terminal }: Printing): Promise<string> {
  switch (form) {
    case 'text':
      return (await import('../reports/text/text-changes.ts')).textChanges(changes, changeColoursOf(terminal))
    case 'json':
      return (await import('../reports/json/json-changes.ts')).jsonChanges(changes)
    case 'markdown':
      return (await import('../reports/markdown/markdown-changes.ts')).markdownChanges(changes)
    case 'html': {
      const { composeChangesPage } = await import('../reports/html/changes-page.ts')
      return composeChangesPage({ changes, language, style: await reviewStyle(opened.host) }).content
    }
  }
}
