import type { PDFContext, PDFRef } from '@cantoo/pdf-lib'
import { windowsCharacter } from '../../windows-character.ts'
import { readFontMetrics } from './read-font-metrics.ts'

/** The font of the fields: its bundled file, its name and its resource in the PDF, and how what is typed appears in it, in black. */
export const FIELD_FONT = {
  file: 'SourceSans3_400Regular',
  name: 'SourceSans3-Regular',
  resource: 'SourceSans3',
  appearance: '/SourceSans3 10.5 Tf 0 g',
} as const

/** Puts the font of the fields into the file, so that what is typed looks the same everywhere. It takes what Windows-1252 holds. */
export function fieldFont(context: PDFContext, bytes: Uint8Array): PDFRef {
  const { ascent, descent, box, widthOf } = readFontMetrics(bytes)
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: FIELD_FONT.name,
    Flags: NONSYMBOLIC,
    FontBBox: [...box],
    ItalicAngle: 0,
    Ascent: ascent,
    Descent: descent,
    CapHeight: CAPITALS,
    StemV: STEMS,
    FontFile2: context.register(context.flateStream(bytes, { Length1: bytes.byteLength })),
  })
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'TrueType',
      BaseFont: FIELD_FONT.name,
      FirstChar: FIRST,
      LastChar: LAST,
      Widths: Array.from({ length: LAST - FIRST + 1 }, (_, index) => widthOf(windowsCharacter(FIRST + index))),
      FontDescriptor: context.register(descriptor),
      Encoding: 'WinAnsiEncoding',
    }),
  )
}

const FIRST = 32
const LAST = 255

/** ISO 32000-1, table 123. */
const NONSYMBOLIC = 32

/** Thousandths of the size, measured on Source Sans 3. */
const CAPITALS = 660
const STEMS = 84
