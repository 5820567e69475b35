import { PDFArray, type PDFContext, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { dictionaryAt, itemsAt, textAt } from './pdf-values.ts'

/** An element of the structure tree. */
export interface StructureElement {
  /** How others refer to it. */
  readonly reference: PDFObject
  readonly dictionary: PDFDict
}

const KIDS = PDFName.of('K')
const ROLE = PDFName.of('S')
const PARENT = PDFName.of('P')
const PAGE = PDFName.of('Pg')

/** The root of the structure tree; undefined in a file without tags. */
export function structureRoot(document: PDFDocument): PDFDict | undefined {
  return dictionaryAt(document.context, document.catalog.get(PDFName.of('StructTreeRoot')))
}

/** All elements in the order of the text, each before what it holds. */
export function structureElements(document: PDFDocument): readonly StructureElement[] {
  const root = structureRoot(document)
  const elements: StructureElement[] = []
  const open = root ? [...kidElements(document.context, root)].reverse() : []
  for (let element = open.pop(); element; element = open.pop()) {
    elements.push(element)
    open.push(...[...kidElements(document.context, element.dictionary)].reverse())
  }
  return elements
}

/** What an element holds: further elements, and references to content and annotations. */
export function kidsOf(context: PDFContext, element: PDFDict): readonly PDFObject[] {
  return itemsAt(context, element.get(KIDS))
}

/** The elements that an element holds directly. */
export function kidElements(context: PDFContext, element: PDFDict): readonly StructureElement[] {
  return kidsOf(context, element).flatMap((reference) => {
    const dictionary = dictionaryAt(context, reference)
    return dictionary?.has(ROLE) ? [{ reference, dictionary }] : []
  })
}

/** Marked content of a page that an element holds directly. */
export interface ContentKid {
  readonly kid: PDFObject
  readonly page: PDFRef
  /** Its number on the page. */
  readonly number: number
}

/** What an element holds of the pages' content, without what the elements in it hold. */
export function contentKids(context: PDFContext, element: PDFDict): readonly ContentKid[] {
  return kidsOf(context, element).flatMap((kid) => {
    const reference = dictionaryAt(context, kid)
    const page = reference?.get(PAGE) ?? element.get(PAGE)
    const number = kid instanceof PDFNumber ? kid : reference?.get(PDFName.of('MCID'))
    return number instanceof PDFNumber && page instanceof PDFRef ? [{ kid, page, number: number.asNumber() }] : []
  })
}

/** All that an element holds of the pages' content, with what the elements in it hold. */
export function contentWithin(context: PDFContext, element: PDFDict): readonly ContentKid[] {
  const inner = kidElements(context, element).flatMap(({ dictionary }) => contentWithin(context, dictionary))
  return [...contentKids(context, element), ...inner]
}

/** The role of an element: `P`, `H1`, `Figure`. */
export function roleOf(context: PDFContext, element: PDFDict): string {
  return textAt(context, element.get(ROLE)) ?? ''
}

/** Gives an element another role. */
export function setRole(element: PDFDict, role: string): void {
  element.set(ROLE, PDFName.of(role))
}

/** Replaces what an element holds. */
export function setKids(context: PDFContext, element: PDFDict, kids: readonly PDFObject[]): void {
  const list = PDFArray.withContext(context)
  for (const kid of kids) list.push(kid)
  element.set(KIDS, list)
}

/** Puts a new element with this role between an element and some of what it holds, and gives the reference to it. */
export function wrapKids(context: PDFContext, parent: StructureElement, kids: readonly PDFObject[], role: string): PDFObject {
  const wrapper = PDFDict.withContext(context)
  wrapper.set(PDFName.of('Type'), PDFName.of('StructElem'))
  setRole(wrapper, role)
  wrapper.set(PARENT, parent.reference)
  const page = parent.dictionary.get(PAGE)
  if (page) wrapper.set(PAGE, page)
  setKids(context, wrapper, kids)
  const reference = context.register(wrapper)
  for (const kid of kids) {
    const dictionary = dictionaryAt(context, kid)
    if (dictionary?.has(ROLE)) dictionary.set(PARENT, reference)
  }
  return reference
}
