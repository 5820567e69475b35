import { relative } from 'node:path'
import { build } from '../engine/build.ts'
import { linesOf } from '../engine/lines-of.ts'
import { reasonNotToBuild } from '../engine/reason-not-to-build.ts'
import type { Snapshot } from '../engine/snapshot.ts'
import { lockOutput } from '../host/build-lock.ts'
import { defaultJobs } from '../host/default-jobs.ts'
import { homepageOfConcord, versionOfConcord } from '../host/installation.ts'
import { removeParts } from '../host/write-whole.ts'
import { ConcordError } from '../model/index.ts'
import { textReport } from '../reports/text/text-report.ts'
import { changesSince } from './changes-since.ts'
import { exitCodeOf } from './check-command.ts'
import { coloursOf } from './colours.ts'
import { openProject, takeSnapshot } from './open-project.ts'
import { progressOf } from './progress.ts'
import { failOnOf, formatsOf, jobsOf, languagesOf, type SharedOptions } from './shared-options.ts'
import type { Terminal } from './terminal.ts'

/** `concord build`: everything under the output folder; the findings go to standard error, after the files. */
export async function buildCommand(
  publications: readonly string[],
  options: SharedOptions & { readonly format?: string; readonly failOn: string },
  terminal: Terminal,
): Promise<number> {
  const failOn = failOnOf(options.failOn)
  const formats = formatsOf(options.format)
  const languages = languagesOf('--language', options.language)
  const jobs = jobsOf(options.jobs) ?? defaultJobs()
  const project = openProject(options, terminal)
  const unlock = await lockOutput(project.output, project.userFolder)
  terminal.onEnd(unlock)
  await removeParts(project.output)
  const snapshot = await takeSnapshot(project, { publications, languages, source: options.source })
  await refuseToBuildLess(snapshot, terminal)
  const progress = progressOf(terminal, options.quiet === true)
  const filter = { ...(publications.length > 0 && { publications }), ...(languages && { languages }), ...(formats && { formats }) }
  const built = await build(snapshot, project.host, {
    filter,
    run: project.run,
    jobs,
    version: versionOfConcord(),
    homepage: homepageOfConcord(),
    onFile: progress.file,
  })
  progress.end()
  if (built.review.findings.length > 0)
    terminal.error(
      textReport(built.review, {
        colours: coloursOf(terminal),
        lineOf: linesOf(snapshot.project),
        changesOf: changesSince(await snapshot.former(filter)),
      }),
    )
  if (!options.quiet) {
    const place = relative(terminal.workingFolder, project.output) || '.'
    const removed = built.removed.length > 0 ? `, ${built.removed.length} removed` : ''
    terminal.out(`${built.files} files in ${place}: ${built.written.length} written${removed}, the others unchanged\n`)
  }
  return exitCodeOf(built.review.findings, failOn)
}

async function refuseToBuildLess(snapshot: Snapshot, terminal: Terminal): Promise<void> {
  const reason = reasonNotToBuild(snapshot)
  if (reason === undefined) return
  terminal.error(textReport(await snapshot.review({}), { colours: coloursOf(terminal) }))
  throw new ConcordError('nothing-built', `${reason}, so nothing was built or removed`, {
    remedy: 'Mend what is said above and run the command again.',
  })
}
