import type { PDFDict, PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import { isListed, type PageContent } from './page-content.ts'
import { dictionaryAt } from './pdf-values.ts'
import type { FoundMark } from './read-marks.ts'
import { contentKids, kidsOf } from './structure-tree.ts'

/** Id of each marked element → number of the page on which it begins, from 1. Elements that paint nothing are on no page. */
export function pageNumbers(document: PDFDocument, found: readonly FoundMark[], empty: PageContent): Readonly<Record<string, number>> {
  const numbers = new Map<PDFRef, number>(document.getPages().map((page, index) => [page.ref, index + 1]))
  const entries = found.flatMap(({ element, mark: { id } }) => {
    const page = id !== undefined ? firstPage(document, element, empty) : undefined
    const number = page && numbers.get(page)
    return id !== undefined && number !== undefined ? [[id, number] as const] : []
  })
  return Object.fromEntries(entries)
}

/** The page on which an element begins to be seen. */
export function firstPage(document: PDFDocument, element: PDFDict, empty: PageContent): PDFRef | undefined {
  const { context } = document
  const content = new Map(contentKids(context, element).map((kid) => [kid.kid, kid]))
  for (const kid of kidsOf(context, element)) {
    const own = content.get(kid)
    const inner = own ? undefined : dictionaryAt(context, kid)
    const page = own ? (isListed(empty, own) ? undefined : own.page) : inner && firstPage(document, inner, empty)
    if (page) return page
  }
  return undefined
}
