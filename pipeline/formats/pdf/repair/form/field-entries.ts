import { PDFHexString, PDFName, PDFNumber, type PDFObject, PDFString } from '@cantoo/pdf-lib'
import type { FormField } from '../../form-field.ts'
import { FIELD_FONT } from './field-font.ts'

/** What a file says of a field, wherever its places are (ISO 32000-1, 12.7.3 and 12.7.4). */
export function fieldEntries(field: FormField): Readonly<Record<string, PDFObject>> {
  const { kind, name, description, group } = field
  const own = {
    T: PDFHexString.fromText(name),
    TU: PDFHexString.fromText(kind === 'choice' ? group : description),
    Ff: PDFNumber.of(flagsOf(field)),
  }
  if (kind === 'text') return { FT: PDFName.of('Tx'), ...own, DA: PDFString.of(FIELD_FONT.appearance) }
  return { FT: PDFName.of('Btn'), ...own, V: PDFName.of('Off') }
}

/** ISO 32000-1, tables 221, 226 and 228. */
const REQUIRED = 1 << 1
const MULTILINE = 1 << 12
const RADIO = 1 << 15

function flagsOf({ kind, lines, isRequired }: FormField): number {
  return (isRequired ? REQUIRED : 0) + (kind === 'text' && lines > 1 ? MULTILINE : 0) + (kind === 'choice' ? RADIO : 0)
}
