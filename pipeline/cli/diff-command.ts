import { changesOf } from '../engine/changes.ts'
import { reviewStyle } from '../engine/comparison-step.ts'
import type { Snapshot } from '../engine/snapshot.ts'
import { openRepository, type Repository } from '../host/repository.ts'
import { revisionHost } from '../host/revision-host.ts'
import type { Changes } from '../model/index.ts'
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
  const now = await takeSnapshot({ host: opened.host, session: sessionAt(after, repository, opened) }, wanted)
  const { project } = await earlier(before, repository, opened)
  const changes = await changesOf(
    {
      before: project,
      after: now.project,
      renames: await renamesBetween(before, after, repository, opened),
      from: before,
      to: after,
      filter: { ...(publications && { publications }), ...(languages && { languages }) },
    },
    opened.run,
  )
  terminal.out(await changesAs(form, changes, { terminal, opened, language: now.project.settings.source }))
  return options.exitCode && changes.summary.behind > 0 ? 1 : 0
}

function sessionAt({ commit }: StateToCompare, repository: Repository, { host, sessionIn }: OpenProject) {
  return sessionIn(commit === undefined ? host : revisionHost(host, repository, commit))
}

/** The earlier state may lack everything: then all is new. */
function earlier(state: StateToCompare, repository: Repository, opened: OpenProject): Promise<Snapshot> {
  return sessionAt(state, repository, opened).snapshot()
}

async function renamesBetween(
  before: StateToCompare,
  after: StateToCompare,
  repository: Repository,
  { host }: OpenProject,
): Promise<ReadonlyMap<string, string>> {
  if (before.commit === undefined) return new Map()
  const prefix = host.documentsFolder === '' ? '' : `${host.documentsFolder}/`
  const renames = await repository.renames(before.commit, after.commit)
  return new Map([...renames].map(([now, old]) => [prefix + now, prefix + old]))
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
