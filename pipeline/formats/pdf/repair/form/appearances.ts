import type { PDFContext, PDFRef } from '@cantoo/pdf-lib'
import { FIELD_FONT } from './field-font.ts'

/** Width and height in points. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** How a text field looks while nothing stands in it: lines and boxes are those of the page. */
export function emptyText(context: PDFContext, size: Size, font: PDFRef): PDFRef {
  return form(context, size, '/Tx BMC\nEMC', { Font: { [FIELD_FONT.resource]: font } })
}

/** How a box looks that is not ticked: the page has drawn it. */
export function emptyBox(context: PDFContext, size: Size): PDFRef {
  return form(context, size, '', {})
}

/** How a box looks that is ticked: a cross from corner to corner. */
export function tickedBox(context: PDFContext, size: Size): PDFRef {
  const [near, far] = [size.width * INSET, size.width * (1 - INSET)]
  const [low, high] = [size.height * INSET, size.height * (1 - INSET)]
  const lines = [
    [near, low, far, high],
    [near, high, far, low],
  ].map((points) => points.map((point) => point.toFixed(2)))
  const strokes = lines.map(([x, y, toX, toY]) => `${x} ${y} m ${toX} ${toY} l S`)
  return form(context, size, ['q', '1 J', `${STROKE} w`, ...strokes, 'Q'].join('\n'), {})
}

/** The part of the box that stays free on each side, and the thickness of the cross in points. */
const INSET = 0.24
const STROKE = 1.2

function form(
  context: PDFContext,
  { width, height }: Size,
  content: string,
  resources: Readonly<Record<string, Record<string, PDFRef>>>,
): PDFRef {
  return context.register(
    context.flateStream(content, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: { ...resources } }),
  )
}
