import { PDFDict, type PDFObject } from '@cantoo/pdf-lib'
import { kidsOf } from '../../repair/structure-tree.ts'
import type { Condition } from '../condition.ts'
import type { PdfFile } from '../read/pdf-file.ts'
import { attributeOf, elementsOfType, pathOf } from '../read/read-structure.ts'
import { dictionaryOf, textOf } from '../read/values.ts'

/** A `Form` is one field, or says which kind of field it stands for. */
export const FORM_ELEMENTS: Condition = {
  id: '7.18.4-2',
  summary: 'A `Form` without a `Role` holds one field and nothing else.',
  find: (file) =>
    elementsOfType(file.structure, 'Form')
      .filter((element) => {
        const [kid, ...others] = kidsOf(file.context, element.dictionary)
        const isOneField = others.length === 0 && isField(file, kid)
        return !isOneField && attributeOf(file.context, element, 'Role') === undefined
      })
      .map((element) => ({ message: 'The `Form` has no `Role` and holds other than one field', path: pathOf(element) })),
}

function isField({ context }: PdfFile, kid: PDFObject | undefined): boolean {
  const reference = context.lookup(kid)
  return reference instanceof PDFDict && textOf(context, dictionaryOf(context, reference, 'Obj'), 'Subtype') === 'Widget'
}
