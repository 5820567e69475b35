import { type PDFContext, type PDFDict, type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { readMarkTag } from '../marks.ts'
import { textAt } from './pdf-values.ts'
import { kidElements, type StructureElement, structureRoot } from './structure-tree.ts'

const LANGUAGE = PDFName.of('Lang')

/** Takes the marks away: each element says its true language, and only where that is not the language of what holds it. */
export function restoreLanguages(document: PDFDocument, language: string): void {
  const { context, catalog } = document
  catalog.set(LANGUAGE, PDFString.of(language))
  const root = structureRoot(document)
  const open = root ? withLanguage(context, root, language) : []
  for (let next = open.pop(); next; next = open.pop()) {
    const { dictionary } = next.element
    const own = readMarkTag(textAt(context, dictionary.get(LANGUAGE)) ?? next.inherited).language
    if (own === next.inherited) dictionary.delete(LANGUAGE)
    else dictionary.set(LANGUAGE, PDFString.of(own))
    open.push(...withLanguage(context, dictionary, own))
  }
}

function withLanguage(
  context: PDFContext,
  element: PDFDict,
  inherited: string,
): { readonly element: StructureElement; readonly inherited: string }[] {
  return kidElements(context, element).map((kid) => ({ element: kid, inherited }))
}
