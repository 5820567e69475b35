import { type PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { readMarkTag } from '../marks.ts'
import { textAt } from './pdf-values.ts'
import { structureElements } from './structure-tree.ts'

/** Finds the marked elements again: index of the mark → element. */
export function readMarks(document: PDFDocument): ReadonlyMap<number, PDFDict> {
  const found = new Map<number, PDFDict>()
  for (const { dictionary } of structureElements(document)) {
    const tag = textAt(document.context, dictionary.get(LANGUAGE))
    const index = tag === undefined ? undefined : readMarkTag(tag).index
    if (index !== undefined && !found.has(index)) found.set(index, dictionary)
  }
  return found
}

const LANGUAGE = PDFName.of('Lang')
