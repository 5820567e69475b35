import { PDFDict, PDFName } from '@cantoo/pdf-lib'
import type { Condition } from '../condition.ts'
import type { Font } from '../fonts/read-font.ts'
import type { PdfFile } from '../read/pdf-file.ts'
import { listOf, objectOf, textIn, textOf } from '../read/values.ts'

/** TrueType fonts of single bytes say which code is which letter, those of symbols leave it to the font. */
export const SIMPLE_FONTS: readonly Condition[] = [
  each('7.21.6-1', 'A TrueType font of letters has a map of letters.', ({ isSymbolic, program }) => {
    if (isSymbolic || !program) return undefined
    const isMapped = program.maps.some(({ platform, encoding }) => platform !== 3 || encoding !== 0)
    return isMapped ? undefined : 'The font of letters has no map of letters within it'
  }),
  each('7.21.6-2', 'A TrueType font of letters has one of the two usual encodings.', (font, file) =>
    font.isSymbolic || hasUsualEncoding(font, file)
      ? undefined
      : 'The font of letters has neither `WinAnsiEncoding` nor `MacRomanEncoding`',
  ),
  each('7.21.6-3', 'A TrueType font of symbols has no encoding.', ({ isSymbolic, dictionary }, { context }) =>
    isSymbolic && objectOf(context, dictionary, 'Encoding') ? 'Unexpected `Encoding` of a font of symbols' : undefined,
  ),
  each('7.21.6-4', 'A TrueType font of symbols has one map, or one of symbols.', ({ isSymbolic, program }) => {
    if (!isSymbolic || !program) return undefined
    const isRight = program.maps.length === 1 || program.maps.some(({ platform, encoding }) => platform === 3 && encoding === 0)
    return isRight ? undefined : `Unexpected ${program.maps.length} maps in a font of symbols, expected one`
  }),
]

function each(id: string, summary: string, judge: (font: Font, file: PdfFile) => string | undefined): Condition {
  return {
    id,
    summary,
    find: (file) =>
      file.fonts
        .filter(({ subtype }) => subtype === 'TrueType')
        .flatMap((font) => {
          const message = judge(font, file)
          return message === undefined ? [] : [{ message, path: font.path }]
        }),
  }
}

const USUAL = ['WinAnsiEncoding', 'MacRomanEncoding']

function hasUsualEncoding({ dictionary, program }: Font, { context }: PdfFile): boolean {
  const encoding = objectOf(context, dictionary, 'Encoding')
  if (!(encoding instanceof PDFDict)) return encoding instanceof PDFName && USUAL.includes(encoding.decodeText())
  if (!USUAL.includes(textOf(context, encoding, 'BaseEncoding') ?? '')) return false
  const names = listOf(context, encoding, 'Differences').flatMap((item) =>
    context.lookup(item) instanceof PDFName ? (textIn(context, item) ?? '') : [],
  )
  const isUnicode = program?.maps.some((map) => map.platform === 3 && map.encoding === 1) === true
  return names.length === 0 || (isUnicode && !names.some(isMadeUp))
}

/** Names that programs give to glyphs of which they know nothing. The Adobe Glyph List has none such. */
function isMadeUp(name: string): boolean {
  return /^(?:g|glyph|gid|cid|index|c|char)[\d_]+$/i.test(name)
}
