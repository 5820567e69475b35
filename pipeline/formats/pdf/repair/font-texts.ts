import { type PDFContext, type PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { dictionaryAt, streamText, withText } from './pdf-values.ts'

/** Glyph → text as UTF-16, both in hexadecimal digits: what a font says that its glyphs stand for. */
export type GlyphTexts = ReadonlyMap<string, string>

const TO_UNICODE = PDFName.of('ToUnicode')

/** The fonts that a page or a form uses, by their names there. */
export function fontsOf(context: PDFContext, resources: PDFDict | undefined): ReadonlyMap<string, PDFRef> {
  const fonts = dictionaryAt(context, resources?.get(PDFName.of('Font')))
  const entries = fonts?.entries() ?? []
  return new Map(entries.flatMap(([name, font]) => (font instanceof PDFRef ? [[name.decodeText(), font]] : [])))
}

/** Reads a font's map from glyphs to text. */
export function readGlyphTexts(context: PDFContext, font: PDFObject): GlyphTexts {
  const stream = context.lookup(dictionaryAt(context, font)?.get(TO_UNICODE))
  if (!(stream instanceof PDFRawStream)) return new Map()
  const text = streamText(stream)
  return new Map([...sections(text, 'bfchar').flatMap(charEntries), ...sections(text, 'bfrange').flatMap(rangeEntries)])
}

/** Writes a font's map from glyphs to text. */
export function writeGlyphTexts(context: PDFContext, font: PDFObject, texts: GlyphTexts): void {
  const reference = dictionaryAt(context, font)?.get(TO_UNICODE)
  const stream = context.lookup(reference)
  if (!(reference instanceof PDFRef) || !(stream instanceof PDFRawStream)) return
  context.assign(reference, withText(context, stream, characterMap(texts)))
}

function sections(text: string, name: string): readonly string[] {
  return [...text.matchAll(new RegExp(`begin${name}([\\s\\S]*?)end${name}`, 'g'))].map(([, section = '']) => section)
}

function charEntries(section: string): readonly (readonly [string, string])[] {
  return [...section.matchAll(/<([0-9A-F]{4})>\s*<([0-9A-F]+)>/gi)].map(([, glyph = '', text = '']) => [
    glyph.toUpperCase(),
    text.toUpperCase(),
  ])
}

function rangeEntries(section: string): readonly (readonly [string, string])[] {
  return [...section.matchAll(/<([0-9A-F]{4})>\s*<([0-9A-F]{4})>\s*<([0-9A-F]+)>/gi)].flatMap(([, first = '', last = '', text = '']) => {
    const start = Number.parseInt(first, 16)
    const length = Number.parseInt(last, 16) - start + 1
    return Array.from(
      { length },
      (_, offset) => [digits(start + offset, 4), digits(Number.parseInt(text, 16) + offset, text.length)] as const,
    )
  })
}

function digits(value: number, length: number): string {
  return value.toString(16).toUpperCase().padStart(length, '0')
}

/** No more entries may stand in one section (Adobe Technical Note 5014). */
const SECTION = 100

function characterMap(texts: GlyphTexts): string {
  const entries = [...texts].sort(([left], [right]) => (left < right ? -1 : 1))
  const parts = Array.from({ length: Math.ceil(entries.length / SECTION) }, (_, part) =>
    entries.slice(part * SECTION, (part + 1) * SECTION),
  )
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...parts.flatMap((part) => [`${part.length} beginbfchar`, ...part.map(([glyph, text]) => `<${glyph}> <${text}>`), 'endbfchar']),
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}
