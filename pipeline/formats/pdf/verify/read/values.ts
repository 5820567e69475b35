import type { PDFDict } from '@cantoo/pdf-lib'
import { PDFBool, type PDFContext, PDFName, PDFNull, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib'
import { dictionaryAt, itemsAt, textAt } from '../../repair/pdf-values.ts'

/** The value of a dictionary's key, followed to where it is; undefined where there is none or it is null. */
export function objectOf(context: PDFContext, dictionary: PDFDict | undefined, key: string): PDFObject | undefined {
  const value = context.lookup(dictionary?.get(nameFor(key)))
  return value === PDFNull ? undefined : value
}

/** The dictionary under a key; that of a stream, where a stream stands there. */
export function dictionaryOf(context: PDFContext, dictionary: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = objectOf(context, dictionary, key)
  return value instanceof PDFStream ? value.dict : dictionaryAt(context, value)
}

/** The items of the array under a key. */
export function listOf(context: PDFContext, dictionary: PDFDict | undefined, key: string): readonly PDFObject[] {
  return itemsAt(context, dictionary?.get(nameFor(key)))
}

/** The text under a key, names without their slashes; undefined where there is none or it cannot be read. */
export function textOf(context: PDFContext, dictionary: PDFDict | undefined, key: string): string | undefined {
  return textIn(context, dictionary?.get(nameFor(key)))
}

/** The text that an object is; undefined where it is none or cannot be read. */
export function textIn(context: PDFContext, object: PDFObject | undefined): string | undefined {
  const value = context.lookup(object)
  if (value instanceof PDFName) return nameText(value)
  try {
    return textAt(context, value)
  } catch {
    return undefined
  }
}

const NAME_TEXTS = new WeakMap<PDFName, string>()

/** There is one object for each name, and taking the escapes out of it every time takes longer than all else. */
function nameText(name: PDFName): string {
  const text = NAME_TEXTS.get(name) ?? name.decodeText()
  NAME_TEXTS.set(name, text)
  return text
}

/** The number under a key. */
export function numberOf(context: PDFContext, dictionary: PDFDict | undefined, key: string): number | undefined {
  return numberIn(context, dictionary?.get(nameFor(key)))
}

/** The number that an object is. */
export function numberIn(context: PDFContext, object: PDFObject | undefined): number | undefined {
  const value = context.lookup(object)
  return value instanceof PDFNumber ? value.asNumber() : undefined
}

/** Whether `true` stands under a key. */
export function isTrue(context: PDFContext, dictionary: PDFDict | undefined, key: string): boolean {
  return objectOf(context, dictionary, key) === PDFBool.True
}

const NAMES = new Map<string, PDFName>()

/** The library looks every name up again, and takes escapes out of it each time. Keys are few. */
function nameFor(key: string): PDFName {
  const known = NAMES.get(key) ?? PDFName.of(key)
  NAMES.set(key, known)
  return known
}
