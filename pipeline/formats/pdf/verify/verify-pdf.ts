import { PDFDocument, type PDFObject } from '@cantoo/pdf-lib'
import type { ConditionSummary, Violation } from '../../../model/index.ts'
import type { Condition } from './condition.ts'
import { CONDITIONS } from './conditions/index.ts'
import { openPdfFile } from './read/pdf-file.ts'

/**
 * Every machine-checkable condition of PDF/UA-1, and our own guards, that a file does not meet: in the order of the list of conditions, and
 * of the file. Never throws, whatever the bytes are: what cannot be read is a violation.
 */
export async function verifyPdf(bytes: Uint8Array): Promise<readonly Violation[]> {
  try {
    const { document, encryption } = await loadDocument(bytes)
    return verifyDocument(document, { bytes, encryption })
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return [{ condition: 'unreadable', clause: OWN, message: `The file is damaged and cannot be read: ${reason}`, path: 'file' }]
  }
}

interface Origin {
  readonly bytes: Uint8Array
  /** What protects the file, where that was taken away in reading. */
  readonly encryption?: PDFObject | undefined
}

/** The same for a file that is at hand as objects, as it was read or made. */
export function verifyDocument(document: PDFDocument, { bytes, encryption }: Origin): readonly Violation[] {
  const file = openPdfFile(document, { bytes, encryption })
  return CONDITIONS.flatMap(({ id, find }) => find(file).map((fault) => ({ condition: id, clause: clauseOf(id), ...fault })))
}

/** All conditions, as the documentation shows them. */
export function conditionSummaries(): readonly ConditionSummary[] {
  return CONDITIONS.map(({ id, summary, remedy }: Condition) => ({ id, clause: clauseOf(id), summary, ...(remedy && { remedy }) }))
}

/** No waiting between objects: nothing else is going on. */
const OPTIONS = { updateMetadata: false, ignoreEncryption: true, parseSpeed: Number.POSITIVE_INFINITY }

/** Reads a file; one that is protected but opens without a password, as if it were not. */
async function loadDocument(bytes: Uint8Array): Promise<{ readonly document: PDFDocument; readonly encryption?: PDFObject }> {
  const document = await PDFDocument.load(bytes, OPTIONS)
  const encryption = document.context.lookup(document.context.trailerInfo.Encrypt)
  if (!encryption) return { document }
  return { document: await PDFDocument.load(bytes, { ...OPTIONS, password: '' }), encryption }
}

/** The clause of our own guards. */
export const OWN = 'Concord'

/** Conditions with a number are those of the standard. */
function clauseOf(id: string): string {
  return /^\d/.test(id) ? `ISO 14289-1, ${id.slice(0, id.lastIndexOf('-'))}` : OWN
}
