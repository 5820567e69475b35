import type { PDFDict, PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import { kidElements, kidsOf, roleOf, type StructureElement, setKids, structureElements, wrapKids } from './structure-tree.ts'

/** Puts the rows of every table that has a head or a foot into their parts; `parts` says of rows that they are not of the body. */
export function groupRows(document: PDFDocument, parts: ReadonlyMap<PDFDict, string>): void {
  const { context } = document
  for (const table of structureElements(document)) {
    if (roleOf(context, table.dictionary) !== 'Table') continue
    const rows = kidElements(context, table.dictionary).filter(({ dictionary }) => roleOf(context, dictionary) === 'TR')
    if (!rows.some(({ dictionary }) => parts.has(dictionary))) continue
    const held = new Set(rows.map(({ reference }) => reference))
    const rest = kidsOf(context, table.dictionary).filter((kid) => !held.has(kid))
    const groups = groupsOf(rows, parts).map(({ part, kids }) => wrapKids(context, table, kids, part))
    setKids(context, table.dictionary, [...rest, ...groups])
  }
}

interface Group {
  readonly part: string
  readonly kids: PDFObject[]
}

/** Rows that follow one another in the same part. */
function groupsOf(rows: readonly StructureElement[], parts: ReadonlyMap<PDFDict, string>): readonly Group[] {
  const groups: Group[] = []
  for (const { reference, dictionary } of rows) {
    const part = parts.get(dictionary) ?? 'TBody'
    const last = groups.at(-1)
    if (last?.part === part) last.kids.push(reference)
    else groups.push({ part, kids: [reference] })
  }
  return groups
}
