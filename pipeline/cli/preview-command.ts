import { join } from 'node:path'
import type { Snapshot } from '../engine/snapshot.ts'
import { defaultJobs } from '../host/default-jobs.ts'
import { homepageOfConcord, versionOfConcord } from '../host/installation.ts'
import { watchFolders } from '../host/watch-folders.ts'
import { ConcordError } from '../model/index.ts'
import { type LiveSite, liveSite } from '../preview/live-site.ts'
import { type NextSiteOptions, nextSite } from '../preview/next-site.ts'
import { servePreview } from '../preview/serve-preview.ts'
import type { Site } from '../preview/site.ts'
import { type OpenProject, openProject, takeSnapshot } from './open-project.ts'
import { jobsOf, languagesOf, type SharedOptions } from './shared-options.ts'
import type { Terminal } from './terminal.ts'

/** Options of `concord preview`, as they were typed. */
export interface PreviewOptions extends SharedOptions {
  readonly port?: string
}

/** `concord preview`: the pages in a browser, as the texts are at every moment, until somebody ends it. Writes nothing but the cache. */
export async function previewCommand(publications: readonly string[], options: PreviewOptions, terminal: Terminal): Promise<never> {
  const languages = languagesOf('--language', options.language)
  const jobs = jobsOf(options.jobs) ?? defaultJobs()
  const ports = portsOf(options.port)
  const project = openProject(options, terminal)
  const first = await takeSnapshot(project, { publications, languages, source: options.source })
  const filter = { ...(publications.length > 0 && { publications }), ...(languages && { languages }) }
  const making = { filter, run: project.run, jobs, version: versionOfConcord(), homepage: homepageOfConcord() }
  return new Promise<never>((_, onFault) => {
    const onMade = (site: Site, changed: readonly string[], milliseconds: number) => {
      if (options.quiet !== true) terminal.error(lineOf(site, changed, milliseconds))
    }
    const site = siteOf(first, { project, making, onMade, onFault })
    show(site, { project, ports, terminal, onFault }).catch(onFault)
  })
}

interface Living {
  readonly project: OpenProject
  readonly making: NextSiteOptions
  readonly onMade: (site: Site, changed: readonly string[], milliseconds: number) => void
  readonly onFault: (error: unknown) => void
}

function siteOf(first: Snapshot, { project, making, onMade, onFault }: Living): LiveSite {
  let begin = 0
  return liveSite({
    language: first.project.settings.source,
    make: async (before) => {
      begin = Date.now()
      return nextSite(await project.session.snapshot(), project.host, before, making)
    },
    onMade: (site, changed) => onMade(site, changed, Date.now() - begin),
    onFault,
  })
}

interface Showing {
  readonly project: OpenProject
  readonly ports: readonly number[]
  readonly terminal: Terminal
  readonly onFault: (error: unknown) => void
}

async function show(site: LiveSite, { onFault, ports, project, terminal }: Showing): Promise<void> {
  const style = await project.host.readStyle('preview.css')
  const server = await servePreview(site, { ports, style, onFault })
  terminal.onEnd(server.close)
  // Watched before it is read, so that nothing is missed in between.
  const watching = await watchFolders([project.documents, join(project.root, 'styles')], site.refresh)
  terminal.onEnd(async () => watching.close())
  site.refresh()
  terminal.out(`${server.address}\n`)
}

/** Ports of which the first free one is taken, so that two projects can be looked at at once. */
const USUAL_PORTS = Array.from({ length: 10 }, (_, at) => 4400 + at)

function portsOf(text: string | undefined): readonly number[] {
  if (text === undefined) return USUAL_PORTS
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return [port]
  throw new ConcordError('usage', `Unexpected \`--port ${text}\`, expected a number from 0 to 65535`, {
    remedy: 'Run `concord preview --help` for the options.',
  })
}

function lineOf({ problem, summary }: Site, changed: readonly string[], milliseconds: number): string {
  if (problem) return `concord: ${problem.message}\n  ${problem.remedy}\n`
  const pages = changed.filter((path) => path.endsWith('.html') && !path.startsWith('report/')).length
  const { errors, notes, warnings } = summary
  const counts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(notes, 'note')].join(', ')
  return `${counted(pages, 'page')} changed in ${(milliseconds / 1000).toFixed(1)} s; ${counts}\n`
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
