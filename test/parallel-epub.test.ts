import { beforeAll, describe, expect, test } from 'vitest'
import { bookIdentifier } from '../pipeline/formats/epub/book-identifier.ts'
import { epubFormat } from '../pipeline/formats/epub/epub-format.ts'
import { composeParallelBook } from '../pipeline/formats/epub/parallel/compose-parallel-book.ts'
import type { PrintedVolume } from '../pipeline/model/index.ts'
import { elementsOf } from './support/elements-of.ts'
import { epubHost } from './support/epub-host.ts'
import { PARALLEL_DOCUMENTS, parallelSample } from './support/parallel-sample.ts'
import { readZip } from './support/read-zip.ts'
import { verifyParallelBook } from './support/verify-parallel-book.ts'

let path: string
let files: ReadonlyMap<string, Buffer>

// One book for all tests.
beforeAll(async () => {
  const [draft] = epubFormat.composeParallel!(await parallelSample(), PRINTED)
  path = draft!.path
  const documents = new Map(Object.entries(PARALLEL_DOCUMENTS).map(([file, text]) => [file, new TextEncoder().encode(text)]))
  files = readZip(Buffer.from((await epubFormat.finish(draft!, epubHost(documents))).bytes))
})

/** The PDF of the same edition: its second page begins with a row, the third inside its French text, the fourth with the notes, whose heading has no place of its own. */
const PRINTED: PrintedVolume = {
  path: 'parallel/town/town.mul.pdf',
  blocks: [
    { work: 'town', id: 'a-city-learns-4', page: 3, label: '1', turns: [{ page: 5, label: '3', at: 5 }] },
    { work: 'town', id: 'costs', page: 4, label: '2' },
    { work: 'town', id: 'costs-3.fr', page: 4, label: '2', turns: [{ page: 5, label: '3', at: 3 }] },
    { work: 'town', id: 'costs-13', page: 6, label: '4' },
  ],
}

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

  test('is called and described in each of them', () => {
    const said = (pattern: RegExp) => [...text('content.opf').matchAll(pattern)].map(([, ...found]) => found.join(': '))
    expect(said(/#title" property="alternate-script" xml:lang="(..)">([^<]*)/g)).toEqual(['fr: Une ville', 'es: Una ciudad'])
    expect(said(/<dc:description xml:lang="(..)">/g)).toEqual(['fr', 'es'])
    expect(said(/accessibilitySummary" xml:lang="(..)">(\S+)/g)).toEqual(['fr: Tout', 'es: Todo'])
  })

  test('belongs to a series, which has a name in each of them', async () => {
    const { volumes, ...sample } = await parallelSample()
    const { packageDocument } = composeParallelBook({
      ...sample,
      volumes: volumes.map((one) => ({ ...one, series: `Towns ${one.language}` })),
    })
    expect(packageDocument).toContain('<meta property="belongs-to-collection" id="series">Towns en</meta>')
    const others = [...packageDocument.matchAll(/#series" property="alternate-script" xml:lang="(..)">([^<]*)/g)]
    expect(others.map(([, ...found]) => found)).toEqual([
      ['fr', 'Towns fr'],
      ['es', 'Towns es'],
    ])
  })

  test('lists its notes in the contents, and opens them there', () => {
    const entry = /<a href="chapter-town\.xhtml#notes">(.*?)<\/a>/.exec(text('toc.xhtml'))?.[1] ?? ''
    expect([...entry.matchAll(/lang="(..)" xml:lang="\1">(.*?)</g)].map(([, ...found]) => found)).toEqual([
      ['en', 'Notes'],
      ['fr', 'Notes'],
      ['es', 'Notas'],
    ])
    expect(text('chapter-town.xhtml')).toContain('id="notes"><div class="cell cell-1" lang="en" xml:lang="en"><h2 id="notes.en">')
    expect(text('toc.xhtml')).not.toContain('chapter-harbour.xhtml#notes')
  })

  test('lists the pages of the PDF side by side, which begin before their rows or inside the text that goes on there', () => {
    const listed = [...text('toc.xhtml').matchAll(/<li><a href="chapter-town\.xhtml#pdf-page-(\d)">(\d)<\/a>/g)]
    expect(listed.map(([, id, label]) => [id, label].join())).toEqual(['1,1', '2,2', '3,3', '4,4'])
    const chapter = text('chapter-town.xhtml')
    const mark = (label: number, name = 'Page') =>
      `<span id="pdf-page-${label}" epub:type="pagebreak" role="doc-pagebreak" aria-label="${name} ${label}"></span>`
    expect(chapter).toContain(`${mark(2)}\n<div class="row row-heading" id="costs">`)
    expect(chapter).toContain(`>La ${mark(3)}cinquième étape`)
    expect(chapter).toContain(`${mark(4)}\n<div class="row row-heading" id="notes">`)
  })

  test('holds the rows of a call-out together', () => {
    const rows = text('chapter-town.xhtml').match(/(?<=<div class="row )row-callout[^"]*/g)
    expect(rows).toEqual(['row-callout row-callout-first', 'row-callout', 'row-callout row-callout-last'])
  })

  test('names the books that it sets side by side as its sources, and the PDF whose pages it lists', () => {
    const sources = [...['en', 'fr', 'es'].map((tag) => bookIdentifier('town', tag)), 'https://example.org/parallel/town/town.mul.pdf']
    expect([...text('content.opf').matchAll(/<dc:source>(.*?)<\/dc:source>/g)].map(([, source]) => source)).toEqual(sources)
  })

  test('has the languages of a row below one another, each with its own', () => {
    const row = text('chapter-town.xhtml').slice(text('chapter-town.xhtml').indexOf('<div class="row row-heading" id="costs">'))
    expect(row.slice(0, row.indexOf('</div></div>'))).toBe(
      '<div class="row row-heading" id="costs"><div class="cell cell-1" lang="en" xml:lang="en"><h2 id="costs.en">What it costs</h2></div>' +
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

  test('lists its figures and tables in all its languages where there are enough of them', async () => {
    const { chapters, ...sample } = await parallelSample()
    const four = ['a', 'b', 'c', 'd'].flatMap((work) => chapters.slice(0, 1).map((chapter) => ({ ...chapter, work })))
    const { navigation, pages } = composeParallelBook({ ...sample, chapters: four })
    const [figures = '', tables = ''] = ['loi', 'lot'].map((type) => partOf(navigation, `<nav epub:type="${type}"`, '</nav>'))
    const spoken = (part: string) => {
      const texts = [...part.matchAll(/class="in-language" lang="(..)" xml:lang="\1">(.*?)</g)]
      return texts.map(([, ...found]) => found.join(': ').replaceAll('\u00A0', ' '))
    }
    expect(spoken(partOf(figures, '<h2', '</h2>'))).toEqual(['en: Figures', 'fr: Figures', 'es: Figuras'])
    expect(spoken(partOf(figures, '<li><a href="chapter-c.xhtml">', '</li>'))).toEqual([
      'en: A city learns',
      'fr: Une ville apprend',
      'es: Una ciudad aprende',
      'en: Figure 1 A street with 3 houses',
      'fr: Figure 1 Une rue et ses 3 maisons',
      'es: Figura 1 Una calle con 3 casas',
    ])
    expect(spoken(tables)).toContain('es: Cuadro 1 Lectores por año y sede')
    const addresses = [...(figures + tables).matchAll(/href="([^"#]*)#([^"]*)"/g)].map(([, file, id]) => [file, id] as const)
    expect(addresses).toHaveLength(8)
    expect(addresses.filter(([file, id]) => !pages.some((page) => page.file === file && page.xhtml.includes(` id="${id}"`)))).toEqual([])
    expect([...navigation.matchAll(/<a epub:type="(\w+)"/g)].map(([, type]) => type)).toEqual([
      'cover',
      'imprint',
      'toc',
      'loi',
      'lot',
      'bodymatter',
    ])
    expect(text('toc.xhtml')).not.toMatch(/epub:type="lo[it]"/)
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

function partOf(whole: string, from: string, to: string): string {
  const begin = whole.indexOf(from)
  return begin < 0 ? '' : whole.slice(begin, whole.indexOf(to, begin))
}

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
