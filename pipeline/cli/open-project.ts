import { join, relative, resolve, sep } from 'node:path'
import { openSession, type Session } from '../engine/session.ts'
import { nearestPublication, type Snapshot } from '../engine/snapshot.ts'
import type { Run } from '../engine/through.ts'
import { openBrowser } from '../host/browser.ts'
import { userCacheFolder } from '../host/cache-folder.ts'
import { diskCache, noCache } from '../host/disk-cache.ts'
import { gitHistory } from '../host/git-history.ts'
import { INSTALLATION, toolId } from '../host/installation.ts'
import { type NodeHost, nodeHost } from '../host/node-host.ts'
import { ConcordError, type Host } from '../model/index.ts'
import { faultOfLayout } from '../source/layout.ts'
import { jobsOf, languagesOf, oneOf, refused, type SharedOptions } from './shared-options.ts'
import type { Terminal } from './terminal.ts'

/** A project opened from a command line. */
export interface OpenProject {
  readonly host: NodeHost
  readonly session: Session
  /** Opens the project as another world has it, with the same settings of the command line. */
  readonly sessionIn: (host: Host) => Session
  readonly run: Run
  /** The folder from which the paths of files count. */
  readonly root: string
  readonly documents: string
  readonly output: string
  /** Folder of this user for what all projects share. */
  readonly userFolder: string
}

/** Opens the project that a command line names; nothing is read yet, no browser started. */
export function openProject(options: SharedOptions, terminal: Terminal): OpenProject {
  jobsOf(options.jobs)
  const root = resolve(terminal.workingFolder, options.root ?? '.')
  const documents = options.documents === undefined ? join(root, 'documents') : resolve(terminal.workingFolder, options.documents)
  const output = options.output === undefined ? join(root, 'output') : resolve(terminal.workingFolder, options.output)
  const userFolder = userCacheFolder(terminal.environment, terminal.platform)
  const warn = (message: string) => terminal.error(`concord: ${message}\n`)
  const cache = options.cache ? diskCache(join(root, '.cache'), warn) : noCache()
  const browser = openBrowser({ environment: terminal.environment, cacheFolder: userFolder })
  const history = gitHistory(documents, relative(root, documents).split(sep).join('/'), terminal.environment)
  const host = nodeHost({ root, documents, output, installation: INSTALLATION, cache, browser, history })
  terminal.onEnd(() => cache.close())
  terminal.onEnd(() => host.close())
  const tool = toolId()
  const onStep = (step: string, subject: string) => {
    if (options.verbose) terminal.error(`ran ${step} ${subject}\n`)
  }
  const settings = { overrides: overridesOf(options), tool, onStep, ...defaultDate(terminal) }
  const sessionIn = (world: Host) => openSession(world, settings)
  return { host, session: sessionIn(host), sessionIn, run: { cache, tool, onStep }, root, documents, output, userFolder }
}

function overridesOf(options: SharedOptions) {
  const languages = languagesOf('--languages', options.languages)
  const [source] = languagesOf('--source', options.source) ?? []
  if (languages && source !== undefined && !languages.includes(source)) throw refused('--source', source, languages)
  const fault = options.layout === undefined ? undefined : faultOfLayout(options.layout)
  if (fault)
    throw new ConcordError('usage', `--layout: ${fault}`, {
      remedy: 'A pattern names a path below the documents folder, for example `{work}/{language}.md`.',
    })
  return {
    ...(languages && { languages }),
    ...(source !== undefined && { source }),
    ...(options.layout !== undefined && { layout: options.layout }),
  }
}

function defaultDate({ environment }: Terminal): { readonly defaultDate?: string } {
  const text = environment.SOURCE_DATE_EPOCH
  if (text === undefined || text === '') return {}
  const seconds = Number(text)
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > 253402300799)
    throw new ConcordError('usage', `Unexpected SOURCE_DATE_EPOCH \`${text}\`, expected whole seconds since 1970`, {
      remedy: 'Unset it, or set it to a number, for example the date of the last commit.',
    })
  return { defaultDate: new Date(seconds * 1000).toISOString().slice(0, 10) }
}

/** The part of a project that a command line asks for. */
export interface Wanted {
  readonly publications: readonly string[]
  readonly languages?: readonly string[] | undefined
  readonly source?: string | undefined
}

/** Takes a snapshot and refuses what cannot be answered: no edition at all, publications or languages that are not there. */
export async function takeSnapshot({ session, host }: Pick<OpenProject, 'session' | 'host'>, wanted: Wanted): Promise<Snapshot> {
  const { publications } = wanted
  const snapshot = await session.snapshot()
  const { project } = snapshot
  const unknown = publications.find((name) => !project.publications.some(({ id }) => id === name))
  if (unknown !== undefined) {
    const near = nearestPublication(project, unknown)
    const expected = near ? `\`${near}\`` : oneOf(project.publications.map(({ id }) => id))
    throw new ConcordError('unknown-publication', `Unexpected publication \`${unknown}\`, expected ${expected}`, {
      remedy: 'A publication is a folder below the documents folder.',
    })
  }
  const { languages, layout } = project.settings
  if (project.works.size === 0 && project.findings.length === 0)
    throw new ConcordError('no-editions', `No file in \`${host.documentsFolder || '.'}\` matches the layout \`${layout}\``, {
      remedy: 'Name the files after the layout, or give another one with `--layout`.',
    })
  const absent = wanted.languages?.find((language) => !languages.includes(language))
  if (absent !== undefined) throw refused('--language', absent, languages)
  if (wanted.source !== undefined && !languages.includes(wanted.source)) throw refused('--source', wanted.source, languages)
  return snapshot
}
