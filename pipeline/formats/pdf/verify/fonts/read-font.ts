import { type PDFContext, PDFDict, PDFName } from '@cantoo/pdf-lib'
import type { FontUse } from '../read/font-uses.ts'
import { placeText } from '../read/place.ts'
import { streamBytes } from '../read/stream-bytes.ts'
import { dictionaryOf, listOf, numberOf, objectOf, textOf } from '../read/values.ts'
import { type CharacterMap, readCharacterMap } from './character-map.ts'
import type { FontProgram } from './font-program.ts'
import { glyphFinder } from './glyph-finder.ts'
import { readProgram } from './read-program.ts'
import { compositeWidths, simpleWidths, type WidthOf } from './read-widths.ts'

/** A font that is used, with all that is asked of it. */
export interface Font {
  readonly use: FontUse
  /** Where it is first used, and its name. */
  readonly path: string
  readonly subtype: string
  readonly dictionary: PDFDict
  /** What a composite font is made of. */
  readonly descendant?: PDFDict
  readonly descriptor?: PDFDict
  /** Whether its glyphs are no letters of the usual ones. */
  readonly isSymbolic: boolean
  readonly isEmbedded: boolean
  /** Undefined where there is none, or none that can be read. */
  readonly program?: FontProgram
  readonly texts?: CharacterMap
  readonly widthOf: WidthOf
  /** The glyph of a code; undefined where it is not known. */
  readonly glyphOf: (code: number) => number | undefined
}

const SYMBOLIC = 4

/** Reads a font that is used. */
export function readFont(context: PDFContext, use: FontUse): Font {
  const { dictionary } = use
  const subtype = textOf(context, dictionary, 'Subtype') ?? ''
  const [first] = subtype === 'Type0' ? listOf(context, dictionary, 'DescendantFonts').map((item) => context.lookup(item)) : []
  const descendant = first instanceof PDFDict ? first : undefined
  const descriptor = dictionaryOf(context, descendant ?? dictionary, 'FontDescriptor')
  const file = FILES.find((key) => objectOf(context, descriptor, key))
  const program = file && readProgram(file, streamBytes(context, descriptor?.get(PDFName.of(file))))
  const texts = streamBytes(context, dictionary.get(PDFName.of('ToUnicode')))
  return {
    use,
    path: `${placeText(use.place)}, font ${use.name}`,
    subtype,
    dictionary,
    isSymbolic: ((numberOf(context, descriptor, 'Flags') ?? 0) & SYMBOLIC) !== 0,
    isEmbedded: file !== undefined,
    widthOf: descendant ? compositeWidths(context, descendant) : simpleWidths(context, dictionary),
    glyphOf: glyphFinder(context, { dictionary, descendant, descriptor, program }),
    ...(descendant && { descendant }),
    ...(descriptor && { descriptor }),
    ...(program && { program }),
    ...(texts && { texts: readCharacterMap(texts) }),
  }
}

const FILES = ['FontFile2', 'FontFile3', 'FontFile'] as const
