import { inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'

/** The dictionary that an object is or refers to; undefined where it is something else. */
export function dictionaryAt(context: PDFContext, object: PDFObject | undefined): PDFDict | undefined {
  const value = context.lookup(object)
  return value instanceof PDFDict ? value : undefined
}

/** The items of the array that an object is or refers to; a single object is a list of one, nothing an empty list. */
export function itemsAt(context: PDFContext, object: PDFObject | undefined): readonly PDFObject[] {
  if (object === undefined) return []
  const value = context.lookup(object)
  if (value instanceof PDFArray) return value.asArray()
  return value === undefined ? [] : [object]
}

/** The text that an object is or refers to, a name without its slash. */
export function textAt(context: PDFContext, object: PDFObject | undefined): string | undefined {
  const value = context.lookup(object)
  if (value instanceof PDFName) return nameOf(value)
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
}

/** The library has one object for each name, and takes as long to decode it as all else that is asked of an element. */
const names = new WeakMap<PDFName, string>()

function nameOf(name: PDFName): string {
  const known = names.get(name)
  if (known !== undefined) return known
  const text = name.decodeText()
  names.set(name, text)
  return text
}

/** The text of a stream, one character for each byte, unpacked. */
export function streamText(stream: PDFRawStream): string {
  const isPlainlyPacked = stream.dict.get(FILTER) === PDFName.of('FlateDecode') && !stream.dict.has(PDFName.of('DecodeParms'))
  // Several times as fast as the library, which unpacks everything else.
  if (isPlainlyPacked) return inflateSync(stream.getContents()).toString('latin1')
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
}

const FILTER = PDFName.of('Filter')

/**
 * A packed stream with this text, one byte for each character, that keeps what else `original` says of itself. Packed by the library: what
 * zlib makes of a text depends on the processor.
 */
export function withText(context: PDFContext, original: PDFRawStream, text: string): PDFRawStream {
  const packed = context.flateStream(Buffer.from(text, 'latin1'))
  for (const [key, value] of original.dict.entries()) {
    if (!REPLACED.has(key)) packed.dict.set(key, value)
  }
  return packed
}

/** Entries that say how a stream is packed. */
const REPLACED = new Set(['Length', 'Filter', 'DecodeParms'].map((name) => PDFName.of(name)))
