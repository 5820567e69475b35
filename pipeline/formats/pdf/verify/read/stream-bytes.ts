import { inflateSync } from 'node:zlib'
import { decodePDFRawStream, type PDFContext, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'

/** What a stream may unpack to: more than any page or font needs, and little enough for any machine. */
const MOST = 256 * 1024 * 1024

/** The unpacked bytes of the stream that an object is or refers to; undefined where there is none or it cannot be unpacked. */
export function streamBytes(context: PDFContext, object: PDFObject | undefined): Uint8Array | undefined {
  const stream = context.lookup(object)
  if (!(stream instanceof PDFRawStream)) return undefined
  try {
    return unpacked(stream)
  } catch {
    return undefined
  }
}

/** Far quicker than what the library does, where the packing is the usual one. */
function unpacked(stream: PDFRawStream): Uint8Array {
  const filter = stream.dict.get(PDFName.of('Filter'))
  if (!filter) return stream.contents
  const isPlain = filter === PDFName.of('FlateDecode') && !stream.dict.has(PDFName.of('DecodeParms'))
  return isPlain ? inflateSync(stream.contents, { maxOutputLength: MOST }) : decodePDFRawStream(stream).decode()
}
