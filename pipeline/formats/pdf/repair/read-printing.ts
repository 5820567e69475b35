import { PDFDocument } from '@cantoo/pdf-lib'
import type { Mark } from '../marks.ts'
import { linesOfPage } from './lines-of-page.ts'
import { unreadContent } from './page-content.ts'
import { pageNumbers } from './page-numbers.ts'
import { readMarks } from './read-marks.ts'

/** What a file that the browser has printed says of the places of its elements. */
export interface Printing {
  readonly pages: number
  /** Id of each marked element → number of its page, counted from 1 through the file. */
  readonly pageOf: Readonly<Record<string, number>>
  /** How many lines of text stand on a page, running heads and feet aside. */
  linesOf(page: number): number
  /** How much of a page is empty below its last line, margin included: a share of its height. */
  freeOf(page: number): number
}

/** Reads where everything stands in a file as the browser has printed it. */
export async function readPrinting(printed: Uint8Array, marks: readonly Mark[]): Promise<Printing> {
  const document = await PDFDocument.load(printed, { updateMetadata: false })
  const pages = document.getPages()
  const linesAt = (page: number) => {
    const node = pages[page - 1]
    return node ? linesOfPage(document.context, node) : []
  }
  return {
    pages: pages.length,
    pageOf: pageNumbers(document, readMarks(document, marks), unreadContent(document).empty),
    linesOf: (page) => linesAt(page).length,
    freeOf: (page) => (linesAt(page)[0] ?? 0) / (pages[page - 1]?.getHeight() ?? 1),
  }
}
