import { PDFDocument } from '@cantoo/pdf-lib'
import type { Finished } from '../../../model/index.ts'
import type { Mark } from '../marks.ts'
import { describeFile } from './describe-file.ts'
import { dropUnreachable } from './drop-unreachable.ts'
import type { FileMetadata } from './file-metadata.ts'
import { mapRoles } from './map-roles.ts'
import { nameLinks } from './name-links.ts'
import { pageNumbers } from './page-numbers.ts'
import { renumberIds } from './renumber-ids.ts'
import { repairContent } from './repair-content.ts'
import { restoreLanguages } from './restore-languages.ts'
import { saveFile } from './save-file.ts'
import { settleFigures } from './settle-figures.ts'
import { wrapListBodies } from './wrap-list-bodies.ts'

/**
 * Makes what the browser has printed a file that says what it is, reads well aloud, and is the same whenever it is made. The steps
 * that read marks come before the one that takes them away.
 */
export async function repairPdf(printed: Uint8Array, marks: readonly Mark[], metadata: FileMetadata): Promise<Finished> {
  const document = await loadPdf(printed)
  const pageMap = pageNumbers(document, marks)
  repairContent(document)
  nameLinks(document, marks)
  restoreLanguages(document, metadata.language)
  mapRoles(document)
  wrapListBodies(document)
  settleFigures(document)
  renumberIds(document)
  describeFile(document, metadata)
  dropUnreachable(document)
  return { bytes: await saveFile(document), pages: document.getPageCount(), pageMap }
}

/** Reads a file and changes nothing in it. */
export function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false })
}
