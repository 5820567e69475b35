import { type PDFDocument, PDFName } from '@cantoo/pdf-lib'

/** Tells readers the numbers that stand on the pages (ISO 32000-1, 12.4.2): Roman on the `front` first ones, then from 1. */
export function labelPages(document: PDFDocument, front: number): void {
  const { context, catalog } = document
  const romans = front > 0 ? [0, { S: 'r' }] : []
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: [...romans, front, { S: 'D' }] }))
}
