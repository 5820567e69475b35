import { namedPath, volumePath } from '../formats/html/addresses.ts'
import { blockAt, type Finding, type FormerText } from '../model/index.ts'
import { comparisonPath } from '../reports/html/comparison-path.ts'
import { shortenedChanges } from '../text/shortened-changes.ts'
import { type WordChange, wordChanges } from '../text/word-changes.ts'
import type { Snapshot } from './snapshot.ts'
import type { ReadWork } from './work-steps.ts'

/** What is known of a page on which the text of an edition is read. */
export interface PageOfWork {
  /** Path of the page on which its languages stand side by side. */
  readonly comparison: string
  readonly findings: readonly FindingOnPage[]
}

/** A finding, and the id of the element that it is about; without one it is about the text as a whole. */
export interface FindingOnPage {
  readonly id?: string
  readonly finding: Finding
  /** How the text has changed that it asks to follow, where that is known. */
  readonly change?: ChangedWords
}

/** A text that has changed, word by word. */
export interface ChangedWords {
  readonly language: string
  readonly words: readonly WordChange[]
}

/** Every page of an edition among those that were made, by its path, with its findings. What stands on no such page is left out. */
export async function pagesOfWorks(
  snapshot: Snapshot,
  findings: readonly Finding[],
  made: ReadonlySet<string>,
): Promise<ReadonlyMap<string, PageOfWork>> {
  const known = await snapshot.former({})
  const pages = new Map<string, PageOfWork>()
  for (const work of await snapshot.works({})) {
    const { expectedFiles, locations, publication, work: name } = work.place
    for (const language of new Set([...locations.map((location) => location.language), ...Object.keys(expectedFiles)])) {
      const path = pageOf({ language, publication, work: name }, made)
      const own = findings.filter(
        (finding) => finding.publication === publication && finding.work === name && finding.language === language,
      )
      const comparison = comparisonPath(publication, name)
      if (path !== undefined)
        pages.set(path, {
          comparison,
          findings: await Promise.all(own.map((finding) => onPage(work, finding, known.get(finding.fingerprint)))),
        })
    }
  }
  return pages
}

/** The page of an edition among those that were made: under the name of its work, or its volume's where that has only one. */
export function pageOf(
  { language, publication, work }: Pick<Finding, 'language' | 'publication' | 'work'>,
  made: ReadonlySet<string>,
): string | undefined {
  return [namedPath(language, publication, work), volumePath(language, publication)].find((path) => made.has(path))
}

/** One about something that is missing stands at the block before the gap. */
async function onPage({ aligned, editions }: ReadWork, finding: Finding, former: FormerText | undefined): Promise<FindingOnPage> {
  const edition = await editions[finding.language]?.value()
  const block = edition?.file === finding.file ? blockAt(edition.blocks, finding) : undefined
  const id = block && (await aligned.value()).ids[finding.language]?.[block.index]
  return { ...(id !== undefined && { id }), finding, ...(former && { change: changedWords(former) }) }
}

function changedWords({ after, before, language }: FormerText): ChangedWords {
  return { language, words: shortenedChanges(wordChanges(before, after)) }
}
