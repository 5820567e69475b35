import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import { describe, expect, test } from 'vitest'
import { blockPages } from '../pipeline/formats/pdf/block-pages.ts'
import type { BookPlan } from '../pipeline/formats/pdf/book-plan.ts'
import { partRow } from '../pipeline/formats/pdf/parallel/part-row.ts'
import { toHtml } from '../pipeline/render/to-html.ts'

const LONG = 'and it goes on for so long that it fills some lines of a column, as sentences in such texts often do, before it ends'
const ENGLISH = [`The first one ${LONG}.`, `The second one ${LONG}.`, `The third one ${LONG}.`, `The fourth one ${LONG}.`]
const FRENCH = ENGLISH.map((sentence) => sentence.replace('The', 'La'))

/** A row with a cell for each language. */
function row(...cells: readonly Element[][]): Element {
  return h('div', { class: 'row', id: 'why' }, [
    ...cells.map((content, at) => h('div', { class: ['cell'], lang: ['en', 'fr'][at] ?? 'es' }, content)),
  ])
}

function paragraph(language: string, ...content: readonly (string | Element)[]): Element[] {
  return [h('p', { id: `why.${language}` }, [...content])]
}

/** The texts of the cells of every part, or of the row where it stays one. */
function partsOf(element: Element): readonly (readonly string[])[] {
  const rows = String(element.properties.className) === 'parted' ? element.children : [element]
  return rows.flatMap((part) => (part.type === 'element' ? [part.children.map((cell) => textOf(cell))] : []))
}

describe('a row side by side', () => {
  test.each([
    ['of few words stays one', [ENGLISH.slice(0, 2), FRENCH.slice(0, 2)], 1],
    ['of many words is parted where a sentence ends in every language', [ENGLISH, FRENCH], 2],
    [
      'whose languages do not say it in as many sentences stays one',
      [ENGLISH, [...FRENCH.slice(0, 3), FRENCH[3]!.replace(', as', '. As')]],
      1,
    ],
    ['whose sentences are not of the same length in every language stays one', [ENGLISH, ['Non.', 'Oui.', 'Si.', FRENCH.join(' et ')]], 1],
  ])('%s', (_, [english = [], french = []], count) => {
    const parts = partsOf(partRow(row(paragraph('en', english.join(' ')), paragraph('fr', french.join(' ')))))
    expect(parts).toHaveLength(count)
    expect(parts.map(([first]) => first).join('')).toBe(english.join(' '))
    expect(parts.map(([, second]) => second).join('')).toBe(french.join(' '))
    if (count === 2) expect(parts[1]).toEqual([`${ENGLISH[2]} ${ENGLISH[3]}`, `${FRENCH[2]} ${FRENCH[3]}`])
  })

  test('stays one where a table or a heading stands in it', () => {
    const table = h('table', [h('tr', [h('td', ENGLISH.join(' '))])])
    expect(partsOf(partRow(row([table], [table])))).toHaveLength(1)
    expect(partsOf(partRow(row([h('h2', ENGLISH.join(' '))], [h('h2', FRENCH.join(' '))])))).toHaveLength(1)
  })

  test('goes on in what held it, with the mark of a note at the sentence that it belongs to', () => {
    const mark = h('sup', { class: ['note-mark'] }, [h('a', { href: '#note-a' }, '12')])
    const item = (language: string, text: readonly string[]) => [
      h('ol', [h('li', { id: `why.${language}` }, [text.slice(0, 2).join(' '), mark, ` ${text.slice(2).join(' ')}`])]),
    ]
    const [first, second] = toHtml(partRow(row(item('en', ENGLISH), item('fr', FRENCH))))
      .split('<div class="row', 3)
      .slice(1)
    expect(first).toContain('<ol class="is-unfinished"><li id="why.en" class="is-unfinished">')
    expect(first).toContain('12</a></sup> </li></ol>')
    expect(second).toContain('<ol class="is-continued"><li id="why.en~2" class="is-continued">The third one')
  })

  test('is not parted inside a link', () => {
    const linked = (language: string, text: readonly string[]) => paragraph(language, h('a', { href: '#x' }, text.join(' ')))
    expect(partsOf(partRow(row(linked('en', ENGLISH), linked('fr', FRENCH))))).toHaveLength(1)
  })

  test('turns to the next page where a part does, in each language for itself', () => {
    const body: Root = h(null, [partRow(row(paragraph('en', ENGLISH.join(' ')), paragraph('fr', FRENCH.join(' '))))])
    const plan = { body, chapters: [{ work: 'city', name: 'chapter-1', prefix: '', title: '' }] } as unknown as BookPlan
    const pageMap = { why: 4, 'why.en': 4, 'why.fr': 4, 'why.en~2': 5, 'why.fr~2': 5 }
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
    const pieces = [0, 2].map((at) => letters([...ENGLISH.slice(at, at + 2), ...FRENCH.slice(at, at + 2)].join('')))
    const turns = new Map([['why', pieces.map((text, at) => ({ page: 4 + at, letters: text }))]])
    const turn = (text: readonly string[]) => [{ page: 5, label: '3', at: `${text.slice(0, 2).join(' ')} `.length }]
    expect(blockPages(plan, { pageMap, turns, front: 2 })).toEqual([
      { work: 'city', id: 'why', page: 4, label: '2' },
      { work: 'city', id: 'why.en', page: 4, label: '2', turns: turn(ENGLISH) },
      { work: 'city', id: 'why.fr', page: 4, label: '2', turns: turn(FRENCH) },
    ])
  })
})
