import type { Element, ElementContent, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ParallelChapter, ParallelRow, ParallelVolume } from '../pipeline/model/index.ts'
import { PARALLEL_DOCUMENTS, parallelSample } from './support/parallel-sample.ts'

let volume: ParallelVolume
let town: ParallelChapter
beforeAll(async () => {
  volume = await parallelSample()
  town = chapterOf('town')
})

function chapterOf(work: string): ParallelChapter {
  return volume.chapters.find((chapter) => chapter.work === work)!
}

function rowWith(text: string): ParallelRow {
  return [...town.rows, ...town.notes].find(({ cells }) =>
    cells.some(({ content }) => content.some((node) => textOf(node).includes(text))),
  )!
}

/** What a row says in each language, blanks put together. */
function textsOf({ cells }: ParallelRow): readonly string[] {
  return cells.map(({ content }) =>
    content
      .map((node) => textOf(node))
      .join(' | ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
}

function elementsIn(nodes: readonly ElementContent[]): readonly Element[] {
  return nodes.flatMap((node) => (node.type === 'element' ? [node, ...elementsIn(node.children)] : []))
}

function pieces(nodes: readonly RootContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return node.value.trim() === '' ? [] : [node.value]
    return node.type === 'element' ? pieces(node.children) : []
  })
}

function allElements(chapter: ParallelChapter): readonly Element[] {
  return [...chapter.rows, ...chapter.notes].flatMap(({ cells }) => cells.flatMap(({ content }) => elementsIn(content)))
}

describe('a row', () => {
  test('holds what says the same thing, in the order of the languages', () => {
    expect(textsOf(town.rows[0]!)).toEqual(['A city learns', 'Une ville apprend', 'Una ciudad aprende'])
  })

  test('has an empty cell where a language lacks it', () => {
    expect(textsOf(rowWith('loaf of bread'))).toEqual([
      'Only English has this paragraph about the price of a loaf of bread in 1984.',
      '',
      '',
    ])
  })

  test('holds both paragraphs of the language that has two for one', () => {
    const [english, french, spanish] = rowWith('The library opens').cells.map(({ content }) => content.length)
    expect([english, french, spanish]).toEqual([1, 2, 1])
  })

  test('holds a table with its caption, whatever its size is, over the whole page', () => {
    const row = rowWith('Readers by year')
    expect(row.kind).toBe('wide')
    expect(row.cells.map(({ content }) => elementsIn(content).filter(({ tagName }) => tagName === 'tr').length)).toEqual([3, 2, 3])
  })

  test('keeps a table of two columns in its column', () => {
    expect(rowWith('1,200').kind).toBe('text')
  })

  test('holds a table of many rows over the whole page, where it can go on to the next', async () => {
    const years = Array.from({ length: 11 }, (_, index) => `| ${2014 + index} | 1,200 |`).join('\n')
    const [path, english] = ['documents/town/town.en.md', PARALLEL_DOCUMENTS['documents/town/town.en.md']!]
    const { chapters } = await parallelSample({ ...PARALLEL_DOCUMENTS, [path]: english.replace('| 2014 | 1,200 |', years) })
    expect(chapters[0]!.rows.find(({ cells }) => elementsIn(cells[0]!.content).length > 30)?.kind).toBe('wide')
  })

  test('holds a figure with its caption, over the whole page', () => {
    const row = rowWith('A street with 3 houses')
    expect(row.kind).toBe('wide')
    expect(row.cells.map(({ content }) => elementsIn(content).map(({ tagName }) => tagName))).toEqual(
      Array.from({ length: 3 }, () => ['figure', 'img', 'figcaption', 'span']),
    )
  })

  test('holds one item of a list, with the number that it has there', () => {
    const lists = ['fourth step', 'fifth step', 'sixth step'].map((words) => rowWith(words).cells.map(({ content }) => content[0]))
    const numbers = lists.map((cells) => cells.map((list) => list?.type === 'element' && [list.tagName, list.properties.start]))
    expect(numbers).toEqual([4, 5, 6].map((start) => Array.from({ length: 3 }, () => ['ol', start])))
  })

  test('holds an item of a list inside a list inside both, without a second mark for the outer item', () => {
    const [cell] = rowWith('summary of 12 pages').cells
    const classes = elementsIn(cell!.content).map(({ tagName, properties }) =>
      `${tagName} ${[properties.className ?? []].flat().join(' ')}`.trim(),
    )
    expect(classes).toEqual(['ol is-continued is-unfinished', 'li is-continued is-unfinished', 'ul is-unfinished', 'li'])
  })

  test('of a call-out says whether the call-out began before it and goes on after it', () => {
    const classes = ['About this text', 'The text is a sample', 'It has two paragraphs'].map((words) => {
      const [box] = rowWith(words).cells[0]!.content
      return box?.type === 'element' ? [box.properties.className].flat().filter((name) => String(name).startsWith('is-')) : []
    })
    expect(classes).toEqual([['is-unfinished'], ['is-continued', 'is-unfinished'], ['is-continued']])
  })
})

