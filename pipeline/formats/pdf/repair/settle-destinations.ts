import { type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { settleDestination } from './destination.ts'
import { dictionaryAt } from './pdf-values.ts'

/** Sees to it that links within the file lead to the page on which their element begins. */
export function settleDestinations(document: PDFDocument, pageMap: Readonly<Record<string, number>>): void {
  const { context, catalog } = document
  const destinations = dictionaryAt(context, catalog.get(PDFName.of('Dests')))
  const pages = document.getPages()
  for (const key of destinations?.keys() ?? []) {
    const page = pages[(pageMap[idOf(key)] ?? 0) - 1]
    if (destinations && page) settleDestination(document, { holder: destinations, key }, page.ref)
  }
}

/** Chromium writes ids as they stand in an address. */
function idOf(key: PDFName): string {
  const name = key.decodeText()
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
