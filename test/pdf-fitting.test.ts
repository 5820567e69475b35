import { h } from 'hastscript'
import { describe, expect, test } from 'vitest'
import { planBook } from '../pipeline/formats/pdf/book/plan-book.ts'
import type { BookPlan } from '../pipeline/formats/pdf/book-plan.ts'
import { closerNotes, lonelyEndings, setCloser } from '../pipeline/formats/pdf/lonely-endings.ts'
import type { Printing } from '../pipeline/formats/pdf/repair/read-printing.ts'
import { smallerFigures, strayedFigures, tryAgain } from '../pipeline/formats/pdf/strayed-figures.ts'
import { sampleVolume } from './support/pdf-volume.ts'

const body = h(null, [
  h('section.chapter-1', [
    h('h1#title', 'T'),
    h('p#one', 'Words.'),
    h('h2#two', 'H'),
    h('figure#fig', [h('img'), h('figcaption#fig-c')]),
    h('p#three'),
  ]),
])
const plan: BookPlan = { ...planBook(sampleVolume('en', { chapters: 1 })), body }

/** Where things stand, how much of each page is free, and how many lines are on it. A figure is 400 points deep, and there is room for 320. */
function printing(pageOf: Printing['pageOf'], free: number, lines = 40): Printing {
  const pages = Math.max(...Object.values(pageOf))
  return { pages, pageOf, freeOf: () => free, linesOf: () => lines, roomOf: () => 320, depthOf: () => 400 }
}

describe('a figure that did not fit where it belongs', () => {
  test.each([
    ['and left a hole on the page before', { title: 1, one: 1, two: 1, fig: 2, three: 2 }, 0.4, [{ id: 'fig', share: 0.8 }]],
    ['and took its heading with it', { title: 1, one: 1, two: 2, fig: 2, three: 2 }, 0.4, [{ id: 'fig', share: 0.8 }]],
    ['but follows a full page', { title: 1, one: 1, two: 1, fig: 2, three: 2 }, 0.15, []],
    ['on the page of the text before it', { title: 1, one: 2, two: 2, fig: 2, three: 2 }, 0.4, []],
  ])('%s', (_, pageOf, free, expected) => {
    expect(strayedFigures(plan, printing(pageOf, free))).toEqual(expected)
  })

  test.each([
    ['is tried smaller twice, and has its full width where that does not help', 1, ['86%', '72%', undefined, undefined]],
    ['is tried only in the size that may fit', 0.8, ['72%', undefined, undefined]],
    ['is not tried where no size can fit', 0.6, [undefined, undefined]],
  ])('%s', (_, share, expected) => {
    const tries = new Map<string, number>()
    const widths = expected.map(() => {
      tryAgain(tries, [{ id: 'fig', share }])
      return /max-width: (\d+%)/.exec(smallerFigures(tries))?.[1]
    })
    expect(widths).toEqual(expected)
  })

  test('is left alone in a flyer', () => {
    expect(strayedFigures({ ...plan, layout: 'flyer' }, printing({ one: 1, fig: 2 }, 0.4))).toEqual([])
  })
})

test('notes of a chapter that ends on a page with next to nothing are set closer, then closer still', () => {
  const lonely = { ...plan, chapters: [{ work: 'w', name: 'chapter-1', prefix: '', title: 'title' }] }
  const heights = (layout: BookPlan['layout']) => {
    const tries = new Map<string, number>()
    return Array.from({ length: 4 }, () => {
      setCloser(tries, lonelyEndings(lonely, printing({ title: 1, three: 3 }, 0.8, 2)), layout)
      return /line-height: (\w+)/.exec(closerNotes(tries, layout))?.[1]
    })
  }
  expect(heights('book')).toEqual(['16px', '15px', '14px', '14px'])
  expect(heights('parallel')).toEqual(['14px', '13px', '13px', '13px'])
})
