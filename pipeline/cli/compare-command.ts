import { join, relative } from 'node:path'
import { comparisonStep, reviewStyle } from '../engine/comparison-step.ts'
import { openProject, takeSnapshot } from './open-project.ts'
import { languagesOf, type SharedOptions } from './shared-options.ts'
import { targetOf } from './target-of.ts'
import type { Terminal } from './terminal.ts'

/** `concord compare`: makes the pages of a publication or of one work, as a build would, and prints where they are. */
export async function compareCommand(target: string, options: SharedOptions, terminal: Terminal): Promise<number> {
  const languages = languagesOf('--language', options.language)
  const opened = openProject(options, terminal)
  const snapshot = await takeSnapshot(opened, { publications: [], languages, source: options.source })
  const { publication, work } = targetOf(target, snapshot.project)
  const filter = { publications: [publication] }
  const { findings } = await snapshot.review(filter)
  const context = { snapshot, run: opened.run, style: await reviewStyle(opened.host), findings, former: await snapshot.former(filter) }
  const works = (await snapshot.works(filter)).filter(({ place }) => work === undefined || place.work === work)
  for (const own of works) {
    const { content, path } = await (await comparisonStep(own, context)).value()
    await opened.host.writeOutput(path, new TextEncoder().encode(content))
    terminal.out(`${relative(terminal.workingFolder, join(opened.output, path))}\n`)
  }
  return 0
}
