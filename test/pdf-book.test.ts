import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import { describe, expect, test } from 'vitest'
import type { BookPlan } from '../pipeline/formats/pdf/book-plan.ts'
import { pdfFormat } from '../pipeline/formats/pdf/pdf-format.ts'
import type { Chapter, Volume } from '../pipeline/model/index.ts'
import { toHtml } from '../pipeline/render/to-html.ts'
import { sampleVolume } from './support/pdf-volume.ts'

function plan(volume: Volume): BookPlan {
  return JSON.parse(pdfFormat.compose(volume)[0]!.content)
}

/** The sections of a book by their class, as HTML. */
function section(volume: Volume, name: string): string {
  const sections = plan(volume).body.children.filter((node): node is Element => node.type === 'element')
  return toHtml(sections.find(({ properties }) => String(properties.className).split(',').includes(name)) ?? h(null))
}

/** A volume with these chapters, and nothing else of note. */
function volumeOf(chapters: Readonly<Record<string, readonly (Element | string)[]>>, more: Partial<Volume> = {}): Volume {
  const list = Object.entries(chapters).map(([work, content]): Chapter => {
    const tree: Root = h(null, [...content])
    return { work, file: `documents/x/${work}.en.md`, title: work, shortTitle: work, language: 'en', tree, headings: [] }
  })
  return { ...sampleVolume('en'), publication: 'x', title: 'Volume', chapters: list, ...more }
}

describe('the draft', () => {
  test('has the path of its language and publication', () => {
    expect(pdfFormat.compose(sampleVolume('fr'))[0]?.path).toBe('fr/sample/sample.fr.pdf')
    expect(pdfFormat.compose({ ...sampleVolume('fr'), publication: 'guides/start' })[0]?.path).toBe('fr/guides/start/start.fr.pdf')
  })

  test('is the same for the same volume, and another for another date', () => {
    const volume = sampleVolume('en')
    expect(pdfFormat.compose(volume)).toEqual(pdfFormat.compose(structuredClone(volume)))
    expect(pdfFormat.compose({ ...volume, date: '2026-11-02' })).not.toEqual(pdfFormat.compose(volume))
  })

  test('knows its pictures by their content', () => {
    expect(plan(sampleVolume('en')).pictures).toEqual([
      { file: 'documents/sample/cycle.svg', mediaType: 'image/svg+xml', sha256: '0'.repeat(64) },
    ])
  })
})

describe('running heads and feet', () => {
  test('count pages in the words of the language', () => {
    expect(plan(sampleVolume('es')).pageRules).toContain('@bottom-right { content: "Página " counter(page) " de " var(--last-page, "0") }')
  })

  test('name the volume and each chapter', () => {
    const { pageRules } = plan(volumeOf({ one: [], two: [] }))
    expect(pageRules).toContain(
      '@page chapter-2 { @top-left { content: "Volume" } @top-right { content: "two" } }\n.chapter-2 { page: chapter-2 }',
    )
  })

  test('cannot be left by any title', () => {
    const { pageRules } = plan(volumeOf({ one: [] }, { title: '"} </style> \\ & 1' }))
    expect(pageRules).toContain('content: "\\22 } \\3c /style\\3e  \\5c  \\26  1"')
  })
})

describe('links', () => {
  const SITE = 'https://example.org'
  const target = (href: string, site: Volume['site'] = { title: 'S', url: `${SITE}/` }) => {
    const volume = volumeOf(
      { one: [h('h1#top', 'One'), h('p', [h('a', { href }, 'link')])], two: [h('h1#top', 'Two'), h('p#b', 'b')] },
      { site },
    )
    const headings = [{ id: 'top', depth: 1, text: 'x' }]
    const chapters = volume.chapters.map((chapter) => ({ ...chapter, headings }))
    return /href="([^"]*)"/.exec(section({ ...volume, chapters }, 'chapter-1'))?.[1]
  }

  test.each([
    ['within the chapter', '#top', '#one/top'],
    ['to nothing in the chapter', '#nowhere', undefined],
    ['to another chapter', 'concord:x/two#b', '#two/b'],
    ['to the beginning of another chapter', 'concord:x/two', '#two/top'],
    ['to nothing in another chapter', 'concord:x/two#nowhere', `${SITE}/en/x/two.html#nowhere`],
    ['to the front of the volume', 'concord:x/', '#front.cover'],
    ['to another publication', 'concord:other/work#c', `${SITE}/en/other/work.html#c`],
    ['to the front of another publication', 'concord:other/', `${SITE}/en/other/`],
    ['of the web', 'https://a.org/b?c', 'https://a.org/b?c'],
    ['to write a letter', 'mailto:a@b.org', 'mailto:a@b.org'],
    ['of no known kind', 'file:///etc/passwd', undefined],
  ])('%s', (_, href, expected) => {
    expect(target(href)).toBe(expected)
  })

  test('to another publication are text where the site has no address', () => {
    expect(target('concord:other/work', { title: 'S' })).toBeUndefined()
  })
})

