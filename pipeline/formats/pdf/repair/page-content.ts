import { type PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { streamText } from './pdf-values.ts'

/** Marked content of pages, by its numbers. */
export type PageContent = ReadonlyMap<PDFRef, ReadonlySet<number>>

/**
 * The marked content that paints nothing. Chromium goes through what stands at the edge of a page twice, once for each page, and paints it
 * on one of them only; the other would pass for the place where a heading stands.
 */
export function emptyContent(document: PDFDocument): PageContent {
  return new Map(
    document.getPages().map((page) => {
      const stream = document.context.lookup(page.node.get(PDFName.of('Contents')))
      return [page.ref, stream instanceof PDFRawStream ? emptyNumbers(streamText(stream)) : new Set<number>()]
    }),
  )
}

/** Whether a piece of content is among those that are listed. */
export function isListed(content: PageContent, { page, number }: { readonly page: PDFRef; readonly number: number }): boolean {
  return content.get(page)?.has(number) === true
}

/** All content of either list. */
export function joinContent(left: PageContent, right: PageContent): PageContent {
  return new Map(
    [...new Set([...left.keys(), ...right.keys()])].map((page) => [page, new Set([...(left.get(page) ?? []), ...(right.get(page) ?? [])])]),
  )
}

const PAINTING = /(?:^|\s)(?:Tj|TJ|Do|sh|S|s|F|f\*?|B\*?|b\*?)(?=\s|$)/

function emptyNumbers(text: string): ReadonlySet<number> {
  const [, ...pieces] = text.split('/MCID ')
  const empty = pieces.filter((piece) => !PAINTING.test(piece.slice(0, piece.indexOf('EMC'))))
  return new Set(empty.map((piece) => Number.parseInt(piece, 10)))
}
