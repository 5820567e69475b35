import { type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { type FileMetadata, PRODUCER } from './file-metadata.ts'
import { metadataPacket } from './metadata-packet.ts'

/** Writes what the file says of itself, in the old place and in the new: title, creators, dates, language. */
export function describeFile(document: PDFDocument, metadata: FileMetadata): void {
  const { context, catalog } = document
  const date = new Date(metadata.epoch * 1000)
  document.setTitle(metadata.title, { showInWindowTitleBar: true })
  document.setAuthor(metadata.creators.join(', '))
  document.setSubject(metadata.description)
  document.setKeywords([metadata.subjects.join(', ')])
  document.setProducer(PRODUCER)
  document.setCreator(PRODUCER)
  document.setCreationDate(date)
  document.setModificationDate(date)
  const packet = context.stream(Buffer.from(metadataPacket(metadata), 'utf8'), { Type: 'Metadata', Subtype: 'XML' })
  catalog.set(PDFName.of('Metadata'), context.register(packet))
}
