import { beforeAll, describe, expect, test } from 'vitest'
import { epubFormat } from '../pipeline/formats/epub/epub-format.ts'
import { elementsOf } from './support/elements-of.ts'
import { epubHost } from './support/epub-host.ts'
import { PARALLEL_DOCUMENTS, parallelSample } from './support/parallel-sample.ts'
import { readZip } from './support/read-zip.ts'

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
    expect(marks).toEqual(['#note-hours.en', '#note-hours.fr', '#note-hours.es'])
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
