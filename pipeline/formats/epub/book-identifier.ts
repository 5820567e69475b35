import { createHash } from 'node:crypto'

// A name of its own for Concord's books, drawn once (RFC 9562 calls it a namespace). To change it is to rename every book.
const NAMESPACE = '5f1d0b6e-3c52-4a0e-9d77-6c1a8f0e2b94'

/** The URN that a volume keeps through all its editions: a version 5 UUID (RFC 9562, section 5.5) of its publication and language. */
export function bookIdentifier(publication: string, language: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(`${publication}/${language}`)
    .digest()
    .subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`
}
