import { PDFArray, type PDFContext, type PDFDict, PDFHexString, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib'
import type { FormField } from '../../form-field.ts'
import { emptyBox, emptyText, type Size, tickedBox } from './appearances.ts'

interface Wanted {
  readonly field: FormField
  readonly font: PDFRef
}

/** Makes of a link the place of a field: what is seen of it, where exactly it stands, what it is called. */
export function makeWidget(context: PDFContext, annotation: PDFDict, { field, font }: Wanted): void {
  for (const key of ['A', 'Dest', 'Border', 'Contents']) annotation.delete(PDFName.of(key))
  annotation.set(PDFName.of('Subtype'), PDFName.of('Widget'))
  annotation.set(PDFName.of('F'), PDFNumber.of(PRINTED))
  annotation.set(PDFName.of('TU'), PDFHexString.fromText(field.description))
  const size = settlePlace(context, annotation, field)
  if (field.kind === 'text') {
    annotation.set(PDFName.of('AP'), context.obj({ N: emptyText(context, size, font) }))
    // Behind several typed lines the printed ones, which stand at other distances, are covered.
    if (field.lines > 1) annotation.set(PDFName.of('MK'), context.obj({ BG: [1, 1, 1] }))
    return
  }
  annotation.set(PDFName.of('AS'), PDFName.of('Off'))
  annotation.set(PDFName.of('AP'), context.obj({ N: { [field.value]: tickedBox(context, size), Off: emptyBox(context, size) } }))
}

/** ISO 32000-1, 12.5.3. */
const PRINTED = 4

/** Points that keep a text away from the line below it, and a ground that is filled from the box around it. */
const RULE = 0.75
const FRAME = 1.5

/** What is typed stands on the line, also where the line leaves much room above, as for a signature. */
const TALLEST_LINE = 24

function settlePlace(context: PDFContext, annotation: PDFDict, { kind, lines }: FormField): Size {
  const key = PDFName.of('Rect')
  const given = context.lookup(annotation.get(key))
  const [left = 0, bottom = 0, right = 0, top = 0] =
    given instanceof PDFArray ? given.asArray().map((item) => (item instanceof PDFNumber ? item.asNumber() : 0)) : []
  if (kind !== 'text') return { width: right - left, height: top - bottom }
  const place =
    lines > 1
      ? ([left + FRAME, bottom + FRAME, right - FRAME, top - FRAME] as const)
      : ([left, bottom + RULE, right, Math.min(top, bottom + TALLEST_LINE)] as const)
  annotation.set(key, context.obj([...place]))
  return { width: place[2] - place[0], height: place[3] - place[1] }
}
