import type { PDFDocument } from '@cantoo/pdf-lib'
import { dictionaryAt } from './pdf-values.ts'
import { kidsOf, roleOf, setKids, structureElements, wrapKids } from './structure-tree.ts'

/** Puts what a list item holds besides its label into a body, as the standard asks (ISO 32000-1, 14.8.4.3.3). */
export function wrapListBodies(document: PDFDocument): void {
  const { context } = document
  for (const item of structureElements(document)) {
    if (roleOf(context, item.dictionary) !== 'LI') continue
    const kids = kidsOf(context, item.dictionary)
    const roles = kids.map((kid) => {
      const dictionary = dictionaryAt(context, kid)
      return dictionary ? roleOf(context, dictionary) : ''
    })
    const content = kids.filter((_, index) => roles[index] !== 'Lbl')
    if (content.length === 0 || roles.includes('LBody')) continue
    const labels = kids.filter((_, index) => roles[index] === 'Lbl')
    setKids(context, item.dictionary, [...labels, wrapKids(context, item, content, 'LBody')])
  }
}
