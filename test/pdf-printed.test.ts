import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composeBook } from '../pipeline/formats/epub/compose-book.ts'
import type { BookPlan } from '../pipeline/formats/pdf/book-plan.ts'
import { pageLabel } from '../pipeline/formats/pdf/page-label.ts'
import { pdfFormat } from '../pipeline/formats/pdf/pdf-format.ts'
import { languageOf } from '../pipeline/languages/index.ts'
import type { Finished, Volume } from '../pipeline/model/index.ts'
import { comparePages } from './support/book-pages.ts'
import { pdfHost, testBrowser } from './support/pdf-host.ts'
import { sampleVolume } from './support/pdf-volume.ts'
import { firstDifference, readOrder, wordsOf } from './support/read-order.ts'
import { type Bookmark, type ReadPdf, readPdf } from './support/read-pdf.ts'

const browser = testBrowser()
afterAll(() => browser.close())

async function finish(volume: Volume, host = pdfHost(browser)): Promise<Finished> {
  const [draft] = pdfFormat.compose(volume)
  return pdfFormat.finish(draft!, host)
}

describe.each(['en', 'fr', 'es'])('the book in %s', (language) => {
  const volume = sampleVolume(language)
  let finished: Finished
  let pdf: ReadPdf

  beforeAll(async () => {
    finished = await finish(volume)
    pdf = await readPdf(finished.bytes)
  })

  const labelOf = (id: string) => {
    const [work, row] = id.split('/')
    return finished.blocks?.find((block) => block.work === work && block.id === row)?.label
  }
  const pageOf = (id: string) => finished.pageMap?.[id] ?? 0
  const headings = volume.chapters.flatMap(({ work, headings: list }) =>
    list.map((heading) => ({ ...heading, id: `${work}/${heading.id}` })),
  )

  test('says its title and language, and is tagged', () => {
    expect(pdf).toMatchObject({ title: volume.title, language, isTagged: true })
    expect(finished.pages).toBe(pdf.pages.length)
  })

  test('has every heading on the page that the map of pages says', () => {
    for (const { id, text } of headings) expect(flat(pdf.pages[pageOf(id) - 1]), id).toContain(flat(text))
  })

  const listed = headings.filter(({ id, depth }) => depth < 3 && !id.endsWith('notes'))

  test('numbers the lines of the contents by those pages', () => {
    const contents = flat(pdf.pages[2])
    for (const { id, text } of listed) expect(contents, id).toContain(flat(`${text}${labelOf(id)}`))
  })

  test('numbers what stands before the first chapter in Roman numerals, and the chapters from 1 to the last page', () => {
    expect(pdf.labels).toEqual(pdf.pages.map((_, at) => ['i', 'ii', 'iii'][at] ?? String(at - 2)))
    const foot = languageOf(language).labels.pageOf.replace('{m}', String(pdf.pages.length - 3))
    expect(pdf.pages.slice(3).map((page, at) => page.includes(foot.replace('{n}', String(at + 1))))).not.toContain(false)
    expect(pdf.pages.slice(1, 3).map((page) => /(?:^|\n)i+(?:\n|$)/.test(page))).toEqual([true, true])
  })

  test('gives every block a name that links from elsewhere can lead to', () => {
    const blocks = finished.blocks ?? []
    expect(blocks.length).toBeGreaterThan(60)
    expect(blocks.filter(({ work, id, page }) => pdf.destinations[`${work}/${id}`] !== page)).toEqual([])
  })

  test('knows where in its text a paragraph goes on to another page', () => {
    const turning = (finished.blocks ?? []).filter(({ id, turns }) => turns && /^s\d-p/.test(id))
    expect(turning.length).toBeGreaterThan(0)
    for (const { work, id, turns = [] } of turning) {
      const { tree } = volume.chapters.find((chapter) => chapter.work === work)!
      const text = textOf(elementWith(tree, id))
      const rest = turns.map(({ page, at }) => [page, flat(text.slice(at, at + 40))] as const)
      for (const [page, words] of rest) expect(flat(pdf.pages[page - 1]).replaceAll('\u00AD', ''), `${work}/${id}`).toContain(words)
      expect(flat(pdf.pages[pageOf(`${work}/${id}`) - 1]).replaceAll('\u00AD', '')).toContain(flat(text.slice(0, 40)))
    }
  })

  test('leads from each line of the contents to that page', () => {
    const targets = pdf.links.filter(({ page }) => page === 3).map(({ target, name }) => [name, target])
    expect(targets).toEqual(listed.map(({ id, text }) => [text, pageOf(id)]))
  })

  test('has bookmarks nested as the headings are', () => {
    const [about, contents, first, second] = pdf.outline
    expect([about?.page, contents?.page]).toEqual([2, 3])
    expect(pagesOf(pdf.outline.slice(2))).toEqual(headings.flatMap(({ id }) => pageOf(id)))
    for (const [index, chapter] of [first, second].entries()) {
      const work = volume.chapters[index]!
      expect(outlineOf(chapter!)).toEqual([work.title, work.headings.filter(({ depth }) => depth > 1).map(({ text }) => text)])
    }
  })

  test('knows the page of every block with an id', () => {
    const missing = ['s1-p1', 'l1-3', 'f1', 'f1-c', 'q1', 't1', 't1-c', 'c1', 'n1', 'k1', 'note-1', 'ref-1'].filter(
      (id) => !pageOf(`implementation/${id}`),
    )
    expect(missing).toEqual([])
  })

  test('leads from the mark of a note to the note, and back', () => {
    const to = pdf.links.find(({ name, page }) => name === 'Note 1' && page === pageOf('learning-cities/ref-1'))
    expect(to?.target).toBe(pageOf('learning-cities/note-1'))
    const back = pdf.links.find(
      ({ page, target }) => page === pageOf('learning-cities/note-1') && target === pageOf('learning-cities/ref-1'),
    )
    expect(back).toBeDefined()
  })

  test('is read in the order of the text, every word of it and no other', async () => {
    const plan: BookPlan = JSON.parse(pdfFormat.compose(volume)[0]!.content)
    const { pageMap = {} } = finished
    const front = (pageMap[plan.firstOfBody ?? ''] ?? 1) - 1
    const labels = Object.fromEntries(Object.entries(pageMap).map(([id, page]) => [id, pageLabel(page, front)]))
    expect(firstDifference(await readOrder(finished.bytes), wordsOf(plan.body.children, labels))).toEqual([])
  })

  test('keeps words whole, though lines are broken in them', () => {
    const text = pdf.pages.join('\n').replace(/\u00AD\n/g, '')
    expect(text).not.toMatch(/\u00AD/)
    for (const word of volume.description.match(/\p{L}{9,}/gu) ?? []) expect(text).toContain(word)
  })

  test('holds only the bundled fonts, embedded, none of them as drawings', async () => {
    const fonts = dictionariesOf(await PDFDocument.load(finished.bytes), 'Font').filter((font) => font.has(PDFName.of('DescendantFonts')))
    expect(new Set(fonts.map((font) => String(font.get(PDFName.of('Subtype')))))).toEqual(new Set(['/Type0']))
    const names = fonts.map((font) => String(font.get(PDFName.of('BaseFont'))).replace(/^\/[A-Z]{6}\+/, ''))
    expect(names.filter((name) => !/^(LibertinusSerif|SourceSans3|SourceCodePro)-/.test(name))).toEqual([])
  })

  test('holds no trace of the machine', async () => {
    const document = await PDFDocument.load(finished.bytes)
    const text = document.context
      .enumerateIndirectObjects()
      .map(([, object]) => String(object instanceof PDFRawStream ? object.dict : object))
    expect(text.filter((object) => /file:|\/home\/|\/tmp\/|\/root\/|concord-browser|node\d{6}|-x-b\d/.test(object))).toEqual([])
  })

  test('is the source of the pages in the EPUB, which begin with the same letter', async () => {
    const book = composeBook(volume, { path: `${language}/sample/sample.${language}.pdf`, blocks: finished.blocks ?? [] })
    const chapters = book.pages.slice(2).map(({ xhtml }) => xhtml)
    const { count, astray } = await comparePages({ chapters, pdf: finished.bytes, labels: pdf.labels })
    expect({ count, astray }).toEqual({ count: pdf.labels.length - 3, astray: [] })
    const listed = [...(book.navigation.split('epub:type="page-list"')[1] ?? '').matchAll(/#pdf-page-(\w+)">\1</g)].map(
      ([, label]) => label,
    )
    expect(listed).toEqual(pdf.labels.slice(3))
    expect(book.packageDocument).toContain(`/${language}/sample/sample.${language}.pdf</meta>`)
  })

  test('has the same bytes when it is made again', async () => {
    expect(Buffer.compare((await finish(volume)).bytes, finished.bytes)).toBe(0)
  })
})

test('the bytes are the same in another time zone and locale', async () => {
  const volume = sampleVolume('es', { length: 1 })
  const elsewhere = testBrowser({ TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', LANGUAGE: 'de' })
  const [here, there] = await Promise.all([finish(volume), finish(volume, pdfHost(elsewhere))])
  await elsewhere.close()
  expect(Buffer.compare(here.bytes, there.bytes)).toBe(0)
})

test('a file tells of what it was made, and stays accessible', async () => {
  const sources = [{ file: 'documents/sample/learning-cities.en.md', sha256: 'a'.repeat(64) }]
  const { bytes, notices } = await finish({ ...sampleVolume('en', { chapters: 1, length: 1 }), sources })
  const { attachments } = await readPdf(bytes)
  expect(attachments).toEqual({ 'sources.json': { version: 1, generator: 'Concord', language: 'en', sources } })
  expect(notices).toEqual([])
})

test('an only work is listed by its sections, and its ids stay as they are', async () => {
  const volume = sampleVolume('en', { chapters: 1, length: 1 })
  const { bytes, pageMap } = await finish(volume)
  const { pages } = await readPdf(bytes)
  expect(pageMap).toMatchObject({ title: 4, s1: 4 })
  expect(flat(pages[2])).not.toContain(flat(volume.chapters[0]!.title))
})

function flat(text = ''): string {
  return text.replace(/\s+/g, '')
}

function elementWith(tree: Root | Element, id: string): Element {
  const found = tree.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return child.properties.id === id ? [child] : (elementsWithin(child, id) ?? [])
  })
  return found[0]!
}

function elementsWithin(element: Element, id: string): Element[] {
  const found = elementWith(element, id)
  return found ? [found] : []
}

function outlineOf(chapter: Bookmark): unknown {
  const titles = (items: readonly Bookmark[]): string[] => items.flatMap(({ title, items: below }) => [title, ...titles(below)])
  return [chapter.title, titles(chapter.items)]
}

function pagesOf(items: readonly Bookmark[]): readonly number[] {
  return items.flatMap(({ page, items: below }) => [page, ...pagesOf(below)])
}

function dictionariesOf(document: PDFDocument, type: string): readonly PDFDict[] {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object)
  return objects
    .filter((object) => object instanceof PDFDict)
    .filter((dictionary) => dictionary.get(PDFName.of('Type')) === PDFName.of(type))
}
