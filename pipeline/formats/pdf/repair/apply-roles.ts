import { type PDFContext, type PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { groupRows } from './group-rows.ts'
import type { FoundMark } from './read-marks.ts'
import { setRole } from './structure-tree.ts'

/** Gives the marked elements the roles that the browser did not know, and what the standard asks of these roles. */
export function applyRoles(document: PDFDocument, found: readonly FoundMark[]): void {
  const parts = new Map<PDFDict, string>()
  for (const { element, mark, index } of found) {
    const { role, name = '' } = mark
    if (role === 'THead' || role === 'TFoot') parts.set(element, role)
    else if (role !== undefined) applyRole(document.context, element, { role, name, index })
  }
  groupRows(document, parts)
}

interface Applied {
  readonly role: string
  readonly name: string
  readonly index: number
}

function applyRole(context: PDFContext, element: PDFDict, { role, name, index }: Applied): void {
  setRole(element, role)
  // What Chromium has said of a list is not true of contents and notes.
  if (context.lookup(element.get(PDFName.of('A'))) && (role === 'TOC' || role === 'Div')) element.delete(PDFName.of('A'))
  // Every note has an id of its own (ISO 14289-1, 7.9), which is numbered with all others later.
  if (role === 'Note') element.set(PDFName.of('ID'), PDFString.of(`note-${index}`))
  if (role === 'Formula' && name !== '') element.set(PDFName.of('Alt'), PDFHexString.fromText(name))
}
