import { type PDFContext, PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib'
import { type Operation, readOperations } from './content/read-operations.ts'
import { textHeights } from './content/text-heights.ts'
import { streamText } from './pdf-values.ts'

/** Two texts are on one line where their heights differ by less, in points: a raised mark of a note is. */
const SAME_LINE = 6

/** A line of text that belongs to an element. */
export interface PageLine {
  /** How high it stands on the page, in points. */
  readonly y: number
  /** The numbers of the marked content that stands in it. */
  readonly content: ReadonlySet<number>
}

/** The lines of text on a page that belong to an element, the lowest first; running heads belong to none. */
export function linesOfPage(context: PDFContext, page: PDFPage): readonly PageLine[] {
  const stream = context.lookup(page.node.get(PDFName.of('Contents')))
  if (!(stream instanceof PDFRawStream)) return []
  const operations = readOperations(streamText(stream))
  const contentAt = contentOf(operations)
  const lines: { y: number; content: Set<number> }[] = []
  const texts = textHeights(operations).flatMap(({ first, last, y }) => {
    const content = contentAt.slice(first, last + 1).filter((number) => number !== undefined)
    return y !== undefined && content.length > 0 ? [{ y, content }] : []
  })
  let before = Number.NEGATIVE_INFINITY
  for (const { y, content } of texts.sort((one, other) => one.y - other.y)) {
    const line = y - before > SAME_LINE ? undefined : lines.at(-1)
    if (line) for (const number of content) line.content.add(number)
    else lines.push({ y, content: new Set(content) })
    before = y
  }
  return lines
}

/** What marked content is open at each operation: its number, -1 where it has none, undefined outside. */
function contentOf(operations: readonly Operation[]): readonly (number | undefined)[] {
  const open: number[] = []
  return operations.map(({ operator, operands }) => {
    if (operator === 'BDC' || operator === 'BMC') {
      const number = /\/MCID\s+(\d+)/.exec(operands.join(' '))?.[1]
      open.push(number === undefined ? (open.at(-1) ?? -1) : Number(number))
    }
    if (operator === 'EMC') open.pop()
    return open.at(-1)
  })
}
