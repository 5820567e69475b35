import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import { isListed, type PageContent } from './page-content.ts'
import { contentWithin, roleOf, structureElements } from './structure-tree.ts'

/** Lines and grounds that are marked as if they were to be read: all but those of pictures, which are made of nothing else. */
export function looseDrawings(document: PDFDocument, drawn: PageContent): PageContent {
  const { context } = document
  const loose = new Map<PDFRef, Set<number>>([...drawn].map(([page, numbers]) => [page, new Set(numbers)]))
  for (const { dictionary } of structureElements(document)) {
    if (roleOf(context, dictionary) !== 'Figure') continue
    for (const kid of contentWithin(context, dictionary)) if (isListed(drawn, kid)) loose.get(kid.page)?.delete(kid.number)
  }
  return loose
}
