import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { composeBook } from '../pipeline/formats/epub/compose-book.ts'
import { languageOf } from '../pipeline/languages/index.ts'
import type { Volume } from '../pipeline/model/index.ts'
import { frenchVolume, RAW_HTML, volumeHolding } from './support/epub-volume.ts'
import { SAMPLE_LANGUAGES, sampleVolume, volumeWithMissingTranslation } from './support/sample-volume.ts'

const VOLUMES: readonly (readonly [string, Volume])[] = [
  ...SAMPLE_LANGUAGES.map((language) => [`the sample in ${language}`, sampleVolume(language)] as const),
  ['the small French volume', frenchVolume()],
]

test.each([
  ['a few words', 3, 'ten lettrs', true],
  ['many rows', 15, 'word', false],
  ['few rows of long texts', 4, 'a text of some letters '.repeat(6), false],
])('a table of %s is kept whole where it is short', (_name, rows, words, isShort) => {
  const cells = Array.from({ length: rows }, () => h('tr', [h('td', words), h('td', words)]))
  const { pages } = composeBook(volumeHolding(h('table', h('tbody', cells))))
  expect(pages.at(-1)?.xhtml).toContain(isShort ? '<table class="table-short">' : '<div class="table-long"><table>')
})

test.each([
  ['24 km²', true],
  ['en 2015', true],
  ['5 %', true],
  ['villes', false],
  ['en 2015.', false],
])('the mark of a note after `%s` is kept away where it would seem a power: %s', (before, isApart) => {
  const mark = h('sup', { className: ['note-mark'] }, [h('a', { href: '#note-a', id: 'ref-a' }, '4')])
  const { pages } = composeBook(volumeHolding(h('p', [before, mark])))
  expect(pages.at(-1)?.xhtml.includes('note-mark-next')).toBe(isApart)
})

describe.each(VOLUMES)('%s', (_name, volume) => {
  const { pages, navigation } = composeBook(volume)
  const chapters = volume.chapters.map((chapter, index) => ({ chapter, xhtml: pages[index + 2]?.xhtml ?? '' }))
  const everything = [...pages.map((page) => page.xhtml), navigation]

  test('says every word of its chapters once and in order', () => {
    for (const { chapter, xhtml } of chapters) expect(withoutBreaks(seen(xhtml))).toBe(withoutBreaks(written(chapter, volume)))
  })

  test('keeps the text instead of every picture, and never shows the name of a file for one', () => {
    for (const { chapter, xhtml } of chapters) {
      const alternatives = [...imagesOf(chapter)].map((image) => String(image.properties.alt))
      for (const text of alternatives) expect(seen(xhtml) + unescaped(xhtml)).toContain(text)
    }
    const shown = everything.flatMap((xhtml) => valuesOf(xhtml, 'alt'))
    expect(shown.filter((text) => text === '' || /\.(?:svg|png|jpe?g|gif|webp)$/i.test(text))).toEqual([])
  })

  test('keeps where lists start and what heads a table', () => {
    for (const { chapter, xhtml } of chapters) {
      expect(valuesOf(xhtml, 'start')).toEqual(propertiesOf(chapter, 'start'))
      expect(valuesOf(xhtml, 'scope')).toEqual(propertiesOf(chapter, 'scope'))
    }
  })

  test('names the language of everything twice, for HTML and for XML', () => {
    for (const xhtml of everything) expect(valuesOf(xhtml, 'lang')).toEqual(valuesOf(xhtml, 'xml:lang'))
  })

  test('links to nothing that it does not hold', () => {
    const ids = new Map(pages.map(({ file, xhtml }) => [file, new Set(valuesOf(xhtml, 'id'))]))
    ids.set('toc.xhtml', new Set(valuesOf(navigation, 'id')))
    const isFound = (from: string) => (href: string) => {
      const [file = '', fragment] = href.split('#')
      return fragment === undefined ? ids.has(file) : (ids.get(file || from)?.has(fragment) ?? false)
    }
    for (const { file, xhtml } of [...pages, { file: 'toc.xhtml', xhtml: navigation }]) {
      const within = linksOf(xhtml).filter((href) => !/^(?:https?|mailto):/.test(href))
      expect(within.filter((href) => !isFound(file)(href))).toEqual([])
    }
  })

  test('repeats no id within a page', () => {
    for (const { xhtml } of pages) expect(valuesOf(xhtml, 'id')).toEqual([...new Set(valuesOf(xhtml, 'id'))])
  })
})

describe('a book in another language than English', () => {
  const others = SAMPLE_LANGUAGES.filter((language) => language !== 'en')

  test.each(others)('has no English interface word: %s', (language) => {
    const book = composeBook(sampleVolume(language))
    const own = new Set(wordsOf(language))
    const foreign = wordsOf('en').filter((word) => !own.has(word))
    const shown = [...book.pages.map(({ xhtml }) => xhtml), book.navigation, book.ncx, book.packageDocument, book.cover].flatMap(shownIn)
    expect(shown.filter((text) => foreign.includes(text))).toEqual([])
  })

  test('says in its own language that a chapter is not translated', () => {
    const page = composeBook(volumeWithMissingTranslation('fr')).pages.at(-1)?.xhtml ?? ''
    expect(page).toContain('<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">')
    expect(page).toContain('<p class="notice" role="note" lang="fr" xml:lang="fr">Ce texte n’est pas encore traduit en français.')
    expect(page).toContain('langue d’origine (anglais)')
  })
})

