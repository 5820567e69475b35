import type { PDFContext, PDFDict, PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import { dictionaryAt } from '../../repair/pdf-values.ts'
import { type Font, readFont } from '../fonts/read-font.ts'
import { type Annotation, readAnnotations } from './read-annotations.ts'
import { type Content, readContent } from './read-content.ts'
import { type FoundDictionary, readDictionaries } from './read-dictionaries.ts'
import { type MetadataProperty, readMetadata } from './read-metadata.ts'
import { type Page, readPages } from './read-pages.ts'
import { readStructure, type Structure } from './read-structure.ts'
import { streamBytes } from './stream-bytes.ts'
import { objectOf, textOf } from './values.ts'

/** A file as the conditions see it: everything is read once, and nothing is changed. */
export interface PdfFile {
  /** Its first bytes. */
  readonly header: string
  readonly context: PDFContext
  readonly catalog: PDFDict | undefined
  /** What an encrypted file allows. */
  readonly encryption: PDFDict | undefined
  /** The language of the file, where it says one. */
  readonly language: string | undefined
  /** Undefined where there are none. */
  readonly metadata: readonly MetadataProperty[] | undefined
  readonly pages: readonly Page[]
  readonly structure: Structure
  readonly content: Content
  readonly fonts: readonly Font[]
  readonly annotations: readonly Annotation[]
  /** Every dictionary of the file. */
  readonly dictionaries: readonly FoundDictionary[]
}

/** Where the version stands, at the latest (ISO 32000-1, annex H). */
const HEADER = 1024

/** Reads all that the conditions ask for. */
export function openPdfFile(
  { context }: PDFDocument,
  { bytes, encryption }: { readonly bytes: Uint8Array; readonly encryption: PDFObject | undefined },
): PdfFile {
  const catalog = dictionaryAt(context, context.trailerInfo.Root)
  const pages = readPages(context, catalog)
  const structure = readStructure(context, catalog)
  const packet = catalog && streamBytes(context, objectOf(context, catalog, 'Metadata'))
  const content = readContent(context, pages, structure)
  return {
    header: Buffer.from(bytes.subarray(0, HEADER)).toString('latin1'),
    context,
    catalog,
    encryption: dictionaryAt(context, encryption),
    language: textOf(context, catalog, 'Lang'),
    metadata: packet && readMetadata(packet),
    pages,
    structure,
    content,
    fonts: content.fonts.map((use) => readFont(context, use)),
    annotations: readAnnotations(context, pages, structure),
    dictionaries: readDictionaries(context),
  }
}
