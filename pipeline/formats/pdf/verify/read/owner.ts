import { PDFArray, type PDFContext, PDFDict, PDFNumber } from '@cantoo/pdf-lib'
import type { Element, Structure } from './read-structure.ts'
import { objectOf } from './values.ts'

/** The element that a piece of a page's or form's content belongs to, by the number of the piece. */
export type Owner = (number: number) => Element | undefined

/** Reads which elements the content of a page or form belongs to (ISO 32000-1, 14.7.4.4). */
export function ownerOf(context: PDFContext, holder: PDFDict, { parents, elementOf }: Structure): Owner {
  const key = objectOf(context, holder, 'StructParents')
  const list = key instanceof PDFNumber ? context.lookup(parents.get(key.asNumber())) : undefined
  if (!(list instanceof PDFArray)) return () => undefined
  return (number) => {
    if (number < 0 || number >= list.size()) return undefined
    const element = context.lookup(list.get(number))
    return element instanceof PDFDict ? elementOf.get(element) : undefined
  }
}

/** The element that an annotation belongs to. */
export function ownerOfAnnotation(context: PDFContext, annotation: PDFDict, { parents, elementOf }: Structure): Element | undefined {
  const key = objectOf(context, annotation, 'StructParent')
  const element = key instanceof PDFNumber ? context.lookup(parents.get(key.asNumber())) : undefined
  return element instanceof PDFDict ? elementOf.get(element) : undefined
}
