import type { Snapshot } from '../engine/snapshot.ts'
import { ConcordError, type Finding, type FormerText } from '../model/index.ts'
import type { TextReportOptions } from '../reports/text/text-report.ts'
import type { OpenProject } from './open-project.ts'
import type { Terminal } from './terminal.ts'

/** How many commits of a file are looked through for the text that was confirmed. */
const COMMITS = 200

/** How the texts have changed that findings ask to follow, word by word, as far as git knows; undefined where there is nothing to tell. */
export async function changesSince(
  findings: readonly Finding[],
  snapshot: Snapshot,
  opened: OpenProject,
  terminal: Terminal,
): Promise<TextReportOptions['changesOf']> {
  const texts = await textsBefore(findings, snapshot, opened, terminal)
  if (texts.size === 0) return undefined
  const { wordChanges } = await import('../text/word-changes.ts')
  return ({ fingerprint }) => {
    const text = texts.get(fingerprint)
    return text && wordChanges(text.before, text.after)
  }
}

/** What the texts said that findings ask to follow, by the fingerprints of these, as far as git knows. */
export async function textsBefore(
  findings: readonly Finding[],
  snapshot: Snapshot,
  { documents, host, run }: OpenProject,
  { environment }: Terminal,
): Promise<ReadonlyMap<string, FormerText>> {
  if (!findings.some(({ rule }) => rule === 'translation-behind')) return NOTHING
  const [{ formerTexts }, { openRepository }] = await Promise.all([import('../engine/former-texts.ts'), import('../host/repository.ts')])
  const repository = await openRepository(documents, environment).catch(nothingWithout)
  if (!repository) return NOTHING
  const inDocuments = (file: string) => (host.documentsFolder === '' ? file : file.slice(host.documentsFolder.length + 1))
  async function* history(file: string): AsyncGenerator<Uint8Array> {
    for (const id of (await repository?.historyOf(inDocuments(file), COMMITS)) ?? []) {
      const bytes = await repository?.objects.read(id)
      if (bytes) yield bytes
    }
  }
  try {
    return await formerTexts(findings, snapshot, { run, history })
  } catch (error) {
    return nothingWithout(error) ?? NOTHING
  } finally {
    repository.objects.close()
  }
}

const NOTHING: ReadonlyMap<string, FormerText> = new Map()

/** The report is whole without git, only shorter. */
function nothingWithout(error: unknown): undefined {
  if (!(error instanceof ConcordError)) throw error
  return undefined
}
