import { beforeAll, describe, expect, test } from 'vitest'
import { bookIdentifier } from '../pipeline/formats/epub/book-identifier.ts'
import { epubFormat } from '../pipeline/formats/epub/epub-format.ts'
import { elementsOf } from './support/elements-of.ts'
import { epubHost } from './support/epub-host.ts'
import { PARALLEL_DOCUMENTS, parallelSample } from './support/parallel-sample.ts'
import { readZip } from './support/read-zip.ts'
import { verifyParallelBook } from './support/verify-parallel-book.ts'

let path: string
let files: ReadonlyMap<string, Buffer>

// One book for all tests.
beforeAll(async () => {
  const [draft] = epubFormat.composeParallel!(await parallelSample())
  path = draft!.path
  const documents = new Map(Object.entries(PARALLEL_DOCUMENTS).map(([file, text]) => [file, new TextEncoder().encode(text)]))
  files = readZip(Buffer.from((await epubFormat.finish(draft!, epubHost(documents))).bytes))
})

function text(name: string): string {
  return files.get(`OEBPS/${name}`)?.toString('utf8') ?? ''
}

describe('the EPUB with languages side by side', () => {
  test('stands among the parallel editions', () => {
    expect(path).toBe('parallel/town/town.mul.epub')
  })

  test('names all its languages', () => {
    expect(text('content.opf').match(/<dc:language>.*?<\/dc:language>/g)).toEqual(
      ['en', 'fr', 'es'].map((tag) => `<dc:language>${tag}</dc:language>`),
    )
    expect(text('content.opf')).toContain('A town (English · Français · Español)')
  })

  test('names the books that it sets side by side as its sources', () => {
    const sources = ['en', 'fr', 'es'].map((tag) => `<dc:source>${bookIdentifier('town', tag)}</dc:source>`)
    expect(text('content.opf').match(/<dc:source>.*?<\/dc:source>/g)).toEqual(sources)
  })

  test('has the languages of a row below one another, each with its own', () => {
    const row = text('chapter-town.xhtml').slice(text('chapter-town.xhtml').indexOf('<div class="row" id="costs">'))
    expect(row.slice(0, row.indexOf('</div></div>'))).toBe(
      '<div class="row" id="costs"><div class="cell cell-1" lang="en" xml:lang="en"><h2 id="costs.en">What it costs</h2></div>' +
        '<div class="cell cell-2" lang="fr" xml:lang="fr"><h2 id="costs.fr">Ce que cela coûte</h2></div>' +
        '<div class="cell cell-3" lang="es" xml:lang="es"><h2 id="costs.es">Lo que cuesta</h2>',
    )
  })

  test('says where a language has nothing, in that language', () => {
    expect(text('chapter-town.xhtml').match(/<p class="hole">.*?<\/p>/g)).toEqual([
      '<p class="hole">Manque en français</p>',
      '<p class="hole">Falta en español</p>',
    ])
    expect(text('chapter-harbour.xhtml')).toContain('Ce texte n’est pas encore traduit en français.')
  })

  test('lists every heading in all its languages', () => {
    const costs = /<a href="chapter-town\.xhtml#costs">(.*?)<\/a>/.exec(text('toc.xhtml'))?.[1] ?? ''
    expect([...costs.matchAll(/lang="(..)" xml:lang="\1">(.*?)</g)].map(([, tag, title]) => [tag, title])).toEqual([
      ['en', 'What it costs'],
      ['fr', 'Ce que cela coûte'],
      ['es', 'Lo que cuesta'],
    ])
    expect(text('toc.ncx')).toContain('<text>The harbour · El puerto</text>')
  })

  test('has notes that open from their own language and lead back there', () => {
    const elements = elementsOf(text('chapter-town.xhtml'))
    const marks = elements.filter(({ properties }) => properties.role === 'doc-noteref').map(({ properties }) => properties.href)
    const returns = elements.filter(({ properties }) => properties.role === 'doc-backlink').map(({ properties }) => properties.href)
    const notes = elements.filter(({ properties }) => properties.role === 'doc-footnote').map(({ properties }) => `#${properties.id}`)
    expect(marks).toEqual(['#note-hours.en', '#note-hours.fr', '#note-hours.es'])
    expect(notes).toEqual(marks)
    expect(returns).toEqual(['#ref-hours.en', '#ref-hours.fr', '#ref-hours.es'])
  })

  test('leads from one work to the row of another', () => {
    expect(text('chapter-harbour.xhtml').match(/href="chapter-town\.xhtml#\w+"/g)).toEqual(
      Array.from({ length: 2 }, () => 'href="chapter-town.xhtml#costs"'),
    )
  })

  test('has a cover with the title in every language', () => {
    for (const title of ['A town', 'Une ville', 'Una ciudad']) expect(text('cover.svg')).toContain(title)
  })
})

describe('a book with languages side by side is found out', () => {
  const spoilt = (from: string | RegExp, to: string) => {
    const chapter = text('chapter-town.xhtml')
    expect(chapter, 'the fault was not planted').not.toBe(chapter.replace(from, to))
    return new Map([...files, ['OEBPS/chapter-town.xhtml', Buffer.from(chapter.replace(from, to))]])
  }

  test('only where something is wrong with it', async () => {
    expect(verifyParallelBook(files, await parallelSample())).toEqual(WITHOUT_CREATORS)
  })

  test.each([
    [
      'a paragraph lost in one language',
      /<p id="costs-[^>]*\.fr">[^<]*<\/p>|<li id="[^"]*\.fr">La quatri[^<]*<\/li>/,
      '',
      /text is not that of its source in fr/,
    ],
    ['a language said of another', 'lang="fr" xml:lang="fr"', 'lang="es" xml:lang="es"', /its source in fr/],
    ['the number lost with which a list starts', / start="4"/, '', /numbers of lists in en/],
    ['a header of a table lost', /<th scope="col"([^>]*)>([^<]*)<\/th>/, '<td$1>$2</td>', /headers of tables in en/],
    ['a hole that says nothing', '<p class="hole">Manque en français</p>', '', /a hole that does not say so in fr/],
    ['a label of another language', 'Manque en français', 'Falta en español', /foreign label Falta en español/],
    ['a note that is none', 'role="doc-footnote"', '', /no note at #note-hours\.en/],
  ])('with %s', async (_fault, from, to, complaint) => {
    expect(verifyParallelBook(spoilt(from, to), await parallelSample()).join('\n')).toMatch(complaint)
  })
})

/** Of the sample nobody says who made it, and on what terms. */
const WITHOUT_CREATORS = ['dc:creator is not said', 'dc:rights is not said', 'dc:subject is not said']
