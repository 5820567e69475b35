import type { Host } from '../model/index.ts'
import type { Overrides } from '../source/settings.ts'
import { findingsOf } from './findings-of.ts'
import { hashOf } from './hash.ts'
import { locateEditions, withFoundLanguages } from './locate-editions.ts'
import type { Project, ReadFile, WorkPlace } from './project.ts'
import { readPublications } from './read-publications.ts'
import { readSettingsFile, readTermsFile, unknownRules } from './read-settings-file.ts'
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
  const located = locateEditions(files, folder, configured.settings, configured.areLanguagesGiven)
  const settings = withFoundLanguages(configured, located)
  const terms = await readTermsFile(reader, run)
  const { publications, works, findings } = await readPublications({ reader, run, located, settings })
  const texts = await readTexts(works, reader)
  const severities = settings.checks
  return {
    settings,
    settingsHash: hashOf(settings),
    terms: terms.value,
    termsHash: terms.hash,
    folder,
    files,
    publications,
    works,
    texts,
    findings: [
      ...findingsOf(
        [...configured.notices, ...(await unknownRules(settings, options.rules))],
        fileScene(reader.pathOf('concord.yaml')),
        severities,
      ),
      ...findingsOf(terms.notices, fileScene(reader.pathOf('terms.yaml')), severities),
      ...located.flatMap(({ notice, location }) =>
        notice ? findingsOf([notice], { ...location, files: { [notice.language]: location.file, '': location.file } }, severities) : [],
      ),
      ...findings,
      ...reader.findings(severities),
    ],
  }
}

async function readTexts(works: ReadonlyMap<string, WorkPlace>, reader: Reader): Promise<ReadonlyMap<string, ReadFile>> {
  const texts = new Map<string, ReadFile>()
  for (const { locations } of works.values())
    for (const { file } of locations) {
      const read = await reader.read(file)
      if (read) texts.set(file, read)
    }
  return texts
}
