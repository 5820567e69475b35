import { type PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { type Mark, readMarkTag } from '../marks.ts'
import { textAt } from './pdf-values.ts'
import { structureElements } from './structure-tree.ts'

/** A marked element, found again. */
export interface FoundMark {
  readonly element: PDFDict
  readonly mark: Mark
  readonly index: number
}

/** Finds the marked elements again, in the order of the text. */
export function readMarks(document: PDFDocument, marks: readonly Mark[]): readonly FoundMark[] {
  const seen = new Set<number>()
  return structureElements(document).flatMap(({ dictionary: element }) => {
    const tag = textAt(document.context, element.get(LANGUAGE))
    const index = tag === undefined ? undefined : readMarkTag(tag).index
    const mark = index === undefined ? undefined : marks[index]
    if (index === undefined || !mark || seen.has(index)) return []
    seen.add(index)
    return [{ element, mark, index }]
  })
}

const LANGUAGE = PDFName.of('Lang')
