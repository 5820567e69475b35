import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import { dictionaryAt } from './pdf-values.ts'
import { kidsOf, roleOf, setKids, structureElements, wrapKids } from './structure-tree.ts'

/** Puts each term of a list of definitions into one item with what it means (ISO 32000-1, 14.8.4.3.3). */
export function settleTerms(document: PDFDocument): void {
  const { context } = document
  for (const list of structureElements(document)) {
    if (roleOf(context, list.dictionary) !== 'L') continue
    const roles = kidsOf(context, list.dictionary).map((kid) => {
      const dictionary = dictionaryAt(context, kid)
      return { kid, role: dictionary ? roleOf(context, dictionary) : '' }
    })
    if (!roles.some(({ role }) => role === 'Lbl' || role === 'LBody')) continue
    const items = itemsOf(roles).map((kids) => wrapKids(context, list, kids, 'LI'))
    setKids(context, list.dictionary, items)
  }
}

/** A new item begins with each label that follows a text. */
function itemsOf(kids: readonly { readonly kid: PDFObject; readonly role: string }[]): readonly (readonly PDFObject[])[] {
  const items: PDFObject[][] = []
  for (const [index, { kid, role }] of kids.entries()) {
    const opens = role === 'Lbl' && kids[index - 1]?.role !== 'Lbl'
    const item = items.at(-1)
    if (item && !opens) item.push(kid)
    else items.push([kid])
  }
  return items
}
