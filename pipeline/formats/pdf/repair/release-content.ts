import { PDFArray, type PDFDict, type PDFDocument, PDFName, PDFNull, PDFNumber } from '@cantoo/pdf-lib'
import { isListed, type PageContent } from './page-content.ts'
import { dictionaryAt, itemsAt } from './pdf-values.ts'
import { contentKids, kidsOf, setKids, structureElements, structureRoot } from './structure-tree.ts'

/** Takes content out of the structure tree, in both directions: from the elements, and from the list of what belongs to which. */
export function releaseContent(document: PDFDocument, released: PageContent): void {
  for (const { dictionary } of structureElements(document)) releaseFrom(document, dictionary, released)
  const parents = parentLists(document)
  for (const page of document.getPages()) {
    const key = page.node.get(PDFName.of('StructParents'))
    const list = key instanceof PDFNumber ? parents.get(key.asNumber()) : undefined
    for (const number of released.get(page.ref) ?? []) if (list && number < list.size()) list.set(number, PDFNull)
  }
}

function releaseFrom({ context }: PDFDocument, element: PDFDict, released: PageContent): void {
  const content = contentKids(context, element)
  const gone = new Set(content.filter((kid) => isListed(released, kid)).map(({ kid }) => kid))
  if (gone.size === 0) return
  const staying = content.filter(({ kid }) => !gone.has(kid))
  const kids = kidsOf(context, element).filter((kid) => !gone.has(kid))
  // A bare number counts on the element's own page, which must stay as long as one is left.
  const [first] = staying
  if (first && !staying.some(({ kid }) => kid instanceof PDFNumber)) element.set(PDFName.of('Pg'), first.page)
  if (kids.length === 0) element.delete(PDFName.of('K'))
  else setKids(context, element, kids)
}

/** The lists of elements by the keys of their pages (ISO 32000-1, 14.7.4.4). */
function parentLists(document: PDFDocument): ReadonlyMap<number, PDFArray> {
  const { context } = document
  const lists = new Map<number, PDFArray>()
  const open = [dictionaryAt(context, structureRoot(document)?.get(PDFName.of('ParentTree')))]
  for (let node = open.pop(); node; node = open.pop()) {
    const numbers = itemsAt(context, node.get(PDFName.of('Nums')))
    for (const [index, key] of numbers.entries()) {
      const list = context.lookup(numbers[index + 1])
      if (index % 2 === 0 && key instanceof PDFNumber && list instanceof PDFArray) lists.set(key.asNumber(), list)
    }
    open.push(...itemsAt(context, node.get(PDFName.of('Kids'))).map((kid) => dictionaryAt(context, kid)))
  }
  return lists
}
