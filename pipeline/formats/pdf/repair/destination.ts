import { PDFArray, type PDFDict, type PDFDocument, PDFName, PDFNull, PDFNumber, type PDFRef } from '@cantoo/pdf-lib'

/**
 * Sees to it that a destination is on this page. Chromium looks for what was moved to the head of a page at the foot of the one before;
 * then the head of the page is shown, at the zoom that the reader has.
 */
export function settleDestination(document: PDFDocument, entry: { readonly holder: PDFDict; readonly key: PDFName }, page: PDFRef): void {
  const { context } = document
  const destination = context.lookup(entry.holder.get(entry.key))
  if (destination instanceof PDFArray && destination.get(0) === page) return
  const height =
    document
      .getPages()
      .find(({ ref }) => ref === page)
      ?.getHeight() ?? 0
  const settled = PDFArray.withContext(context)
  for (const part of [page, PDFName.of('XYZ'), PDFNull, PDFNumber.of(height), PDFNumber.of(0)]) settled.push(part)
  entry.holder.set(entry.key, settled)
}