describe('contents', () => {
  const headings = [
    { id: 'a', depth: 1, text: 'A' },
    { id: 'b', depth: 3, text: 'B' },
    { id: 'c', depth: 2, text: 'C' },
    { id: 'd', depth: 4, text: 'D' },
    { id: 'n', depth: 2, text: 'N' },
  ]
  const content = [h('section.footnotes', [h('h2#n', 'N')])]
  const volume = volumeOf({ one: content, two: content })
  const withHeadings = (chapters: readonly Chapter[]) => ({ ...volume, chapters: chapters.map((chapter) => ({ ...chapter, headings })) })

  test('nest what is below, leave out what is too deep, and the notes', () => {
    const html = section(withHeadings(volume.chapters.slice(0, 2)), 'contents')
    expect(
      html.replace(/<span class="contents-page" data-page-of="([^"]*)">0<\/span>/g, '($1)').replace(/<a [^>]*>|<\/a>|<\/?span[^>]*>/g, ''),
    ).toBe(
      '<nav class="contents front"><h1 id="front.contents">Contents</h1><ul>' +
        '<li class="contents-1">A (one/a)<ul><li class="contents-2">C (one/c)</li></ul></li>' +
        '<li class="contents-1">A (two/a)<ul><li class="contents-2">C (two/c)</li></ul></li></ul></nav>',
    )
  })

  test('of an only work begin below its title', () => {
    expect(textOf(h('x', section(withHeadings(volume.chapters.slice(0, 1)), 'contents')))).not.toContain('>A<')
  })

  test('are left out where there would be none', () => {
    expect(section(volume, 'contents')).toBe('')
  })
})

describe('lists of figures and tables', () => {
  const caption = (number: number) => h('figcaption', { id: `c${number}` }, [h('span.caption-label', `Figure ${number}`), ' Words'])
  const figures = (count: number) => Array.from({ length: count }, (_, at) => h('figure', [caption(at + 1)]))

  test('stand where there are four', () => {
    const html = section(volumeOf({ one: figures(4) }), 'contents-list')
    expect(html).toContain('<h1 id="front.figures">Figures</h1>')
    expect(html.match(/data-page-of="[^"]*"/g)).toEqual(['c1', 'c2', 'c3', 'c4'].map((id) => `data-page-of="${id}"`))
  })

  test('name the chapters of a volume that has several', () => {
    const html = section(volumeOf({ one: figures(2), two: figures(2) }), 'contents-list')
    expect(html.match(/<p class="contents-chapter">[^<]*|data-page-of="[^"]*"/g)).toEqual([
      '<p class="contents-chapter">one',
      'data-page-of="one/c1"',
      'data-page-of="one/c2"',
      '<p class="contents-chapter">two',
      'data-page-of="two/c1"',
      'data-page-of="two/c2"',
    ])
  })

  test('are left out where there are three', () => {
    expect(section(volumeOf({ one: figures(3) }), 'contents-list')).toBe('')
  })
})

describe('chapters', () => {
  test('that stand in the original language say so, in the language of the volume', () => {
    const volume = volumeOf({ one: [h('h1#top', 'Title')] }, { language: 'fr' })
    expect(section(volume, 'chapter-1')).toBe(
      '<section class="chapter chapter-1"><p class="notice">Ce texte n’est pas encore traduit en français. Il est donné ci-dessous dans sa langue d’origine (anglais).</p>' +
        '<div class="chapter-text" lang="en"><h1 id="top">Title</h1></div></section>',
    )
  })

  test('keep the mark of a note apart from another, and from a number', () => {
    const mark = () => h('sup.note-mark', '1')
    const html = section(volumeOf({ one: [h('p', [mark(), mark(), ' and ', mark(), ' of 5 km²', mark()])] }), 'chapter-1')
    const [near, apart] = ['class="note-mark"', 'class="note-mark follows-mark"']
    expect(html.match(/class="note-mark[^"]*"/g)).toEqual([near, apart, near, apart])
  })

  test('raise the ending of a number where print does so in their language', () => {
    const text = () => h('p', ['La 2de fois, le 1er jour, 3es, 15e. ', h('code', '2de'), ' A2de 2dew 2 de'])
    const chapter = (language: string) => {
      const volume = volumeOf({ one: [text()] })
      return section({ ...volume, chapters: volume.chapters.map((one) => ({ ...one, language })) }, 'chapter-1')
    }
    expect(chapter('fr')).toContain(
      '2<sup>de</sup> fois, le 1<sup>er</sup> jour, 3<sup>es</sup>, 15<sup>e</sup>. <code>2de</code> A2de 2dew 2 de',
    )
    expect(chapter('en')).not.toContain('<sup>')
  })
})

test('the imprint says who, when, under which licence and in which languages', () => {
  const html = section(sampleVolume('es'), 'imprint')
  expect(textOf(h('x', html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')))).toContain(
    'Editorial Concord Institute Fecha 1.º de noviembre de 2026 Licencia CC BY-SA 4.0 Temas learning cities, lifelong learning Idiomas English · Français · Español',
  )
  expect(html).toContain('<a href="https://example.org/concord/en/sample/" lang="en">English</a>')
})

test.each([
  ['Short title', 'is-short'],
  ['A title of a middling length that takes a line or two', 'is-medium'],
  ['A title '.repeat(20), 'is-long'],
])('the cover sets `%s` as a title that %s', (title, size) => {
  expect(section(volumeOf({}, { title }), 'cover')).toContain(`<p class="cover-title ${size}">`)
})

test('the first arrow back from a note stays with its last word', () => {
  const back = () => h('a.note-back', { href: '#x' }, '↑')
  const note = h('li', [h('p', ['words ', h('a', { href: 'https://example.org' }, 'there'), '. ', back(), ' ', back()])])
  const html = section(volumeOf({ one: [h('p#x'), h('section.footnotes', [h('ol', [note])])] }), 'chapter-1')
  expect(textIn(html)).toBe('words there.\u00A0↑ ↑')
})

function textIn(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#xA0;', '\u00A0')
    .replaceAll('&nbsp;', '\u00A0')
}
