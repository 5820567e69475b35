import { PDFDict, PDFName } from '@cantoo/pdf-lib'
import type { Condition } from '../condition.ts'
import type { Font } from '../fonts/read-font.ts'
import type { PdfFile } from '../read/pdf-file.ts'
import { placeText } from '../read/place.ts'
import { dictionaryOf, objectOf, textOf } from '../read/values.ts'

/** Of every character that is shown it is known what it says. */
export const TEXTS_OF_GLYPHS: readonly Condition[] = [
  {
    id: '7.21.7-1',
    summary: 'Every character that is shown stands for a text.',
    find: (file) =>
      file.fonts
        .filter((font) => !isKnownOtherwise(font, file))
        .flatMap((font) =>
          [...font.use.codes]
            .filter(([code]) => font.texts?.get(code) === undefined)
            .map(([code, { place }]) => ({ message: `Nothing says what ${named(code, font)} stands for`, path: placeText(place) })),
        ),
  },
  {
    id: '7.21.7-2',
    summary: 'No character stands for U+0000, U+FEFF or U+FFFE.',
    find: ({ fonts }) =>
      fonts.flatMap((font) =>
        [...(font.texts ?? [])]
          .filter(([, text]) => /[\u0000\uFEFF\uFFFE]/.test(text))
          .map(([code]) => ({ message: `Unexpected text of ${named(code, font)}: U+0000, U+FEFF or U+FFFE`, path: font.path })),
      ),
  },
]

function named(code: number, { use }: Font): string {
  return `the character <${code.toString(16).toUpperCase().padStart(4, '0')}> of \`${use.name}\``
}

const ENCODINGS = ['WinAnsiEncoding', 'MacRomanEncoding', 'MacExpertEncoding']
const COLLECTIONS = ['GB1', 'CNS1', 'Japan1', 'Korea1']

/** What a font need not say that speaks of characters which everybody knows (ISO 14289-1, 7.21.7). */
function isKnownOtherwise({ dictionary, descendant, subtype, isSymbolic }: Font, { context }: PdfFile): boolean {
  if (descendant) {
    const info = dictionaryOf(context, descendant, 'CIDSystemInfo')
    return textOf(context, info, 'Registry') === 'Adobe' && COLLECTIONS.includes(textOf(context, info, 'Ordering') ?? '')
  }
  const encoding = objectOf(context, dictionary, 'Encoding')
  if (encoding instanceof PDFDict)
    return ENCODINGS.includes(textOf(context, encoding, 'BaseEncoding') ?? '') && !encoding.has(PDFName.of('Differences'))
  if (encoding instanceof PDFName) return ENCODINGS.includes(encoding.decodeText())
  return (subtype === 'Type1' || subtype === 'MMType1') && !isSymbolic
}
