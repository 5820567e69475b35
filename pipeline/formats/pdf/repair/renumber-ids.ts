import { PDFArray, type PDFContext, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib'
import { dictionaryAt, itemsAt, textAt } from './pdf-values.ts'
import { type StructureElement, structureElements, structureRoot } from './structure-tree.ts'

const ID = PDFName.of('ID')

/**
 * Numbers the ids of elements in the order of the text, wherever they are named, and builds their index anew. Chromium takes them
 * from a counter of its own, which is never the same.
 */
export function renumberIds(document: PDFDocument): void {
  const { context } = document
  const elements = structureElements(document)
  const named = elements.filter(({ dictionary }) => dictionary.has(ID))
  const names = new Map(
    named.map(({ dictionary }, index) => [textAt(context, dictionary.get(ID)), `c${String(index + 1).padStart(6, '0')}`]),
  )
  const renamed = (object: PDFObject) => PDFString.of(names.get(textAt(context, object)) ?? '')
  for (const { dictionary } of named) dictionary.set(ID, renamed(dictionary.get(ID) ?? ID))
  for (const attributes of attributesOf(context, elements)) {
    const headers = itemsAt(context, attributes.get(HEADERS))
    if (headers.length > 0) attributes.set(HEADERS, arrayOf(context, headers.map(renamed)))
  }
  structureRoot(document)?.set(PDFName.of('IDTree'), context.register(index(context, named)))
}

const HEADERS = PDFName.of('Headers')

function attributesOf(context: PDFContext, elements: readonly StructureElement[]): readonly PDFDict[] {
  return elements.flatMap(({ dictionary }) =>
    itemsAt(context, dictionary.get(PDFName.of('A'))).flatMap((item) => dictionaryAt(context, item) ?? []),
  )
}

/** A name tree of one leaf (ISO 32000-1, 7.9.6). The ids are in order, as they were numbered. */
function index(context: PDFContext, named: readonly StructureElement[]): PDFDict {
  const tree = PDFDict.withContext(context)
  const entries = named.flatMap(({ dictionary, reference }) => [dictionary.get(ID) ?? ID, reference])
  tree.set(PDFName.of('Names'), arrayOf(context, entries))
  return tree
}

function arrayOf(context: PDFContext, items: readonly PDFObject[]): PDFArray {
  const array = PDFArray.withContext(context)
  for (const item of items) array.push(item)
  return array
}
