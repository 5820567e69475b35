import { type PDFContext, PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib'
import { readOperations } from './content/read-operations.ts'
import { textHeights } from './content/text-heights.ts'
import { streamText } from './pdf-values.ts'

/** Two texts are on one line where their heights differ by less, in points: a raised mark of a note is. */
const SAME_LINE = 6

/** How high the lines of text on a page stand that belong to an element, in points, the lowest first; running heads belong to none. */
export function linesOfPage(context: PDFContext, page: PDFPage): readonly number[] {
  const stream = context.lookup(page.node.get(PDFName.of('Contents')))
  if (!(stream instanceof PDFRawStream)) return []
  const operations = readOperations(streamText(stream))
  let depth = 0
  const isInside = operations.map(({ operator }) => {
    if (operator === 'BDC' || operator === 'BMC') depth++
    if (operator === 'EMC') depth--
    return depth > 0
  })
  const heights = textHeights(operations).filter(({ first, last }) => isInside.slice(first, last + 1).includes(true))
  const sorted = heights.map(({ y }) => y).sort((one, other) => one - other)
  return sorted.filter((y, index) => index === 0 || y - (sorted[index - 1] ?? 0) > SAME_LINE)
}
