import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { structureRoot } from './structure-tree.ts'

/** Roles of Chromium that the standard does not know, and the standard ones that come nearest. */
const ROLES = { Em: 'Span', Strong: 'Span' } as const

/** Says which standard roles stand for those that are not (ISO 14289-1, 7.1). */
export function mapRoles(document: PDFDocument): void {
  const roles = PDFDict.withContext(document.context)
  for (const [role, standard] of Object.entries(ROLES)) roles.set(PDFName.of(role), PDFName.of(standard))
  structureRoot(document)?.set(PDFName.of('RoleMap'), roles)
}
