import { PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import type { Condition } from '../condition.ts'
import type { Font } from '../fonts/read-font.ts'
import type { PdfFile } from '../read/pdf-file.ts'
import { streamBytes } from '../read/stream-bytes.ts'
import { dictionaryOf, numberOf, objectOf, textOf } from '../read/values.ts'
import { PREDEFINED_MAPS } from './predefined-maps.ts'

/** Of fonts with more than 256 characters it is known which code is which glyph. */
export const COMPOSITE_FONTS: readonly Condition[] = [
  each('7.21.3.1-1', 'A composite font and its map of codes speak of the same characters.', (font, file) =>
    isCompatible(font, file) ? undefined : 'The `CIDSystemInfo` of the font and that of its `Encoding` differ',
  ),
  each('7.21.3.2-1', 'A composite TrueType font says which character is which glyph.', ({ descendant, isEmbedded }, { context }) => {
    if (textOf(context, descendant, 'Subtype') !== 'CIDFontType2' || !isEmbedded) return undefined
    const map = objectOf(context, descendant, 'CIDToGIDMap')
    const isSaid = map === PDFName.of('Identity') || map instanceof PDFRawStream
    return isSaid ? undefined : 'The font does not say which character is which glyph, expected `CIDToGIDMap`'
  }),
  each('7.21.3.3-1', 'A map of codes is a standard one, or in the file.', ({ dictionary }, { context }) => {
    const encoding = objectOf(context, dictionary, 'Encoding')
    if (encoding instanceof PDFRawStream || PREDEFINED_MAPS.has(textOf(context, dictionary, 'Encoding') ?? '')) return undefined
    return `The map of codes \`${textOf(context, dictionary, 'Encoding') ?? ''}\` is neither a standard one nor in the file`
  }),
  each('7.21.3.3-2', 'A map of codes says of itself in which direction it writes what is said of it.', ({ dictionary }, { context }) => {
    const text = mapText(dictionary, context)
    if (text === undefined) return undefined
    const within = Number(/\/WMode\s+(\d+)/.exec(text)?.[1] ?? 0)
    const said = numberOf(context, dictionaryOf(context, dictionary, 'Encoding'), 'WMode') ?? 0
    return within === said ? undefined : `Unexpected \`WMode\` ${said} of a map of codes, expected ${within} as within it`
  }),
  each('7.21.3.3-3', 'A map of codes builds on standard ones only.', ({ dictionary }, { context }) => {
    const within = /\/(\S+)\s+usecmap/.exec(mapText(dictionary, context) ?? '')?.[1]
    const base = textOf(context, dictionaryOf(context, dictionary, 'Encoding'), 'UseCMap') ?? within
    return base === undefined || PREDEFINED_MAPS.has(base) ? undefined : `The map of codes builds on \`${base}\`, which is no standard one`
  }),
]

function each(id: string, summary: string, judge: (font: Font, file: PdfFile) => string | undefined): Condition {
  return {
    id,
    summary,
    find: (file) =>
      file.fonts
        .filter(({ subtype }) => subtype === 'Type0')
        .flatMap((font) => {
          const message = judge(font, file)
          return message === undefined ? [] : [{ message, path: font.path }]
        }),
  }
}

function mapText(dictionary: Font['dictionary'], context: PdfFile['context']): string | undefined {
  if (!(objectOf(context, dictionary, 'Encoding') instanceof PDFRawStream)) return undefined
  const bytes = streamBytes(context, dictionary.get(PDFName.of('Encoding')))
  return bytes && Buffer.from(bytes).toString('latin1')
}

/** Only maps within the file are looked into: of the standard ones it is known what they speak of, by those who made them. */
function isCompatible({ dictionary, descendant }: Font, { context }: PdfFile): boolean {
  const map = dictionaryOf(context, dictionaryOf(context, dictionary, 'Encoding'), 'CIDSystemInfo')
  if (!map) return true
  const own = dictionaryOf(context, descendant, 'CIDSystemInfo')
  const isSame = (key: string) => textOf(context, own, key) === textOf(context, map, key)
  return (
    isSame('Registry') && isSame('Ordering') && (numberOf(context, own, 'Supplement') ?? 0) <= (numberOf(context, map, 'Supplement') ?? 0)
  )
}
