import { PDFDocument } from '@cantoo/pdf-lib'
import type { Mark } from '../marks.ts'
import { linesOfPage, type PageLine } from './lines-of-page.ts'
import { unreadContent } from './page-content.ts'
import { pageNumbers } from './page-numbers.ts'
import { readMarks } from './read-marks.ts'
import { contentWithin } from './structure-tree.ts'

/** What a file that the browser has printed says of the places of its elements. */
export interface Printing {
  readonly pages: number
  /** Id of each marked element → number of its page, counted from 1 through the file. */
  readonly pageOf: Readonly<Record<string, number>>
  /** How many lines of text stand on a page, running heads and feet aside. */
  linesOf(page: number): number
  /** How much of a page is empty below its last line, margin included: a share of its height. */
  freeOf(page: number): number
  /** How much higher than on the fullest page the last line of a page stands, in points: what fits under it is no deeper than this. */
  roomOf(page: number): number
  /** How far the last line of a marked element stands below the line before it on the page where it begins, in points; 0 where it has none. */
  depthOf(id: string): number
}

/** Reads where everything stands in a file as the browser has printed it. */
export async function readPrinting(printed: Uint8Array, marks: readonly Mark[]): Promise<Printing> {
  const document = await PDFDocument.load(printed, { updateMetadata: false })
  const pages = document.getPages()
  const found = readMarks(document, marks)
  const pageOf = pageNumbers(document, found, unreadContent(document).empty)
  const read = new Map<number, readonly PageLine[]>()
  const linesAt = (page: number) => {
    const node = pages[page - 1]
    const lines = read.get(page) ?? (node ? linesOfPage(document.context, node) : [])
    read.set(page, lines)
    return lines
  }
  const lastLine = (page: number) => linesAt(page)[0]?.y
  const heights = (of: (lines: readonly PageLine[]) => number | undefined) => pages.flatMap((_, index) => of(linesAt(index + 1)) ?? [])
  const foot = once(() => Math.min(...heights((lines) => lines[0]?.y)))
  const head = once(() => Math.max(...heights((lines) => lines.at(-1)?.y)))
  return {
    pages: pages.length,
    pageOf,
    linesOf: (page) => linesAt(page).length,
    freeOf: (page) => (lastLine(page) ?? 0) / (pages[page - 1]?.getHeight() ?? 1),
    roomOf: (page) => (lastLine(page) ?? foot()) - foot(),
    depthOf: (id) => {
      const element = found.find(({ mark }) => mark.id === id)?.element
      const page = pageOf[id]
      if (!element || page === undefined) return 0
      const own = contentWithin(document.context, element).filter((kid) => kid.page === pages[page - 1]?.ref)
      const lines = linesAt(page)
      const isOwn = ({ content }: PageLine) => own.some(({ number }) => content.has(number))
      const [last, first] = [lines.find(isOwn), lines.findLastIndex(isOwn)]
      return last ? (lines[first + 1]?.y ?? head()) - last.y : 0
    },
  }
}

/** What is worked out at the first call, and only then. */
function once<T>(work: () => T): () => T {
  let value: { readonly of: T } | undefined
  return () => {
    value ??= { of: work() }
    return value.of
  }
}
