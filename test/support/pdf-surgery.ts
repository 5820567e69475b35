import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import { readOperations } from '../../pipeline/formats/pdf/repair/content/read-operations.ts'
import { streamText, withText } from '../../pipeline/formats/pdf/repair/pdf-values.ts'
import { roleOf, type StructureElement, structureElements } from '../../pipeline/formats/pdf/repair/structure-tree.ts'

/** What may be written for an object of a PDF: names with a slash, texts, numbers, lists and dictionaries of these, or the object itself. */
export type Literal = PDFObject | string | number | boolean | readonly Literal[] | { readonly [key: string]: Literal }

/** A file on the table: small cuts by which one fault at a time is made in it. */
export interface Surgery {
  readonly document: PDFDocument
  readonly context: PDFContext
  readonly catalog: PDFDict
  /** The first element with a role. */
  element(role: string): PDFDict
  /** A new element at the end of the text, with these elements in it. */
  append(role: string, more?: Readonly<Record<string, Literal>>, ...kids: readonly PDFDict[]): PDFDict
  /** Sets entries of a dictionary; `undefined` takes one away. */
  set(dictionary: PDFDict, entries: Readonly<Record<string, Literal | undefined>>): void
  dictionary(holder: PDFDict, key: string): PDFDict
  /** Changes what a page paints, the third unless said otherwise. */
  repaint(change: (program: string) => string, page?: number): void
  /** A further annotation of the first page. */
  annotate(entries: Readonly<Record<string, Literal>>): PDFDict
  /** Makes an annotation belong to an element. */
  adopt(annotation: PDFDict, element: PDFDict): void
  /** A composite font that is used, and what it is made of. */
  font(): { readonly font: PDFDict; readonly descendant: PDFDict; readonly descriptor: PDFDict }
  /** Changes the text of a stream. */
  rewrite(holder: PDFDict, key: string, change: (text: string) => string): void
}

/** Lays a file on the table. */
export async function operateOn(bytes: Uint8Array): Promise<Surgery> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY })
  const { context, catalog } = document
  const dictionary = (holder: PDFDict, key: string) => context.lookup(holder.get(PDFName.of(key)), PDFDict)
  const set: Surgery['set'] = (target, entries) => {
    for (const [key, value] of Object.entries(entries)) {
      if (value === undefined) target.delete(PDFName.of(key))
      else target.set(PDFName.of(key), objectOf(context, value))
    }
  }
  const elementWith = (role: string): StructureElement => {
    const found = structureElements(document).find((element) => roleOf(context, element.dictionary) === role)
    if (!found) throw new Error(`No ${role} in the file`)
    return found
  }
  const referenceOf = (target: PDFDict): PDFRef => context.getObjectRef(target) ?? context.register(target)
  const pageAt = (index: number) => document.getPages()[index]!.node

  const append: Surgery['append'] = (role, more = {}, ...kids) => {
    const root = structureElements(document)[0]!
    const created = PDFDict.withContext(context)
    const reference = context.register(created)
    set(created, { Type: '/StructElem', S: `/${role}`, P: root.reference, ...more })
    if (kids.length > 0) set(created, { K: kids.map(referenceOf) })
    for (const kid of kids) set(kid, { P: reference })
    const held = context.lookup(root.dictionary.get(PDFName.of('K')))
    const before = (held instanceof PDFArray ? held.asArray() : [root.dictionary.get(PDFName.of('K'))!]).filter(
      (kid) => !kids.some((moved) => referenceOf(moved) === kid),
    )
    set(root.dictionary, { K: [...before, reference] })
    return created
  }

  const adopt: Surgery['adopt'] = (annotation, element) => {
    const numbers = dictionary(dictionary(catalog, 'StructTreeRoot'), 'ParentTree')
    const key = 90_000 + context.largestObjectNumber
    const leaf = numbers.has(PDFName.of('Nums')) ? numbers : lastLeaf(context, numbers)
    const list = context.lookup(leaf.get(PDFName.of('Nums')), PDFArray)
    list.push(PDFNumber.of(key))
    list.push(referenceOf(element))
    set(annotation, { StructParent: key })
  }

  return {
    document,
    context,
    catalog,
    dictionary,
    set,
    append,
    adopt,
    element: (role) => elementWith(role).dictionary,
    repaint(change, page = 2) {
      const contents = pageAt(page).get(PDFName.of('Contents'))
      const stream = context.lookup(contents)
      if (!(contents instanceof PDFRef) || !(stream instanceof PDFRawStream)) throw new Error('The page paints nothing')
      context.assign(contents, withText(context, stream, change(streamText(stream))))
    },
    annotate(entries) {
      const page = pageAt(0)
      const annotation = PDFDict.withContext(context)
      set(annotation, { Type: '/Annot', Rect: [20, 20, 60, 60], ...entries })
      const list = page.Annots()
      set(page, { Annots: [...(list ? list.asArray() : []), context.register(annotation)], Tabs: '/S' })
      return annotation
    },
    font() {
      const font = dictionary(pageAt(2).Resources()!, 'Font')
        .values()
        .map((item) => context.lookup(item, PDFDict))[0]!
      const descendant = context.lookup(context.lookup(font.get(PDFName.of('DescendantFonts')), PDFArray).get(0), PDFDict)
      return { font, descendant, descriptor: dictionary(descendant, 'FontDescriptor') }
    },
    rewrite(holder, key, change) {
      const stream = context.lookup(holder.get(PDFName.of(key)))
      if (!(stream instanceof PDFRawStream)) throw new Error(`No stream under ${key}`)
      set(holder, { [key]: context.register(withText(context, stream, change(streamText(stream)))) })
    },
  }
}

/** The first operation with an operator within an element, with what stands before and after it. */
export function around(program: string, operator: string): readonly [before: string, operation: string, after: string] {
  const begin = program.search(/\/\S+ ?<<\/MCID/)
  const found = readOperations(program).find((operation) => operation.operator === operator && operation.start >= begin)
  if (!found || begin < 0) throw new Error(`No ${operator} in an element`)
  return [program.slice(0, found.start), program.slice(found.start, found.end), program.slice(found.end)]
}

function lastLeaf(context: PDFContext, tree: PDFDict): PDFDict {
  const kids = context.lookup(tree.get(PDFName.of('Kids')), PDFArray)
  return context.lookup(kids.get(kids.size() - 1), PDFDict)
}

function objectOf(context: PDFContext, value: Literal): PDFObject {
  if (typeof value === 'string') return value.startsWith('/') ? PDFName.of(value.slice(1)) : PDFHexString.fromText(value)
  if (typeof value === 'number') return PDFNumber.of(value)
  if (typeof value === 'boolean') return value ? PDFBool.True : PDFBool.False
  if (Array.isArray(value)) {
    const list = PDFArray.withContext(context)
    for (const item of value) list.push(objectOf(context, item))
    return list
  }
  if (isPlain(value)) {
    const dictionary = PDFDict.withContext(context)
    for (const [key, item] of Object.entries(value)) dictionary.set(PDFName.of(key), objectOf(context, item))
    return dictionary
  }
  return value as PDFObject
}

function isPlain(value: Literal): value is { readonly [key: string]: Literal } {
  return Object.getPrototypeOf(value) === Object.prototype
}
