import { type PDFContext, type PDFDocument, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib'
import type { FoundMark } from '../read-marks.ts'
import { setRole } from '../structure-tree.ts'
import { fieldEntries } from './field-entries.ts'
import { FIELD_FONT, fieldFont } from './field-font.ts'
import { type FieldPlace, fieldPlaces } from './field-places.ts'
import { makeWidget } from './make-widget.ts'

/** Makes fields of the links that stand in the places of fields, and tells them to those who hear the file (ISO 14289-1, 7.18.4). */
export function makeForm(document: PDFDocument, found: readonly FoundMark[], fontBytes: Uint8Array | undefined): void {
  const { context, catalog } = document
  const places = fieldPlaces(document, found)
  if (places.length === 0 || !fontBytes) return
  const font = fieldFont(context, fontBytes)
  for (const { element, annotation, field } of places) {
    setRole(element, 'Form')
    makeWidget(context, annotation, { field, font })
  }
  const form = {
    Fields: byName(places).map((group) => fieldOf(context, group)),
    DR: { Font: { [FIELD_FONT.resource]: font } },
    DA: PDFString.of(FIELD_FONT.appearance),
  }
  catalog.set(PDFName.of('AcroForm'), context.register(context.obj(form)))
}

/** Places of one name are one field, as the boxes of a choice are. */
function byName(places: readonly FieldPlace[]): readonly (readonly FieldPlace[])[] {
  const groups = new Map<string, FieldPlace[]>()
  for (const place of places) groups.set(place.field.name, [...(groups.get(place.field.name) ?? []), place])
  return [...groups.values()]
}

/** A field that is its only place, or one that holds all of its places. */
function fieldOf(context: PDFContext, places: readonly FieldPlace[]): PDFRef {
  const [first] = places
  if (!first) throw new Error('A field has no place')
  const entries = Object.entries(fieldEntries(first.field))
  if (places.length === 1 && first.field.kind !== 'choice') {
    for (const [key, value] of entries) first.annotation.set(PDFName.of(key), value)
    return first.reference
  }
  const field = context.obj({ Kids: places.map(({ reference }) => reference) })
  for (const [key, value] of entries) field.set(PDFName.of(key), value)
  const parent = context.register(field)
  for (const { annotation } of places) annotation.set(PDFName.of('Parent'), parent)
  return parent
}
