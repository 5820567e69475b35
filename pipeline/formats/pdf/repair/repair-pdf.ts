import { PDFDocument } from '@cantoo/pdf-lib'
import type { Finished } from '../../../model/index.ts'
import type { Mark } from '../marks.ts'
import { describeFile } from './describe-file.ts'
import { dropUnreachable } from './drop-unreachable.ts'
import type { FileMetadata } from './file-metadata.ts'
import { mapRoles } from './map-roles.ts'
import { nameLinks } from './name-links.ts'
import { emptyContent, joinContent } from './page-content.ts'
import { pageNumbers } from './page-numbers.ts'
import { releaseContent } from './release-content.ts'
import { renumberIds } from './renumber-ids.ts'
import { repairContent } from './repair-content.ts'
import { repeatedHeads } from './repeated-heads.ts'
import { restoreLanguages } from './restore-languages.ts'
import { saveFile } from './save-file.ts'
import { settleBookmarks } from './settle-bookmarks.ts'
import { settleDestinations } from './settle-destinations.ts'
import { settleFigures } from './settle-figures.ts'
import { wrapListBodies } from './wrap-list-bodies.ts'

/**
 * Makes what the browser has printed a file that says what it is, reads well aloud, and is the same whenever it is made. The steps
 * that read marks come before the one that takes them away.
 */
export async function repairPdf(printed: Uint8Array, marks: readonly Mark[], metadata: FileMetadata): Promise<Finished> {
  const document = await loadPdf(printed)
  const empty = emptyContent(document)
  const pageMap = pageNumbers(document, marks, empty)
  const released = joinContent(empty, repeatedHeads(document, empty))
  settleBookmarks(document, marks, empty)
  settleDestinations(document, pageMap)
  nameLinks(document, marks)
  repairContent(document, released)
  releaseContent(document, released)
  restoreLanguages(document, metadata.language)
  mapRoles(document)
  wrapListBodies(document)
  settleFigures(document)
  renumberIds(document)
  describeFile(document, metadata)
  dropUnreachable(document)
  return { bytes: await saveFile(document), pages: document.getPageCount(), pageMap }
}

/** Id of each marked element → number of its page, in a file as the browser has printed it. */
export async function readPageNumbers(printed: Uint8Array, marks: readonly Mark[]): Promise<Readonly<Record<string, number>>> {
  const document = await loadPdf(printed)
  return pageNumbers(document, marks, emptyContent(document))
}

/** Reads a file and changes nothing in it. */
function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false })
}
