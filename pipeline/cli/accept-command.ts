import { resolve } from 'node:path'
import { type Accepted, accept, type Refusal } from '../engine/accept.ts'
import { LEDGER, type Project, pathInDocuments } from '../engine/project.ts'
import type { Snapshot } from '../engine/snapshot.ts'
import { versionsStep } from '../engine/versions-step.ts'
import { lockOutput } from '../host/build-lock.ts'
import { writeWhole } from '../host/write-whole.ts'
import { ConcordError } from '../model/index.ts'
import { ledgerText } from '../source/ledger.ts'
import { counted } from '../text/counted.ts'
import { nearest } from '../text/nearest.ts'
import { openProject, takeSnapshot } from './open-project.ts'
import { languagesOf, type SharedOptions } from './shared-options.ts'
import { targetOf } from './target-of.ts'
import type { Terminal } from './terminal.ts'

/** Options of `concord accept`, as they were typed. */
export interface AcceptOptions extends SharedOptions {
  /** Only the row of this id. */
  readonly block?: string
  /** Why it is confirmed whatever speaks against it. */
  readonly anyway?: string
}

/** `concord accept`: writes into the ledger that translations say what their source says now. 2 where one was refused. */
export async function acceptCommand(target: string, options: AcceptOptions, terminal: Terminal): Promise<number> {
  const languages = languagesOf('--language', options.language)
  const anyway = reasonOf(options.anyway)
  const opened = openProject(options, terminal)
  const path = (project: Project) => resolve(opened.root, pathInDocuments(project, LEDGER))
  const unlock = await lockOutput(resolve(opened.root, pathInDocuments({ folder: opened.host.documentsFolder }, LEDGER)), opened.userFolder)
  terminal.onEnd(unlock)
  const snapshot = await takeSnapshot(opened, { publications: [], languages, source: options.source })
  const { project } = snapshot
  refuseLostLedger(project)
  const { publication, work } = targetOf(target, project)
  if (options.block !== undefined) await refuseUnknownBlock(snapshot, opened.run, { publication, work, block: options.block })
  const accepted = await accept(snapshot, opened.run, { publication, work, languages, block: options.block, anyway })
  await writeWhole(path(project), new TextEncoder().encode(ledgerText(accepted.entries)))
  return told(accepted, options, terminal)
}

function reasonOf(anyway: string | undefined): string | undefined {
  if (anyway === undefined || anyway.trim() !== '') return anyway?.trim()
  throw new ConcordError('usage', 'Unexpected empty reason after `--anyway`, expected why the translation is right as it is', {
    remedy: 'Write, for example, `--anyway "the French edition tells this in the table"`.',
  })
}

function refuseLostLedger(project: Project): void {
  if (!project.isLedgerLost) return
  throw new ConcordError('ledger-invalid', `\`${pathInDocuments(project, LEDGER)}\` cannot be read, so nothing was written`, {
    remedy: '`concord check` tells where it is broken. Mend it, or take it from the last commit.',
  })
}

interface Wanted {
  readonly publication: string
  readonly work?: string | undefined
  readonly block: string
}

async function refuseUnknownBlock(snapshot: Snapshot, run: Parameters<typeof versionsStep>[0], wanted: Wanted): Promise<void> {
  const works = (await snapshot.works({ publications: [wanted.publication] })).filter(
    ({ place }) => wanted.work === undefined || place.work === wanted.work,
  )
  const ids = (await Promise.all(works.map(async (work) => (await versionsStep(run, work)).value()))).flat().map(({ row }) => row)
  if (ids.includes(wanted.block)) return
  const near = nearest(wanted.block, ids)
  throw new ConcordError('unknown-block', `Unexpected block \`${wanted.block}\`${near ? `, expected \`${near}\`` : ''}`, {
    remedy: '`concord status` names the blocks that are behind.',
  })
}

function told({ asked, confirmed, refused }: Accepted, { quiet }: SharedOptions, terminal: Terminal): number {
  for (const refusal of refused) terminal.error(`${refusalLine(refusal)}\n`)
  if (!quiet) {
    const already = asked - confirmed > 0 ? `, ${asked - confirmed} were already` : ''
    terminal.out(`${counted(confirmed, 'block')} confirmed in ${LEDGER}${already}\n`)
  }
  if (refused.length === 0) return 0
  terminal.error(`concord: ${counted(refused.length, 'block')} not confirmed: these cannot be current\n`)
  terminal.error('  Mend them, or give a reason that is kept in the ledger: `--anyway "…"`.\n')
  return 2
}

function refusalLine({ block, file, language, place, why }: Refusal): string {
  return `  ${file}:${place.line}:${place.column}  ${language}  ${block}  ${why}`
}
