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

/** Empty room before what is tried, in millimetres: the end of the page meets it at every place. */
const ROOMS = Array.from({ length: 12 }, (_, index) => 170 + 4 * index)

let pages: readonly string[] = []

beforeAll(async () => {
  pages = await pagesOf(ROOMS.flatMap((room) => [below(room, table(room)), below(room, box(room))]))
})

describe('at the end of a page', () => {
  test('a caption stays whole, with the head and two rows of its table', () => {
    const words = (room: number) => [`first${room}.`, `last${room}.`, `cell${room}.1.`, `cell${room}.2.`]
    expect(ROOMS.filter((room) => !isTogether(words(room)))).toEqual([])
    expect(ROOMS.filter((room) => !isTogether([`cell${room}.1.`, `cell${room}.8.`])).length).toBeGreaterThan(2)
  })

  test('a box of many entries goes on, three of them with its title and two at its end', () => {
    const [start, end] = [
      [`title${ROOM}.`, `entry${ROOM}.1.`, `entry${ROOM}.3.`],
      [`entry${ROOM}.7.`, `entry${ROOM}.8.`],
    ]
    const words = (pattern: readonly string[], room: number) => pattern.map((word) => word.replace(ROOM, String(room)))
    expect(ROOMS.filter((room) => !isTogether(words(start, room)) || !isTogether(words(end, room)))).toEqual([])
    expect(ROOMS.filter((room) => !isTogether([`title${room}.`, `entry${room}.8.`])).length).toBeGreaterThan(2)
  })
})

const ROOM = '#'

/** A chapter that begins with so much empty room. */
function below(room: number, content: Element): Element {
  return h('section.chapter', [h('p', 'Before.'), h('div', { style: `height: ${room}mm` }), content])
}

function table(room: number): Element {
  const row = (n: number) => h('tr', [h('td', `cell${room}.${n}.`), h('td', 'words')])
  const caption = `first${room}. A caption that is long enough for a second line, since it says what stands in the columns below it, one by one, last${room}.`
  return h('table', [
    h('caption', caption),
    h('thead', [h('tr', [h('th', 'One'), h('th', 'Two')])]),
    h('tbody', [1, 2, 3, 4, 5, 6, 7, 8].map(row)),
  ])
}

function box(room: number): Element {
  const entry = (n: number) => h('div', [h('dt', `entry${room}.${n}.`), h('dd', 'what it means')])
  return h('aside.callout', [h('p.callout-title', `title${room}.`), h('dl.definitions', [1, 2, 3, 4, 5, 6, 7, 8].map(entry))])
}

/** Whether all of these words stand on one page, and nowhere else. */
function isTogether(words: readonly string[]): boolean {
  const places = words.map((word) => pages.flatMap((page, index) => (page.includes(word) ? [index] : [])))
  return new Set(places.flat()).size === 1 && places.every(({ length }) => length === 1)
}
