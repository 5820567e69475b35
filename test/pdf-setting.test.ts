import { h } from 'hastscript'
import { describe, expect, test } from 'vitest'
import { embedPictures } from '../pipeline/formats/pdf/setting/embed-pictures.ts'
import { hyphenate, loadHyphenator } from '../pipeline/formats/pdf/setting/hyphenate.ts'
import { keepRanges } from '../pipeline/formats/pdf/setting/keep-ranges.ts'
import { keepSpaces } from '../pipeline/formats/pdf/setting/keep-spaces.ts'
import { markElements } from '../pipeline/formats/pdf/setting/mark-elements.ts'
import type { FormatHost } from '../pipeline/model/index.ts'
import { toHtml } from '../pipeline/render/to-html.ts'

describe('soft hyphens', () => {
  const hyphenated = async (language: string, node: ReturnType<typeof h>) => {
    const hyphenator = await loadHyphenator(['en', 'fr', 'es'])
    return toHtml(h('x', hyphenate([node], language, hyphenator)))
      .replace(/^<x>|<\/x>$/g, '')
      .replaceAll('\u00AD', '|')
  }

  test.each([
    ['en', 'municipalities learning.', 'muni|cip|al|it|ies learning.'],
    ['fr', 'l’apprentissage gouvernement a', 'l’appren|tis|sage gou|ver|ne|ment a'],
    ['es', 'aprendizaje «ciudades» a', 'apren|di|zaje «ciu|da|des» a'],
    [
      'en',
      'city Municipalities self-assessment https://example.org/responsibilities a.responsibility',
      'city Municipalities self-assessment https://example.org/responsibilities a.responsibility',
    ],
    ['xx', 'municipalities', 'municipalities'],
  ])('in %s: %s', async (language, text, expected) => {
    const [, inside] = /<p>(.*)<\/p>/.exec(await hyphenated(language, h('p', text))) ?? []
    expect(inside).toBe(expected)
  })

  test('follow the language of each element', async () => {
    expect(await hyphenated('en', h('p', [h('em', { lang: 'fr' }, 'gouvernement'), ' ', h('em', 'government')]))).toBe(
      '<p><em lang="fr">gou|ver|ne|ment</em> <em>gov|ern|ment</em></p>',
    )
  })

  test('leave the last word of a block whole, whatever mark of a note follows', async () => {
    expect(await hyphenated('en', h('li', ['learning cities learning', h('sup', '1'), '.']))).toBe(
      '<li>learn|ing cities learning<sup>1</sup>.</li>',
    )
  })

  test.each(['h1', 'h4', 'code', 'pre', 'th', 'nav'])('are not put into %s', async (name) => {
    expect(await hyphenated('en', h(name, 'municipalities'))).toBe(`<${name}>municipalities</${name}>`)
  })
})

describe('spaces that are printed at the ends of lines', () => {
  const kept = (node: ReturnType<typeof h>) => toHtml(h('x', keepSpaces([node]))).replace(/^<x>|<\/x>$/g, '')

  test.each([
    ['are single ones', h('p', ['one\n  two ', h('em', ' three '), ' four']), 'one two <em>three </em>four'],
    ['do not begin or end a block', h('p', [' ', h('em', 'one '), '\n']), '<em>one</em>'],
    ['end a number at the side', h('p', [h('span.paragraph-number', '7'), ' one']), '<span class="paragraph-number">7 </span>one'],
    ['end a name above the lines', h('p', [h('strong.item-name', '7'), ' one']), '<strong class="item-name">7 </strong>one'],
    ['are not those that keep words together', h('p', 'one\u00A0 \u202Ftwo'), 'one\u00A0 \u202Ftwo'],
  ])('%s', (_, node, expected) => {
    expect(/^<p class="keeps-spaces">(.*)<\/p>$/.exec(kept(node))?.[1]).toBe(expected)
  })

  test.each([
    ['holds blocks', h('li', ['\n', h('p', 'one'), '\n'])],
    ['is code', h('pre', 'one  two')],
    ['begins with a box', h('li', [h('span', { role: 'img', ariaLabel: 'done' }, '☑'), ' one'])],
  ])('are left alone in what %s', (_, node) => {
    expect(kept(node)).not.toMatch(new RegExp(`^<${node.tagName} class`))
  })
})

