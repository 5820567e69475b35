import type { PDFDocument } from '@cantoo/pdf-lib'
import { isListed, type PageContent } from './page-content.ts'
import { type ContentKid, contentWithin, roleOf, structureElements } from './structure-tree.ts'

/** The heads of tables as they are repeated on further pages: who hears the table has heard them. A head is never broken by the end of a page. */
export function repeatedHeads(document: PDFDocument, empty: PageContent): PageContent {
  const { context } = document
  const repeated = new Map<ContentKid['page'], Set<number>>()
  for (const cell of structureElements(document)) {
    if (roleOf(context, cell.dictionary) !== 'TH') continue
    const content = contentWithin(context, cell.dictionary).filter((kid) => !isListed(empty, kid))
    for (const { page, number } of content.filter((kid) => kid.page !== content[0]?.page)) {
      repeated.set(page, (repeated.get(page) ?? new Set()).add(number))
    }
  }
  return repeated
}
