import type { DocumentFile, Finding, LedgerEntry, Location, Notice, Publication, Settings, Terms } from '../model/index.ts'
import type { AcceptedFinding } from '../source/accepted.ts'
import type { PictureFault } from '../source/picture-fault.ts'
import type { BlockRules } from '../text/block-rules.ts'

/** A file that was read for a snapshot. */
export interface ReadFile {
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** The project as it was at one moment: settings, publications, where every edition stands, and the texts as they were read. */
export interface Project {
  readonly settings: Settings
  readonly settingsHash: string
  readonly terms: Terms
  readonly termsHash: string
  /** The documents folder from the root, without a slash at its end. */
  readonly folder: string
  readonly files: readonly DocumentFile[]
  /** Pictures that are not published, and why. */
  readonly unfit: ReadonlyMap<string, PictureFault>
  readonly publications: readonly Publication[]
  /** By publication and work, the languages in the order of the settings. */
  readonly works: ReadonlyMap<string, WorkPlace>
  /** By path: the editions and the settings. */
  readonly texts: ReadonlyMap<string, ReadFile>
  /** Findings that somebody has accepted. */
  readonly accepted: readonly AcceptedFinding[]
  /** What was confirmed, by the name of its work. */
  readonly ledger: ReadonlyMap<string, readonly LedgerEntry[]>
  /** The rules by which the ledger was written; where they are not those of today, its entries are carried over first. */
  readonly ledgerRules: BlockRules
  /** Whether there is a ledger that cannot be read, and so must not be written over. */
  readonly isLedgerLost: boolean
  /** What was noticed while the project was read. */
  readonly findings: readonly Finding[]
}

/** A work and where its editions stand. */
export interface WorkPlace {
  readonly publication: string
  readonly work: string
  readonly source: string
  readonly locations: readonly Location[]
  /** By language, where its edition would stand. */
  readonly expectedFiles: Readonly<Record<string, string>>
  /** Notices about what is missing, made before anything was parsed. */
  readonly notices: readonly Notice[]
}

/** Whether the language in which a work should have been written first has no edition of it, though it has others. */
export function isSourceGone({ publications, settings }: Project, { publication, source, expectedFiles }: WorkPlace): boolean {
  const wanted = publications.find(({ id }) => id === publication)?.source ?? settings.source
  return source !== wanted && Object.hasOwn(expectedFiles, wanted)
}

/** The key of a work in `Project.works`. */
export function workKey(publication: string, work: string): string {
  return `${publication}\n${work}`
}

/** The path from the root of a file in the documents folder. */
export function pathInDocuments({ folder }: Pick<Project, 'folder'>, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

/** The list of accepted findings, in the documents folder. */
export const ACCEPTED = 'accepted.json'

/** What was confirmed, in the documents folder. */
export const LEDGER = 'ledger.json'
