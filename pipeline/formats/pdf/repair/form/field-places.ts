import { type PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib'
import type { FormField } from '../../form-field.ts'
import { dictionaryAt } from '../pdf-values.ts'
import type { FoundMark } from '../read-marks.ts'
import { kidsOf } from '../structure-tree.ts'

/** A place of a page in which something can be typed or ticked: as yet a link. */
export interface FieldPlace {
  readonly field: FormField
  readonly element: PDFDict
  readonly annotation: PDFDict
  readonly reference: PDFRef
}

/** The places of a form's fields, in the order of the text. */
export function fieldPlaces(document: PDFDocument, found: readonly FoundMark[]): readonly FieldPlace[] {
  const { context } = document
  return found.flatMap(({ element, mark: { field } }) => {
    if (!field) return []
    return kidsOf(context, element).flatMap((kid) => {
      const reference = dictionaryAt(context, kid)?.get(PDFName.of('Obj'))
      const annotation = dictionaryAt(context, reference)
      return reference instanceof PDFRef && annotation ? [{ field, element, annotation, reference }] : []
    })
  })
}
