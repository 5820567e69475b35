import { PDFDocument } from '@cantoo/pdf-lib'
import type { Violation } from '../../../model/index.ts'
import type { Mark } from '../marks.ts'
import { verifyDocument } from '../verify/verify-pdf.ts'
import { applyRoles } from './apply-roles.ts'
import { attachSources } from './attach-sources.ts'
import { describeFile } from './describe-file.ts'
import { dropUnreachable } from './drop-unreachable.ts'
import type { FileMetadata } from './file-metadata.ts'
import { makeForm } from './form/make-form.ts'
import { labelPages } from './label-pages.ts'
import { looseDrawings } from './loose-drawings.ts'
import { mapRoles } from './map-roles.ts'
import { nameLinks } from './name-links.ts'
import { joinContent, unreadContent } from './page-content.ts'
import { pageNumbers } from './page-numbers.ts'
import { type PagePiece, pageTurns } from './page-turns.ts'
import { pruneBookmarks } from './prune-bookmarks.ts'
import { readMarks } from './read-marks.ts'
import { releaseContent } from './release-content.ts'
import { renumberIds } from './renumber-ids.ts'
import { repairContent } from './repair-content.ts'
import { repeatedHeads } from './repeated-heads.ts'
import { restoreLanguages } from './restore-languages.ts'
import { saveFile } from './save-file.ts'
import { settleBookmarks } from './settle-bookmarks.ts'
import { settleDestinations } from './settle-destinations.ts'
import { settleFigures } from './settle-figures.ts'
import { settleTerms } from './settle-terms.ts'
import { showTrim } from './show-trim.ts'
import { wrapListBodies } from './wrap-list-bodies.ts'
import { wrapReferences } from './wrap-references.ts'

/** A repaired file, and where the elements stood that had marks. */
export interface Repaired {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Id of each element → number of the page on which it begins. */
  readonly pageMap: Readonly<Record<string, number>>
  readonly turns: ReadonlyMap<string, readonly PagePiece[]>
  /** What is still wrong with it. */
  readonly violations: readonly Violation[]
}

/** What the browser has printed, and what is known of it. */
export interface Printed {
  readonly printed: Uint8Array
  readonly marks: readonly Mark[]
  readonly metadata: FileMetadata
  /** The font of fields as TrueType, for a file that has some. */
  readonly fieldFont?: Uint8Array
}

/**
 * Makes what the browser has printed a file that says what it is, reads well aloud, and is the same whenever it is made. The steps
 * that read marks come before the one that takes them away.
 */
export async function repairPdf({ printed, marks, metadata, fieldFont }: Printed): Promise<Repaired> {
  const document = await loadPdf(printed)
  const { empty, drawn } = unreadContent(document)
  const found = readMarks(document, marks)
  const pageMap = pageNumbers(document, found, empty)
  const released = [empty, looseDrawings(document, drawn), repeatedHeads(document, empty)].reduce(joinContent)
  const turns = pageTurns(document, found, released)
  labelPages(document, metadata.firstOfBody === undefined ? 0 : (pageMap[metadata.firstOfBody] ?? 1) - 1)
  pruneBookmarks(document, found)
  settleBookmarks(document, found, empty)
  settleDestinations(document, pageMap)
  nameLinks(document, found)
  repairContent(document, released)
  releaseContent(document, released)
  applyRoles(document, found)
  makeForm(document, found, fieldFont)
  if (metadata.sheet) showTrim(document, metadata.sheet)
  restoreLanguages(document, metadata.language)
  mapRoles(document)
  settleTerms(document)
  wrapListBodies(document)
  wrapReferences(document)
  settleFigures(document)
  renumberIds(document)
  describeFile(document, metadata)
  attachSources(document, metadata)
  dropUnreachable(document)
  const bytes = await saveFile(document)
  return { bytes, pages: document.getPageCount(), pageMap, turns, violations: verifyDocument(document, { bytes }) }
}

/** Reads a file and changes nothing in it. */
function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false })
}
