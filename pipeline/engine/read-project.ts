import type { DocumentFile, Host, LedgerEntry, Reported } from '../model/index.ts'
import type { AcceptedFinding } from '../source/accepted.ts'
import type { Ledger } from '../source/ledger.ts'
import { isDrawingName, isPictureName } from '../source/picture-name.ts'
import type { Overrides } from '../source/settings.ts'
import { BLOCK_RULES } from '../text/block-rules.ts'
import { findingsOf } from './findings-of.ts'
import { hashOf } from './hash.ts'
import { locateEditions, withFoundLanguages } from './locate-editions.ts'
import { misnamedSettings } from './misnamed-settings.ts'
import { ACCEPTED, LEDGER, type Project, type WorkPlace } from './project.ts'
import { readPublications } from './read-publications.ts'
import { readSettingsFile, readTermsFile, unknownPublications, unknownRules } from './read-settings-file.ts'
import { fileScene, type Reader, readerOf } from './reader.ts'
import type { Run } from './through.ts'

export interface ReadOptions {
  readonly overrides: Overrides
  /** Rules that `checks:` may name. */
  readonly rules: () => Promise<readonly string[]>
}

/** Reads everything but pictures: settings, terms, publications and the bytes of every edition, so that a snapshot never changes. */
export async function readProject(host: Host, run: Run, options: ReadOptions): Promise<Project> {
  const files = await host.listDocuments()
  const folder = host.documentsFolder
  const reader = readerOf(host, files, folder)
  const configured = await readSettingsFile(reader, run, options.overrides)
  const located = locateEditions(files, folder, configured.settings, configured.languagesFrom)
  const settings = withFoundLanguages(configured, located)
  const terms = await readTermsFile(reader, run)
  const accepted = await readAcceptedFile(reader)
  const ledger = await readLedgerFile(reader)
  const { publications, works, findings } = await readPublications({ reader, run, located, files, settings })
  await readTexts(works, reader)
  const unfit: Project['unfit'] = settings.isForeign ? new Map() : await unfitPictures(files, reader)
  const severities = settings.checks
  return {
    settings,
    settingsHash: hashOf(settings),
    terms: terms.value,
    termsHash: terms.hash,
    folder,
    files,
    unfit,
    publications,
    works,
    texts: reader.texts,
    accepted: accepted.value,
    ledger: entriesByWork(ledger.value.entries),
    ledgerRules: ledger.value.rules,
    isLedgerLost: ledger.value.isLost,
    findings: [
      ...findingsOf(ledger.notices, fileScene(reader.pathOf(LEDGER)), severities),
      ...findingsOf(accepted.notices, fileScene(reader.pathOf(ACCEPTED)), severities),
      ...findingsOf(
        [
          ...configured.notices,
          ...(await unknownRules(settings, options.rules, reader)),
          ...(await unknownPublications(
            settings,
            publications.map(({ id }) => id),
            reader,
          )),
        ],
        fileScene(reader.pathOf('concord.yaml')),
        severities,
      ),
      ...findingsOf(terms.notices, fileScene(reader.pathOf('terms.yaml')), severities),
      ...located.flatMap(({ notice, location }) =>
        notice ? findingsOf([notice], { ...location, files: { [notice.language]: location.file, '': location.file } }, severities) : [],
      ),
      ...misnamedSettings(files, folder).flatMap(({ file, notice }) => findingsOf([notice], fileScene(file.path), severities)),
      ...findings,
      ...reader.findings(severities),
    ],
  }
}

async function readAcceptedFile(reader: Reader): Promise<Reported<readonly AcceptedFinding[]>> {
  const file = await reader.read(reader.pathOf(ACCEPTED))
  if (!file) return { value: [], notices: [] }
  const { readAccepted } = await import('../source/accepted.ts')
  return readAccepted(new TextDecoder().decode(file.bytes))
}

async function readLedgerFile(reader: Reader): Promise<Reported<Ledger>> {
  const file = await reader.read(reader.pathOf(LEDGER))
  if (!file) return { value: { rules: BLOCK_RULES, entries: [], isLost: false }, notices: [] }
  const { readLedger } = await import('../source/ledger.ts')
  return readLedger(new TextDecoder().decode(file.bytes))
}

function entriesByWork(entries: readonly LedgerEntry[]): ReadonlyMap<string, readonly LedgerEntry[]> {
  const byWork = new Map<string, LedgerEntry[]>()
  for (const entry of entries) {
    const own = byWork.get(entry.work)
    if (own) own.push(entry)
    else byWork.set(entry.work, [entry])
  }
  return byWork
}

/** A drawing is a text that can hold programs; those that do are not published, so all are read. Of other pictures the beginning is enough. */
async function unfitPictures(files: readonly DocumentFile[], reader: Reader): Promise<Project['unfit']> {
  const pictures = files.filter(({ path, problem }) => !problem && isPictureName(path))
  if (pictures.length === 0) return new Map()
  const { BEGINNING, faultOfBitmap, faultOfDrawing } = await import('../source/picture-fault.ts')
  const faultOf = async (path: string) => {
    if (!isDrawingName(path)) {
      const beginning = await reader.beginning(path, BEGINNING)
      return beginning && faultOfBitmap(path, beginning)
    }
    const drawing = await reader.read(path)
    return drawing && faultOfDrawing(drawing.bytes)
  }
  const found = await Promise.all(pictures.map(async ({ path }) => [path, await faultOf(path)] as const))
  return new Map(found.flatMap(([path, fault]) => (fault ? [[path, fault] as const] : [])))
}

async function readTexts(works: ReadonlyMap<string, WorkPlace>, reader: Reader): Promise<void> {
  const files = [...works.values()].flatMap(({ locations }) => locations.map(({ file }) => file))
  await Promise.all(files.map((file) => reader.read(file)))
}
