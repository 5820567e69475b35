import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfFormat } from '../pipeline/formats/pdf/pdf-format.ts'
import { readOperations } from '../pipeline/formats/pdf/repair/content/read-operations.ts'
import { streamText, textAt } from '../pipeline/formats/pdf/repair/pdf-values.ts'
import { contentKids, kidElements, roleOf, structureElements } from '../pipeline/formats/pdf/repair/structure-tree.ts'
import { pdfHost, testBrowser } from './support/pdf-host.ts'
import { sampleVolume } from './support/pdf-volume.ts'

describe('the file of a book', () => {
  const browser = testBrowser()
  afterAll(() => browser.close())
  let file: PDFDocument
  let bytes: Uint8Array

  beforeAll(async () => {
    const [draft] = pdfFormat.compose(sampleVolume('fr'))
    bytes = (await pdfFormat.finish(draft!, pdfHost(browser))).bytes
    file = await PDFDocument.load(bytes, { updateMetadata: false })
  })

  const elements = () => structureElements(file)
  const role = (element: PDFDict) => roleOf(file.context, element)
  const text = (element: PDFDict, key: string) => textAt(file.context, element.get(PDFName.of(key)))

  test.each([
    ['L', ['LI']],
    ['LI', ['LBody', 'Lbl']],
    ['TOC', ['TOCI']],
    ['TOCI', ['Reference', 'TOC']],
    ['Table', ['Caption', 'TBody', 'THead']],
    ['THead', ['TR']],
    ['TBody', ['TR']],
    ['TR', ['TD', 'TH']],
    ['Note', ['Lbl', 'P']],
    ['Reference', ['Link']],
  ])('holds in %s nothing but %s', (name, expected) => {
    const holders = elements().filter(({ dictionary }) => role(dictionary) === name)
    const kids = holders.flatMap(({ dictionary }) => kidElements(file.context, dictionary).map((kid) => role(kid.dictionary)))
    expect([...new Set(kids)].sort()).toEqual(expected)
  })

  test('gives every note an id of its own', () => {
    const notes = elements().filter(({ dictionary }) => role(dictionary) === 'Note')
    const ids = notes.map(({ dictionary }) => text(dictionary, 'ID'))
    expect(ids).toHaveLength(4)
    expect(new Set(ids).size).toBe(4)
  })

  test('gives every figure a text', () => {
    const figures = elements().filter(({ dictionary }) => role(dictionary) === 'Figure')
    expect(figures.map(({ dictionary }) => text(dictionary, 'Alt'))).toEqual(['A, B, C', 'Done', 'Not done', 'A, B, C', 'Done', 'Not done'])
  })

  test('names languages only where they change, and by their true names', () => {
    const languages = elements().flatMap(({ dictionary }) => text(dictionary, 'Lang') ?? [])
    expect(languages).toEqual(['en', 'es', 'es', 'es', 'es', 'es'])
    expect(text(file.catalog, 'Lang')).toBe('fr')
  })

  test('gives every link a name', () => {
    const links = annotations(file).filter((annotation) => text(annotation, 'Subtype') === 'Link')
    expect(links.length).toBeGreaterThan(20)
    expect(links.filter((link) => !text(link, 'Contents'))).toEqual([])
  })

  test('numbers the ids of cells and notes in the order of the text, and indexes all of them', () => {
    const ids = elements().flatMap(({ dictionary }) => text(dictionary, 'ID') ?? [])
    expect(ids).toEqual(Array.from({ length: 10 }, (_, index) => `c${String(index + 1).padStart(6, '0')}`))
    const headers = elements().flatMap(({ dictionary }) =>
      attributes(file, dictionary).flatMap((entry) => namesIn(file, entry.get(PDFName.of('Headers')))),
    )
    expect(headers.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('says the same of content and elements in both directions', () => {
    const parents = parentsOf(file)
    const wrong: string[] = []
    let count = 0
    for (const { reference, dictionary } of elements()) {
      for (const { page, number } of contentKids(file.context, dictionary)) {
        count++
        const key = `${page} ${number}`
        if (parents.get(key) !== reference) wrong.push(key)
        parents.delete(key)
      }
    }
    expect(count).toBeGreaterThan(100)
    expect(wrong).toEqual([])
    expect([...parents.keys()]).toEqual([])
  })

  test('tells apart what is read and what is decoration, on every page', () => {
    for (const page of file.getPages()) {
      const untagged = paintedOutside(streamText(streamAt(file, page.node.get(PDFName.of('Contents')))))
      expect(untagged).toEqual({ outside: [], textInDecoration: 0 })
    }
  })

  test('hears the head of a table once, though it is printed on every page', () => {
    const cells = elements().filter(({ dictionary }) => role(dictionary) === 'TH')
    const pieces = cells.map(
      ({ dictionary }) => kidElements(file.context, dictionary).flatMap((kid) => contentKids(file.context, kid.dictionary)).length,
    )
    expect(pieces).toEqual([1, 1, 1, 1, 1, 1])
  })

  test('describes itself in XMP', () => {
    const stream = streamAt(file, file.catalog.get(PDFName.of('Metadata')))
    const packet = Buffer.from(stream.getContents()).toString('utf8')
    expect(packet).toContain('<rdf:li xml:lang="x-default">Les villes apprenantes')
    expect(packet).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(packet).not.toContain('pdfaid')
    expect(packet).toContain('<dc:language><rdf:Bag><rdf:li>fr</rdf:li></rdf:Bag></dc:language>')
    expect(packet).toContain('<xmp:CreateDate>2026-11-01T00:00:00Z</xmp:CreateDate>')
    expect(Buffer.from(bytes).toString('latin1')).toContain('<x:xmpmeta')
  })

  test('has the identity of its content', () => {
    const { ID } = file.context.trailerInfo
    expect(String(ID)).toMatch(/^\[ <[0-9A-F]{32}> <[0-9A-F]{32}> \]$/)
    expect(String(ID)).not.toContain('C0C0C0')
  })
})

function streamAt(file: PDFDocument, reference: ReturnType<PDFDict['get']>): PDFRawStream {
  const stream = file.context.lookup(reference)
  if (stream instanceof PDFRawStream) return stream
  throw new Error('Nothing is streamed here')
}

function annotations(file: PDFDocument): readonly PDFDict[] {
  return file.getPages().flatMap((page) => {
    const list = page.node.Annots()
    return list ? list.asArray().map((item) => file.context.lookup(item, PDFDict)) : []
  })
}

function attributes(file: PDFDocument, element: PDFDict): readonly PDFDict[] {
  const value = file.context.lookup(element.get(PDFName.of('A')))
  const items = value instanceof PDFArray ? value.asArray() : [value]
  return items.map((item) => file.context.lookup(item)).filter((item) => item instanceof PDFDict)
}

function namesIn(file: PDFDocument, value: ReturnType<PDFDict['get']>): readonly string[] {
  const list = file.context.lookup(value)
  return list instanceof PDFArray ? list.asArray().flatMap((item) => textAt(file.context, item) ?? []) : []
}

/** `page number` → element, as the parent tree says. */
function parentsOf(file: PDFDocument): Map<string, PDFRef> {
  const root = file.context.lookup(file.catalog.get(PDFName.of('StructTreeRoot')), PDFDict)
  const numbers = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray)
  const lists = new Map<number, PDFArray>()
  for (let at = 0; at < numbers.size(); at += 2) {
    const list = numbers.lookup(at + 1)
    if (list instanceof PDFArray) lists.set(numbers.lookup(at, PDFNumber).asNumber(), list)
  }
  const entries = file.getPages().flatMap((page) => {
    const list = lists.get(page.node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber())
    return list?.asArray().flatMap((item, number) => (item instanceof PDFRef ? [[`${page.ref} ${number}`, item] as const] : [])) ?? []
  })
  return new Map(entries)
}

/** What is painted outside all marked content, and how much text is marked as decoration. */
function paintedOutside(program: string): { readonly outside: readonly string[]; readonly textInDecoration: number } {
  const open: boolean[] = []
  const outside: string[] = []
  let textInDecoration = 0
  for (const { operator, operands } of readOperations(program)) {
    if (operator === 'BDC') open.push(operands.includes('/Layout'))
    else if (operator === 'BMC') open.push(false)
    else if (operator === 'EMC') open.pop()
    else if (/^(Tj|TJ|Do|sh|S|s|f\*?|F|B\*?|b\*?)$/.test(operator)) {
      if (open.length === 0) outside.push(operator)
      if (operator.startsWith('T') && open.includes(true)) textInDecoration++
    }
  }
  return { outside, textInDecoration }
}
