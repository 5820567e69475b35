import { createHash } from 'node:crypto'
import { type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { type FileMetadata, PRODUCER } from './file-metadata.ts'
import { dictionaryAt } from './pdf-values.ts'

/** What the list of sources is called within the file. */
export const SOURCES = 'sources.json'

/** Puts into the file of what it was made: the texts and pictures and their hashes, as the manifest has them (an associated file, ISO 32000-2, 14.13). */
export function attachSources(document: PDFDocument, { sources, epoch, language }: FileMetadata): void {
  if (!sources) return
  const { context, catalog } = document
  const text = Buffer.from(`${JSON.stringify({ version: 1, generator: PRODUCER, language, sources }, undefined, 2)}\n`)
  const date = PDFString.fromDate(new Date(epoch * 1000))
  const sum = createHash('md5').update(text).digest('hex')
  const stream = context.flateStream(text, {
    Type: 'EmbeddedFile',
    Subtype: 'application/json',
    Params: { Size: text.byteLength, CreationDate: date, ModDate: date, CheckSum: PDFHexString.of(sum) },
  })
  const name = PDFString.of(SOURCES)
  const embedded = context.register(stream)
  const file = context.register(
    context.obj({ Type: 'Filespec', F: name, UF: name, EF: { F: embedded, UF: embedded }, AFRelationship: 'Data' }),
  )
  const names = dictionaryAt(context, catalog.get(NAMES)) ?? context.obj({})
  names.set(PDFName.of('EmbeddedFiles'), context.obj({ Names: [name, file] }))
  catalog.set(NAMES, names)
  catalog.set(PDFName.of('AF'), context.obj([file]))
}

const NAMES = PDFName.of('Names')
