import { describe, expect, test } from 'vitest'
import { bookIdentifier } from '../pipeline/formats/epub/book-identifier.ts'
import { bookPictures } from '../pipeline/formats/epub/book-pictures.ts'
import { chapterFiles } from '../pipeline/formats/epub/chapter-files.ts'
import { chapterContents } from '../pipeline/formats/epub/contents.ts'
import { coverPicture } from '../pipeline/formats/epub/cover-picture.ts'
import { fileStem } from '../pipeline/formats/epub/file-stem.ts'
import { keepsPromises } from '../pipeline/formats/epub/kept-promises.ts'
import { linkMap } from '../pipeline/formats/epub/link-map.ts'
import { marcRole } from '../pipeline/formats/epub/marc-role.ts'
import { resolveLink } from '../pipeline/formats/epub/resolve-link.ts'
import { resolveTokens } from '../pipeline/formats/epub/resolve-tokens.ts'
import { sortedTitle } from '../pipeline/formats/epub/sorted-title.ts'
import { textWidth, wrapText } from '../pipeline/formats/epub/wrap-text.ts'
import { xml } from '../pipeline/formats/epub/xml.ts'
import { languageOf } from '../pipeline/languages/index.ts'
import { printedDate } from '../pipeline/text/printed-date.ts'
import { epubHost } from './support/epub-host.ts'
import { frenchVolume } from './support/epub-volume.ts'

describe('a link', () => {
  const links = linkMap(frenchVolume())
  const ids = new Set(['ici'])

  test.each([
    ['to a place on its page', '#ici', '#ici'],
    ['to no place on its page', '#ailleurs', undefined],
    ['to another chapter', 'concord:villes/etudes/cork', 'chapter-etudes-cork.xhtml'],
    ['to a place in another chapter', 'concord:villes/etudes/cork#cork-2', 'chapter-etudes-cork.xhtml#cork-2'],
    ['to a lost place in another chapter', 'concord:villes/etudes/cork#perdu', 'chapter-etudes-cork.xhtml'],
    ['to a lost chapter', 'concord:villes/lyon', undefined],
    ['to the front of its own volume', 'concord:villes/', 'toc.xhtml'],
    ['to another publication', 'concord:prix/', 'https://example.org/livres/fr/prix/'],
    ['to a work of another publication', 'concord:prix/dates#an', 'https://example.org/livres/fr/prix/dates.html#an'],
    ['to the only work of another publication', 'concord:prix/#an', 'https://example.org/livres/fr/prix/#an'],
    ['to the only work of a publication in folders', 'concord:a/b/', 'https://example.org/livres/fr/a/b/'],
    ['to a publication with spaces and accents', 'concord:été à/', 'https://example.org/livres/fr/%C3%A9t%C3%A9%20%C3%A0/'],
    ['to the web', 'https://example.org/', 'https://example.org/'],
    ['to a person', 'mailto:ana@example.org', 'mailto:ana@example.org'],
    ['to an address that is none', 'https://[', undefined],
    ['to a file', '../notes.md', undefined],
    ['to nothing', '', undefined],
  ])('%s', (_name, address, expected) => {
    expect(resolveLink(address, ids, links)).toBe(expected)
  })

  test('to another publication is left to its text where the project has no address', () => {
    const volume = { ...frenchVolume(), site: { title: 'Bibliothèque' } }
    expect(resolveLink('concord:prix/', ids, linkMap(volume))).toBeUndefined()
  })
})

describe('a book’s identifier', () => {
  test('is a version 5 UUID that stays', () => {
    expect(bookIdentifier('villes', 'fr')).toBe('urn:uuid:d57a3bf0-6c75-5241-bfc4-1f83eae8d684')
  })

  test('differs from language to language and from publication to publication', () => {
    const all = [bookIdentifier('villes', 'fr'), bookIdentifier('villes', 'es'), bookIdentifier('prix', 'fr')]
    expect(new Set(all).size).toBe(3)
  })
})

test.each([
  ['author', 'aut'],
  ['Translator', 'trl'],
  ['issuing-body', 'isb'],
  ['ill', 'ill'],
  ['friend of the house', 'ctb'],
])('the role %s is %s', (role, code) => {
  expect(marcRole(role)).toBe(code)
})

test.each([
  ['The conference in a nutshell', 'en', 'Conference in a nutshell, The'],
  ['A city', 'en', 'City, A'],
  ['Another city', 'en', undefined],
  ['Le Prix : le concept', 'fr', 'Prix : le concept, Le'],
  ['L’école ouverte', 'fr', 'École ouverte, L’'],
  ['El Premio', 'es', 'Premio, El'],
  ['Ellas leen', 'es', undefined],
  ['The city', 'la', undefined],
])('the title %s is sorted in %s as %s', (title, language, sorted) => {
  expect(sortedTitle(title, language)).toBe(sorted)
})

