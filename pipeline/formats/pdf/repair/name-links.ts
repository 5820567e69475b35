import { type PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { dictionaryAt } from './pdf-values.ts'
import type { FoundMark } from './read-marks.ts'
import { kidsOf } from './structure-tree.ts'

/** Print, and neither hide nor change with the zoom (ISO 32000-1, 12.5.3). */
const PRINTED = 4

/** Tells every link what it is called (ISO 14289-1, 7.18.5). */
export function nameLinks(document: PDFDocument, found: readonly FoundMark[]): void {
  for (const { element, mark } of found) {
    if (mark.name === undefined) continue
    for (const annotation of annotationsOf(document, element)) {
      annotation.set(PDFName.of('Contents'), PDFHexString.fromText(mark.name))
      annotation.set(PDFName.of('F'), PDFNumber.of(PRINTED))
    }
  }
}

function annotationsOf({ context }: PDFDocument, element: PDFDict): readonly PDFDict[] {
  return kidsOf(context, element).flatMap((kid) => {
    const annotation = dictionaryAt(context, dictionaryAt(context, kid)?.get(PDFName.of('Obj')))
    return annotation ? [annotation] : []
  })
}
