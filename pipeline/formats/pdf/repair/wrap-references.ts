import type { PDFDocument } from '@cantoo/pdf-lib'
import { dictionaryAt } from './pdf-values.ts'
import { kidsOf, roleOf, setKids, structureElements, wrapKids } from './structure-tree.ts'

/** Puts the links of the contents into references, in which alone they may stand there (ISO 32000-1, table 333). */
export function wrapReferences(document: PDFDocument): void {
  const { context } = document
  for (const entry of structureElements(document)) {
    if (roleOf(context, entry.dictionary) !== 'TOCI') continue
    const kids = kidsOf(context, entry.dictionary).map((kid) => {
      const dictionary = dictionaryAt(context, kid)
      return dictionary && roleOf(context, dictionary) === 'Link' ? wrapKids(context, entry, [kid], 'Reference') : kid
    })
    setKids(context, entry.dictionary, kids)
  }
}
