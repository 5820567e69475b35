import { PDFDict, type PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib'
import type { Mark } from '../marks.ts'
import { dictionaryAt } from './pdf-values.ts'
import { readMarks } from './read-marks.ts'
import { kidsOf } from './structure-tree.ts'

/** Id of each marked element → number of the page on which it begins, from 1. Elements that paint nothing are on no page. */
export function pageNumbers(document: PDFDocument, marks: readonly Mark[]): Readonly<Record<string, number>> {
  const numbers = new Map<PDFObject, number>(document.getPages().map((page, index) => [page.ref, index + 1]))
  const found = readMarks(document)
  const entries = marks.flatMap(({ id }, index) => {
    const element = found.get(index)
    const page = id !== undefined && element ? numbers.get(firstPage(document, element) ?? element) : undefined
    return id !== undefined && page !== undefined ? [[id, page] as const] : []
  })
  return Object.fromEntries(entries)
}

/** The page is said by the innermost elements, beside their content. */
function firstPage(document: PDFDocument, element: PDFDict): PDFObject | undefined {
  const own = element.get(PAGE)
  if (own) return own
  for (const kid of kidsOf(document.context, element)) {
    const inner = dictionaryAt(document.context, kid)
    const page = inner instanceof PDFDict ? firstPage(document, inner) : undefined
    if (page) return page
  }
  return undefined
}

const PAGE = PDFName.of('Pg')
