import { PDFName } from '@cantoo/pdf-lib'
import type { Condition, Fault } from '../condition.ts'
import type { Font } from '../fonts/read-font.ts'
import type { CodeUse } from '../read/font-uses.ts'
import { placeText } from '../read/place.ts'
import { streamBytes } from '../read/stream-bytes.ts'

const REMEDY = 'Use characters that the fonts of the project have.'

/** Fonts are in the file, have the glyphs that are shown, and these are as wide as is said. */
export const FONT_PROGRAMS: readonly Condition[] = [
  {
    id: '7.21.4.1-1',
    summary: 'Every font is in the file.',
    find: ({ fonts }) =>
      fonts.flatMap((font) => {
        if (font.subtype === 'Type3' || !isSeen(font) || font.program) return []
        const what = font.isEmbedded ? 'is damaged' : 'is not in the file'
        return [{ message: `The font \`${font.use.name}\` ${what}`, path: font.path }]
      }),
  },
  {
    id: '7.21.4.1-2',
    summary: 'Every character that is shown has a glyph in its font.',
    remedy: REMEDY,
    find: ({ fonts }) =>
      fonts.flatMap((font) =>
        codes(font, ({ isSeen }) => isSeen).flatMap(([code, { place }]) => {
          const glyph = font.glyphOf(code)
          if (glyph === undefined || !font.program || glyph < font.program.glyphs) return []
          return [fault(font, code, place, 'has no glyph')]
        }),
      ),
  },
  {
    id: '7.21.4.2-2',
    summary: 'A list of the characters in a font is complete.',
    find: ({ context, fonts }) =>
      fonts.flatMap((font) => {
        const listed = streamBytes(context, font.descriptor?.get(PDFName.of('CIDSet')))
        return listed && !isComplete(font, listed)
          ? [{ message: '`CIDSet` does not list all characters of the font', path: font.path }]
          : []
      }),
  },
  {
    id: '7.21.5-1',
    summary: 'Every glyph is as wide as the file says.',
    find: ({ fonts }) =>
      fonts.flatMap((font) =>
        codes(font, ({ isSeen }) => isSeen).flatMap(([code, { place }]) => {
          const [said, known] = [font.widthOf(code), advanceOf(font, code)]
          if (said === undefined || known === undefined || Math.abs(said - known) <= TOLERANCE) return []
          return [fault(font, code, place, `is ${Math.round(known)} wide and is said to be ${Math.round(said)}`)]
        }),
      ),
  },
  {
    id: '7.21.8-1',
    summary: 'No character stands for a missing glyph.',
    remedy: REMEDY,
    find: ({ fonts }) =>
      fonts.flatMap((font) =>
        codes(font, () => true).flatMap(([code, { place }]) =>
          font.glyphOf(code) === 0 ? [fault(font, code, place, 'is shown as a missing glyph')] : [],
        ),
      ),
  },
]

/** Widths are rounded on the way into the file. */
const TOLERANCE = 1

function codes({ use }: Font, isSuch: (use: CodeUse) => boolean): readonly (readonly [number, CodeUse])[] {
  return [...use.codes].filter(([, use]) => isSuch(use))
}

function isSeen(font: Font): boolean {
  return codes(font, (use) => use.isSeen).length > 0
}

function advanceOf({ program, glyphOf }: Font, code: number): number | undefined {
  const glyph = glyphOf(code)
  return glyph === undefined || !program || glyph >= program.glyphs ? undefined : program.advance(glyph)
}

/** Glyphs that draw nothing need not be listed. */
function isComplete({ program, glyphOf }: Font, listed: Uint8Array): boolean {
  const count = Math.min(program?.glyphs ?? 0, MOST)
  for (let character = 1; character < count; character++) {
    const glyph = glyphOf(character)
    const isListed = ((listed[character >> 3] ?? 0) & (0x80 >> (character & 7))) !== 0
    if (glyph !== undefined && program?.isDrawn(glyph) && !isListed) return false
  }
  return true
}

/** Characters of a font that have a number. */
const MOST = 65_536

function fault(font: Font, code: number, place: CodeUse['place'], what: string): Fault {
  return { message: `The character ${shown(font, code)} of \`${font.use.name}\` ${what}`, path: placeText(place) }
}

function shown({ texts }: Font, code: number): string {
  const text = texts?.get(code)
  return text ? `\`${text}\`` : `<${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
