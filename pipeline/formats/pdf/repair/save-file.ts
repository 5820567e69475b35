import { createHash } from 'node:crypto'
import { type PDFDocument, PDFHexString } from '@cantoo/pdf-lib'

/** Stands in the file where its id comes: as long as an id, and like nothing else. */
const PLACE = 'C0'.repeat(16)

/** Packed (which makes it PDF 1.7), in one go, with nothing added. */
const OPTIONS = { useObjectStreams: true, objectsPerTick: Number.POSITIVE_INFINITY, addDefaultPage: false, updateFieldAppearances: false }

/** The bytes of the file. Its id is made from all the rest of it, so that the same content has the same id. */
export async function saveFile(document: PDFDocument): Promise<Uint8Array> {
  const { context } = document
  context.trailerInfo.ID = context.obj([PDFHexString.of(PLACE), PDFHexString.of(PLACE)])
  const saved = await document.save(OPTIONS)
  const bytes = Buffer.from(saved.buffer, saved.byteOffset, saved.byteLength)
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, PLACE.length).toUpperCase()
  for (let at = bytes.indexOf(PLACE); at >= 0; at = bytes.indexOf(PLACE, at)) bytes.write(id, at, 'latin1')
  return saved
}