describe('numbers that the end of a line must not part', () => {
  test.each([
    ['years', 'in 2015-2017.', 'in [2015-2017].'],
    ['days, with a dash', '21–23 October', '[21–23] October'],
    ['the number of a book', 'ISBN 978-92-820-1213-0', 'ISBN [978-92-820-1213-0]'],
    ['more than one', '1-2 and 3-4', '[1-2] and [3-4]'],
    ['not words with a number', 'UNESCO-2015, A4-5, mid-2015', 'UNESCO-2015, A4-5, mid-2015'],
    ['not a dash between spaces', '2015 – 2017', '2015 – 2017'],
  ])('%s', (_, text, expected) => {
    const html = toHtml(h('x', keepRanges([h('p', [h('em', text)])])))
    expect(html.replaceAll('<span class="number-range">', '[').replaceAll('</span>', ']')).toBe(`<x><p><em>${expected}</em></p></x>`)
  })

  test('but not in code that stands as it was written', () => {
    expect(toHtml(h('x', keepRanges([h('pre', '2015-2017')])))).toBe('<x><pre>2015-2017</pre></x>')
  })
})

describe('marks', () => {
  const marked = (...nodes: ReturnType<typeof h>[]) => {
    const { content, marks } = markElements(nodes, 'fr')
    return { html: toHtml(h('x', content)).replace(/^<x>|<\/x>$/g, ''), marks }
  }

  test('are given to what has an id, with the language that it stands in', () => {
    expect(marked(h('p#b1', ['x', h('em#b2', { lang: 'es' }, 'y')]))).toEqual({
      html: '<p id="b1" lang="fr-x-b0">x<em id="b2" lang="es-x-b1">y</em></p>',
      marks: [{ id: 'b1' }, { id: 'b2' }],
    })
  })

  test('are given to what stands in another language, with an id of its own so that the browser keeps it', () => {
    expect(marked(h('p', [h('span', { lang: 'es' }, 'x'), h('span', { lang: 'fr' }, 'y')]))).toEqual({
      html: '<p><span lang="es-x-b0" id="mark.0">x</span><span lang="fr">y</span></p>',
      marks: [{}],
    })
  })

  test('name links and headings by what is read of them', () => {
    const link = h('a', { href: '#b' }, [h('span', 'A \u00AD title'), ' ', h('span', { dataPageOf: 'b' }, '0')])
    const heading = h('h2#b', ['A title', h('sup.note-mark', [h('a', { href: '#n', ariaLabel: 'Note 1' }, '1')])])
    expect(marked(link, heading).marks).toEqual([
      { name: 'A title' },
      { id: 'b', name: 'A title' },
      { role: 'Reference' },
      { name: 'Note 1' },
    ])
  })
})

describe('roles that the browser does not know', () => {
  const roles = (node: ReturnType<typeof h>) => markElements([node], 'en').marks.flatMap(({ role }) => role ?? [])

  test.each([
    ['contents', h('nav', [h('ul', [h('li', [h('ol', [h('li', 'x')])])])]), ['Sect', 'TOC', 'TOCI', 'TOC', 'TOCI']],
    ['notes', h('section.footnotes', [h('ol', [h('li', 'x')])]), ['Sect', 'Div', 'Note']],
    ['a list of definitions', h('dl', [h('div', [h('dt', 'x'), h('dd', [h('div', 'y')])])]), ['L', 'LI', 'Lbl', 'LBody']],
    ['parts of a table', h('table', [h('thead', h('tr')), h('tbody', h('tr')), h('tfoot', h('tr'))]), ['THead', 'TFoot']],
    ['quotations', h('div.pullquote', [h('p', h('q', 'x'))]), ['BlockQuote', 'Quote']],
    ['any other list', h('ul', [h('li', 'x')]), []],
  ])('are those of %s', (_, node, expected) => {
    expect(roles(node)).toEqual(expected)
  })

  test('have a text where they are no text', () => {
    expect(markElements([h('span', { role: 'math', ariaLabel: 'x squared' }, 'x²')], 'en').marks).toEqual([
      { role: 'Formula', name: 'x squared' },
    ])
  })
})

describe('pictures', () => {
  const host: FormatHost = {
    readDocument: async () => new TextEncoder().encode('<svg/>'),
    readStyle: async () => '',
    readFont: async () => new Uint8Array(),
    print: async () => new Uint8Array(),
    perform: (task, input) => task.run(input),
  }
  const embedded = async (src: string) => {
    const pictures = [{ file: 'documents/a/b.svg', mediaType: 'image/svg+xml', sha256: '' }]
    return toHtml(h('x', await embedPictures([h('img', { src, alt: 'text' })], pictures, host)))
  }

  test('come with the page', async () => {
    expect(await embedded('asset:documents/a/b.svg')).toBe('<x><img src="data:image/svg+xml;base64,PHN2Zy8+" alt="text"></x>')
  })

  test('that the volume does not know are replaced by their text', async () => {
    expect(await embedded('asset:documents/a/other.svg')).toBe('<x>text</x>')
  })
})