describe('ids', () => {
  test('are unique, those of a cell being the row’s with its language', () => {
    const chapters = volume.chapters.map((chapter) => {
      const rows = [...chapter.rows, ...chapter.notes].map(({ id }) => id)
      return [...rows, ...allElements(chapter).flatMap(({ properties }) => (properties.id === undefined ? [] : [String(properties.id)]))]
    })
    expect(chapters.map((ids) => ids.filter((id, at) => ids.indexOf(id) !== at))).toEqual([[], []])
    expect(chapters[0]).toEqual(expect.arrayContaining(['costs', 'costs.en', 'costs.fr', 'costs.es']))
  })

  test('of notes and of their marks lead to one another in one language', () => {
    const links = allElements(town).flatMap(({ properties }) =>
      /^#(note|ref)-/.test(String(properties.href)) ? [String(properties.href)] : [],
    )
    const ids = new Set(allElements(town).map(({ properties }) => `#${properties.id}`))
    expect(links.length).toBe(6)
    expect(links.filter((href) => !ids.has(href))).toEqual([])
    expect(textsOf(town.notes[0]!).map((text) => text.slice(0, 12))).toEqual(['As of 2015, ', 'Situation de', 'Situación de'])
  })

  test('inside a text are those of its own language', () => {
    const [, french] = rowWith('ce que cela coûte').cells
    expect(elementsIn(french!.content).flatMap(({ properties }) => (properties.href ? [properties.href] : []))).toContain('#costs.fr')
  })
})

describe('a volume', () => {
  test('lists the headings of each row in the languages that have them', () => {
    expect(town.headings).toEqual([
      { id: 'a-city-learns', depth: 1, texts: { en: 'A city learns', fr: 'Une ville apprend', es: 'Una ciudad aprende' } },
      { id: 'costs', depth: 2, texts: { en: 'What it costs', fr: 'Ce que cela coûte', es: 'Lo que cuesta' } },
    ])
  })

  test('has a work in the languages that have it, never a text that stands in for a translation', () => {
    expect(chapterOf('harbour').languages).toEqual(['en', 'es'])
  })

  test('has every text of every edition once', () => {
    for (const own of volume.volumes) {
      const trees = own.chapters.filter(({ language }) => language === own.language).flatMap(({ tree }) => tree.children)
      const cells = volume.chapters.flatMap(({ rows, notes }) => [...rows, ...notes]).flatMap((row) => row.cells)
      const found = cells.flatMap(({ language, content }) => (language === own.language ? content : []))
      // The heading of the notes is made anew by each format.
      expect(pieces(found).sort()).toEqual(
        pieces(trees)
          .filter((text) => !/^Not[ae]s$/.test(text))
          .sort(),
      )
    }
  })

  test('puts titles side by side where only some texts have their own', async () => {
    const made = await parallelSample({
      'documents/concord.yaml': 'languages: [en, fr]\n',
      'documents/a/a.en.md': '---\ntitle: From the head\n---\n\nA first text.\n\n---\n\nA second text.\n',
      'documents/a/a.fr.md': '# Dans le texte\n\nUn premier texte.\n\n---\n\nUn second texte.\n',
    })
    const { rows } = made.chapters[0]!
    expect(rows.map(textsOf)).toEqual([
      ['From the head', 'Dans le texte'],
      ['A first text.', 'Un premier texte.'],
      ['A second text.', 'Un second texte.'],
    ])
    expect(rows.map(({ isAfterBreak }) => isAfterBreak)).toEqual([false, false, true])
  })
})
