import { type PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import type { Sheet } from '../book-plan.ts'
import { streamText, withText } from './pdf-values.ts'

/** Points in a millimetre. */
const MILLIMETRE = 72 / 25.4

/** Millimetres from the edge of the page to the marks, beyond the bleed, and how long they are. */
const MARK = { from: 4, to: 9 } as const

/** Says of each page where it is to be cut, in its boxes (ISO 32000-1, 14.11.2) and with marks in the corners. A sheet without margin is left alone. */
export function showTrim(document: PDFDocument, sheet: Sheet): void {
  if (sheet.outside === 0) return
  for (const page of document.getPages()) {
    const { width, height } = page.getSize()
    const [across, down] = [(width - sheet.width * MILLIMETRE) / 2, (height - sheet.height * MILLIMETRE) / 2]
    const bleed = sheet.bleed * MILLIMETRE
    page.setTrimBox(across, down, width - 2 * across, height - 2 * down)
    page.setBleedBox(across - bleed, down - bleed, width - 2 * (across - bleed), height - 2 * (down - bleed))
    append(
      document,
      page.node.get(PDFName.of('Contents')),
      marks({ left: across, right: width - across, bottom: down, top: height - down }),
    )
  }
}

interface Edges {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** Two hairlines at each corner, which are no content (ISO 32000-1, 14.8.2.2). */
function marks({ left, right, bottom, top }: Edges): string {
  const [from, to] = [MARK.from * MILLIMETRE, MARK.to * MILLIMETRE]
  const lines = [
    ...[left, right].flatMap((x) => [line(x, bottom - from, x, bottom - to), line(x, top + from, x, top + to)]),
    ...[bottom, top].flatMap((y) => [line(left - from, y, left - to, y), line(right + from, y, right + to, y)]),
  ]
  return `/Artifact <</Type /Page>> BDC\nq 0.25 w 0 G\n${lines.join('\n')}\nQ\nEMC`
}

function line(...points: readonly [number, number, number, number]): string {
  const [fromX, fromY, toX, toY] = points.map((value) => value.toFixed(2))
  return `${fromX} ${fromY} m ${toX} ${toY} l S`
}

/** What is there is carried out between `q` and `Q`: it leaves another system of coordinates behind. */
function append({ context }: PDFDocument, contents: PDFObject | undefined, text: string): void {
  const stream = context.lookup(contents)
  if (contents instanceof PDFRef && stream instanceof PDFRawStream)
    context.assign(contents, withText(context, stream, `q\n${streamText(stream)}\nQ\n${text}`))
}
