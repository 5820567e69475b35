import { type PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { streamText } from './pdf-values.ts'

/** Marked content of pages, by its numbers. */
export type PageContent = ReadonlyMap<PDFRef, ReadonlySet<number>>

/** Marked content in which nothing is to be read. */
export interface UnreadContent {
  /**
   * What paints nothing. Chromium goes through what stands at the edge of a page twice, once for each page, and paints it on one of them
   * only; the other would pass for the place where a heading stands.
   */
  readonly empty: PageContent
  /** What paints lines and grounds, and neither letters nor pictures. */
  readonly drawn: PageContent
}

/** Finds the marked content of the pages in which nothing is to be read. */
export function unreadContent(document: PDFDocument): UnreadContent {
  const empty = new Map<PDFRef, ReadonlySet<number>>()
  const drawn = new Map<PDFRef, ReadonlySet<number>>()
  for (const page of document.getPages()) {
    const stream = document.context.lookup(page.node.get(PDFName.of('Contents')))
    const [, ...pieces] = stream instanceof PDFRawStream ? streamText(stream).split('/MCID ') : []
    const mute = pieces.filter((piece) => !SHOWING.test(contentOf(piece)))
    empty.set(page.ref, numbersOf(mute.filter((piece) => !PAINTING.test(contentOf(piece)))))
    drawn.set(page.ref, numbersOf(mute.filter((piece) => PAINTING.test(contentOf(piece)))))
  }
  return { empty, drawn }
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

const SHOWING = /(?:^|\s)(?:Tj|TJ|Do|sh|BI)(?=\s|$)/
const PAINTING = /(?:^|\s)(?:S|s|F|f\*?|B\*?|b\*?)(?=\s|$)/

/** Further marks may open in it, but not before something is shown. */
function contentOf(piece: string): string {
  return piece.slice(0, piece.indexOf('EMC'))
}

function numbersOf(pieces: readonly string[]): ReadonlySet<number> {
  return new Set(pieces.map((piece) => Number.parseInt(piece, 10)))
}