describe('a figure whose picture has a long text', () => {
  const text = `Schéma en trois bandes. ${'La ville apprend de ses voisines, qui apprennent d’elle. '.repeat(4).trim()}`
  const figureWith = (alt: string) =>
    h('figure', { id: 'f' }, [h('img', { src: `asset:${frenchVolume().assets[0]?.file}`, alt }), h('figcaption', { id: 'c' }, 'Le plan')])
  const pageWith = (alt: string) => composeBook(volumeHolding(figureWith(alt))).pages.at(-1)?.xhtml ?? ''

  test('is named by its first sentence, and described below for all who want it', () => {
    expect(pageWith(text)).toMatch(/<img src="images\/[^"]+" alt="Schéma en trois bandes\." aria-details="f-description"\/>/)
    expect(pageWith(text)).toContain(
      `<details id="f-description" class="description"><summary>Description de la figure</summary><p>${text}</p></details><figcaption id="c">`,
    )
  })

  test('keeps a short text as it is', () => {
    expect(pageWith('Schéma en trois bandes. La ville apprend.')).not.toContain('<details')
  })

  test('is promised to readers only by a book that has one', () => {
    const promised = (alt: string) => composeBook(volumeHolding(figureWith(alt))).packageDocument.includes('longDescription')
    expect([promised(text), promised('Schéma.')]).toEqual([true, false])
  })
})

describe('what raw HTML may bring along', () => {
  const pageOf = (node: Element) => composeBook(volumeHolding(node)).pages.at(-1)?.xhtml

  test.each(RAW_HTML)('%s', (_name, node, expected) => {
    expect(pageOf(node)).toContain(`\n${expected}\n`)
  })

  test('no empty cell that closes itself', () => {
    expect(pageOf(h('table', h('tr', h('td', h('hr')), h('td'))))).toContain('<tr><td><hr/></td><td></td></tr>')
  })
})

type Chapter = Volume['chapters'][number]

/** What a reader of a chapter should read; the text of a picture that a book cannot hold stands in its place. */
function written({ tree, language }: Chapter, volume: Volume): string {
  const copy = structuredClone(tree)
  const held = new Set(volume.assets.map(({ file }) => `asset:${file}`))
  visit(copy, 'element', (image, index, parent) => {
    if (image.tagName !== 'img' || held.has(String(image.properties.src)) || parent === undefined || index === undefined) return
    parent.children[index] = { type: 'text', value: String(image.properties.alt) }
  })
  const name = languageOf(language).names[volume.language] ?? ''
  const notice = language === volume.language ? '' : languageOf(volume.language).labels.notTranslated.replace('{language}', name)
  return notice + textOf(copy).replace(/[\u0001\uD800]/g, '')
}

/** The texts of pictures stand beside what was written. */
function seen(xhtml: string): string {
  const page = xhtml.replace(/<details [^>]*class="description">[\s\S]*?<\/details>/g, '')
  return unescaped(page.replace(/^[\s\S]*<body[^>]*>|<\/body>[\s\S]*$/g, '').replace(/<(?:"[^"]*"|[^">])*>/g, ''))
}

function withoutBreaks(text: string): string {
  return text.replaceAll('\n', '')
}

function unescaped(xml: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
  return xml
    .replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '')
}

function valuesOf(xhtml: string, attribute: string): string[] {
  return [...xhtml.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => unescaped(value))
}

/** Where the text links to; the style sheet is no such link. */
function linksOf(xhtml: string): string[] {
  return valuesOf(xhtml.replace(/<link [^>]*>/g, ''), 'href')
}

function imagesOf({ tree }: Chapter) {
  const images = new Set<{ readonly properties: { readonly alt?: unknown } }>()
  visit(tree, { tagName: 'img' }, (image) => {
    if (image.type === 'element') images.add(image)
  })
  return images
}

function propertiesOf({ tree }: Chapter, name: string): string[] {
  const values: string[] = []
  visit(tree, 'element', ({ properties }) => {
    if (properties[name] !== undefined) values.push(String(properties[name]))
  })
  return values
}

/** Every interface word of a language, also with its numbers filled in as the first of its kind. */
function wordsOf(language: string): string[] {
  return textsIn(languageOf(language).labels).flatMap((word) => [word, word.replace('{n}', '1').replace('{m}', '1')])
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** What a reader sees or hears of a file: each text between tags, and the texts in attributes. */
function shownIn(xml: string): string[] {
  const texts = [...xml.matchAll(/>([^<]+)</g)].map(([, text = '']) => unescaped(text).trim())
  return [...texts, ...['alt', 'title', 'aria-label'].flatMap((name) => valuesOf(xml, name))]
}