test.each([
  ['a picture without a text', '<h1>a</h1><img src="a" alt=""/>', false],
  ['a level of headings left out', '<h1>a</h1><h3 id="b">b</h3>', false],
  ['a page without headings', '<img src="a" alt="A street"/>', true],
  ['levels that rise again', '<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2>', true],
])('conformance is claimed only where it is true: %s', (_name, xhtml, isClaimed) => {
  expect(keepsPromises([{ id: 'a', file: 'a.xhtml', title: 'a', xhtml }])).toBe(isClaimed)
})

test.each([
  ['Plan de la Médina', 'Plan-de-la-Medina'],
  ['guides/start', 'guides-start'],
  ['../..', 'unnamed'],
  ['東京', 'unnamed'],
])('the name %s becomes %s', (name, stem) => {
  expect(fileStem(name)).toBe(stem)
})

test.each([
  ['2017-03-01', 'fr', '1er mars 2017'],
  ['2017-03-01', 'es', '1.º de marzo de 2017'],
  ['2026-11-22', 'en', '22 November 2026'],
  ['someday', 'en', 'someday'],
])('the day %s is printed in %s as %s', (day, language, printed) => {
  expect(printedDate(day, languageOf(language))).toBe(printed)
})

test('two works whose names differ by a sign only have two files', () => {
  const [first, second] = frenchVolume().chapters
  const chapters =
    first && second
      ? [
          { ...first, work: 'a/b' },
          { ...second, work: 'A-b' },
        ]
      : []
  expect([...chapterFiles({ ...frenchVolume(), chapters }).values()]).toEqual(['chapter-a-b.xhtml', 'chapter-A-b-2.xhtml'])
})

test('a picture lies in the book once, and one that no reading system knows not at all', () => {
  const picture = { mediaType: 'image/png', sha256: 'abcdef0123', bytes: 1 }
  const assets = [
    { ...picture, file: 'documents/b/Map.png' },
    { ...picture, file: 'documents/a/map.png' },
    { ...picture, file: 'documents/a/map.avif', mediaType: 'image/avif' },
  ]
  expect(bookPictures(assets).map(({ path }) => path)).toEqual(['images/map-abcdef01.png'])
})

test('a third level that stands before any second moves up in the contents', () => {
  const volume = frenchVolume()
  const [, cork] = volume.chapters
  const entries = cork ? chapterContents(cork, linkMap(volume)).children : []
  expect(entries.map(({ title, href }) => [title, href])).toEqual([['Early', 'chapter-etudes-cork.xhtml#cork-2']])
})

test.each([
  ['a token', 'a { color: var(--ink) }', 'a { color: #123 }'],
  ['a token that names another', 'a { color: var(--soft) }', 'a { color: #123 }'],
  ['a fallback', 'a { color: var(--none, red) }', 'a { color: red }'],
  ['nothing that it knows', 'a { color: var(--none) }', 'a { color: var(--none) }'],
  ['a token that names itself', 'a { color: var(--loop) }', 'a { color: var(--loop) }'],
  ['a list of fonts', 'a { font-family: var(--sans) }', 'a { font-family: "Source Sans 3", sans-serif }'],
])('a style sheet with %s', (_name, sheet, expected) => {
  const tokens = '/* --ink: no */ :root { --ink: #123; --soft: var( --ink ); --loop: var(--loop); --sans: "Source Sans 3", sans-serif }'
  expect(resolveTokens(sheet, tokens)).toBe(expected)
})

test('the book’s own sheet and cover use no name that is not a token', async () => {
  const { readStyle } = epubHost(new Map())
  const tokens = await readStyle('tokens.css')
  const texts = [await readStyle('book.css'), coverPicture(frenchVolume())]
  expect(texts.flatMap((text) => resolveTokens(text, tokens).match(/var\([^)]*\)/g) ?? [])).toEqual([])
})

describe('a text on the cover', () => {
  const room = { width: 1000, height: 500, sizes: [100, 50] }

  test.each([
    ['stays in one line', 'Amman', { size: 100, lines: ['Amman'] }],
    ['is parted evenly', 'The twelve learning cities', { size: 100, lines: ['The twelve', 'learning cities'] }],
    ['is parted after a colon', 'Amman: a city', { size: 100, lines: ['Amman:', 'a city'] }],
    ['is not parted at a no-break space', 'Ville\u00A0:', { size: 100, lines: ['Ville\u00A0:'] }],
    ['is nothing', ' ', { size: 100, lines: [] }],
  ])('%s', (_name, text, expected) => {
    expect(wrapText(text, room)).toEqual(expected)
  })

  test('never leaves its room at the sides', () => {
    const { size, lines } = wrapText('Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', room)
    expect(size).toBe(50)
    expect(lines.filter((line) => textWidth(line) * size > room.width)).toEqual([])
  })
})

test('XML escapes what it is given, keeps markup, and drops what XML cannot hold', () => {
  expect(xml`<a b="${'"<&>'}">${xml`<i/>`}${'\u0000x\uFFFE'}</a>`.markup).toBe('<a b="&quot;&lt;&amp;&gt;"><i/>x</a>')
})
