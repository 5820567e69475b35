import { type PDFDict, type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { settleDestination } from './destination.ts'
import type { PageContent } from './page-content.ts'
import { firstPage } from './page-numbers.ts'
import { dictionaryAt } from './pdf-values.ts'
import type { FoundMark } from './read-marks.ts'

/** Gives the bookmarks the whole text of their headings, whose lines Chromium joins without a space, and the pages on which these stand. */
export function settleBookmarks(document: PDFDocument, found: readonly FoundMark[], empty: PageContent): void {
  const { context, catalog } = document
  const names = new Map(found.map(({ element, mark }) => [element, mark.name]))
  for (const bookmark of bookmarksBelow(document, dictionaryAt(context, catalog.get(PDFName.of('Outlines'))))) {
    const heading = dictionaryAt(context, bookmark.get(PDFName.of('SE')))
    const name = heading && names.get(heading)
    const page = heading && firstPage(document, heading, empty)
    if (name) bookmark.set(PDFName.of('Title'), PDFHexString.fromText(name))
    if (page) settleDestination(document, { holder: bookmark, key: PDFName.of('Dest') }, page)
  }
}

function bookmarksBelow(document: PDFDocument, parent: PDFDict | undefined): readonly PDFDict[] {
  const found: PDFDict[] = []
  let bookmark = dictionaryAt(document.context, parent?.get(PDFName.of('First')))
  while (bookmark) {
    found.push(bookmark, ...bookmarksBelow(document, bookmark))
    bookmark = dictionaryAt(document.context, bookmark.get(PDFName.of('Next')))
  }
  return found
}
