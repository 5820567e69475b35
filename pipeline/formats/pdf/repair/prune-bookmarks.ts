import { type PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'
import { dictionaryAt } from './pdf-values.ts'
import type { FoundMark } from './read-marks.ts'

/** A bookmark, how others refer to it, and how deep it stands. */
interface Entry {
  readonly reference: PDFObject
  readonly dictionary: PDFDict
  readonly depth: number
}

/** Takes away the bookmarks of headings without a name, which say again in another language what the one before them says. What stood below them comes below that one. */
export function pruneBookmarks(document: PDFDocument, found: readonly FoundMark[]): void {
  const { context, catalog } = document
  const unnamed = new Set(found.filter(({ mark }) => mark.name === '').map(({ element }) => element))
  const outlines = dictionaryAt(context, catalog.get(PDFName.of('Outlines')))
  const root = catalog.get(PDFName.of('Outlines'))
  if (unnamed.size === 0 || !outlines || !root) return
  const kept = entriesBelow(document, outlines, 1).filter(({ dictionary }) => {
    const heading = dictionaryAt(context, dictionary.get(PDFName.of('SE')))
    return !heading || !unnamed.has(heading)
  })
  for (const { dictionary } of kept) for (const key of LINKS) dictionary.delete(PDFName.of(key))
  for (const key of LINKS) outlines.delete(PDFName.of(key))
  link({ reference: root, dictionary: outlines, depth: 0 }, kept)
}

const LINKS = ['First', 'Last', 'Next', 'Prev', 'Parent', 'Count']

function entriesBelow(document: PDFDocument, parent: PDFDict, depth: number): readonly Entry[] {
  const entries: Entry[] = []
  let reference = parent.get(PDFName.of('First'))
  while (reference) {
    const dictionary = dictionaryAt(document.context, reference)
    if (!dictionary) break
    entries.push({ reference, dictionary, depth }, ...entriesBelow(document, dictionary, depth + 1))
    reference = dictionary.get(PDFName.of('Next'))
  }
  return entries
}

/** Puts entries below their parent, and says how many there are, all of them open (ISO 32000-1, 12.3.3). */
function link(parent: Entry, entries: readonly Entry[]): void {
  const least = Math.min(...entries.map(({ depth }) => depth))
  const starts = entries.flatMap(({ depth }, at) => (depth === least || at === 0 ? [at] : []))
  const groups = starts.map((start, index) => entries.slice(start, starts[index + 1]))
  const heads = groups.flatMap(([head]) => head ?? [])
  heads.forEach((head, at) => {
    head.dictionary.set(PDFName.of('Parent'), parent.reference)
    const [before, after] = [heads[at - 1], heads[at + 1]]
    if (before) head.dictionary.set(PDFName.of('Prev'), before.reference)
    if (after) head.dictionary.set(PDFName.of('Next'), after.reference)
    link(head, (groups[at] ?? []).slice(1))
  })
  const [first, last] = [heads[0], heads.at(-1)]
  if (!first || !last) return
  parent.dictionary.set(PDFName.of('First'), first.reference)
  parent.dictionary.set(PDFName.of('Last'), last.reference)
  parent.dictionary.set(PDFName.of('Count'), PDFNumber.of(entries.length))
}
