import type { Element } from 'hast'
import { h } from 'hastscript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planBook } from '../pipeline/formats/pdf/book/plan-book.ts'
import { pdfFormat } from '../pipeline/formats/pdf/pdf-format.ts'
import { pdfHost, testBrowser } from './support/pdf-host.ts'
import { sampleVolume } from './support/pdf-volume.ts'
import { readPdf } from './support/read-pdf.ts'

const browser = testBrowser()
afterAll(() => browser.close())

/** The pages of a book that holds nothing but these chapters. */
async function pagesOf(chapters: readonly Element[]): Promise<readonly string[]> {
  const { firstOfBody, ...plan } = planBook(sampleVolume('en', { chapters: 1 }))
  const content = JSON.stringify({ ...plan, chapters: [], body: h(null, [...chapters]) })
  const [draft] = pdfFormat.compose(sampleVolume('en', { chapters: 1 }))
  return (await readPdf((await pdfFormat.finish({ ...draft!, content }, pdfHost(browser))).bytes)).pages
}

/** Chapters that begin with so much empty room, in millimetres: whatever follows meets the end of its page at every place. */
function below(from: number, to: number, step: number, content: (at: number) => readonly Element[]): readonly Element[] {
  const rooms = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step)
  return rooms.map((room) => h('section.chapter', [h('p', 'Before.'), h('div', { style: `height: ${room}mm` }), ...content(room)]))
}

/** On which pages each of these words stands. */
function pagesWith(pages: readonly string[], word: string): readonly number[] {
  return pages.flatMap((page, index) => (page.includes(word) ? [index] : []))
}

describe('at the end of a page', () => {
  const CAPTION = 'A caption that is long enough for a second line, since it says what stands in the columns below it, one by one'
  const rooms: number[] = []
  let pages: readonly string[] = []

  beforeAll(async () => {
    const table = (room: number) => {
      rooms.push(room)
      const row = (n: number) => h('tr', [h('td', `cell${room}.${n}`), h('td', 'words')])
      const caption = h('caption', [`first${room}. `, CAPTION, ` last${room}.`])
      return [h('table', [caption, h('thead', [h('tr', [h('th', 'One'), h('th', 'Two')])]), h('tbody', [1, 2, 3, 4, 5, 6, 7, 8].map(row))])]
    }
    pages = await pagesOf(below(182, 214, 4, table))
  })

  test('a caption stays whole, with the head and two rows of its table', () => {
    const parted = rooms.filter((room) => {
      const places = [`first${room}.`, `last${room}.`, `cell${room}.1`, `cell${room}.2`].map((word) => pagesWith(pages, word))
      return new Set(places.flat()).size !== 1 || places.some(({ length }) => length !== 1)
    })
    expect(parted).toEqual([])
  })

  test('a long table is parted at all: else nothing was shown', () => {
    const parted = rooms.filter((room) => pagesWith(pages, `cell${room}.1`)[0] !== pagesWith(pages, `cell${room}.8`)[0])
    expect(parted.length).toBeGreaterThan(3)
  })
})
