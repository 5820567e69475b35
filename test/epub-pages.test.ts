import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { afterAll, describe, expect, test } from 'vitest'
import { build } from '../pipeline/engine/build.ts'
import { openSession } from '../pipeline/engine/session.ts'
import type { Filter } from '../pipeline/engine/snapshot.ts'
import { composeBook } from '../pipeline/formats/epub/compose-book.ts'
import { memoryHost } from '../pipeline/host/memory-host.ts'
import type { BlockPages, Host } from '../pipeline/model/index.ts'
import { frenchVolume, volumeHolding } from './support/epub-volume.ts'
import { testBrowser } from './support/pdf-host.ts'
import { readZip } from './support/read-zip.ts'

type Turn = readonly [page: number, at: number]

function block(id: string, page: number, ...turns: readonly Turn[]): BlockPages {
  const further = turns.map(([next, at]) => ({ page: next, label: String(next), at }))
  return { work: 'amman', id, page, label: String(page), turns: further }
}

/** What stands below the title of a chapter whose blocks stand on these pages, each mark as its page in brackets. */
function marked(content: readonly ElementContent[], blocks: readonly BlockPages[]): string {
  const book = composeBook(volumeHolding(...content), { path: 'fr/villes/villes.fr.pdf', blocks: [block('titre', 1), ...blocks] })
  const page = book.pages.at(-1)?.xhtml ?? ''
  return page
    .slice(page.indexOf('</h1>') + '</h1>'.length, page.lastIndexOf('</section>'))
    .replace(/<span id="pdf-page-(\w+)" epub:type="pagebreak" role="doc-pagebreak" aria-label="Page \1"><\/span>/g, '[$1]')
    .replaceAll('\n', '')
}

const town = h('p', { id: 'a' }, ['Une ', h('em', 'petite ville'), ' ouverte.'])
const end = h('p', { id: 'b' }, 'Fin')
const list = h('ol', [h('li', { id: 'a' }, 'Un'), h('li', { id: 'b' }, 'Deux')])
const table = h('table', { id: 'a' }, h('tbody', [h('tr', h('td', 'Un')), h('tr', h('td', 'Deux'))]))
const terms = h('dl', [h('div', { id: 'a' }, [h('dt', 'Un'), h('dd', '1')]), h('div', { id: 'b' }, [h('dt', 'Deux'), h('dd', '2')])])
const advice = h('div.callout', h('p.callout-title', { id: 'a' }, 'Conseil'))
const plan = h('figure', { id: 'a' }, h('figcaption', { id: 'b' }, 'Plan'))

const PLACES: readonly (readonly [string, ElementContent[], BlockPages[], string])[] = [
  ['inside a paragraph', [town], [block('a', 1, [2, 17])], '<p id="a">Une <em>petite ville</em> [2]ouverte.</p>'],
  ['inside emphasis', [town], [block('a', 1, [2, 11])], '<p id="a">Une <em>petite [2]ville</em> ouverte.</p>'],
  ['before emphasis', [town], [block('a', 1, [2, 4])], '<p id="a">Une [2]<em>petite ville</em> ouverte.</p>'],
  ['before a word that the paper divides', [town], [block('a', 1, [2, 20])], '<p id="a">Une <em>petite ville</em> [2]ouverte.</p>'],
  ['several times', [town], [block('a', 1, [2, 4], [3, 17])], '<p id="a">Une [2]<em>petite ville</em> [3]ouverte.</p>'],
  ['with a paragraph', [town], [block('a', 2)], '<p id="a">[2]Une <em>petite ville</em> ouverte.</p>'],
  ['before a heading', [h('h2', { id: 'a' }, 'Liens')], [block('a', 2)], '[2]<h2 id="a">Liens</h2>'],
  [
    'before a call-out that begins with its title',
    [advice],
    [block('a', 2)],
    '[2]<aside class="callout" aria-labelledby="a"><p class="callout-title" id="a">Conseil</p></aside>',
  ],
  ['before a list', [list], [block('a', 2), block('b', 2)], '[2]<ol><li id="a">Un</li><li id="b">Deux</li></ol>'],
  ['with an item', [list], [block('a', 1), block('b', 2)], '<ol><li id="a">Un</li><li id="b">[2]Deux</li></ol>'],
  [
    'with the row of a table',
    [table],
    [block('a', 1, [2, 2])],
    '<table id="a" class="table-short"><tbody><tr><td>Un</td></tr><tr><td>[2]Deux</td></tr></tbody></table>',
  ],
  ['before a figure', [plan], [block('a', 2), block('b', 2)], '[2]<figure id="a"><figcaption id="b">Plan</figcaption></figure>'],
  [
    'with a term',
    [terms],
    [block('a', 1), block('b', 2)],
    '<dl><div id="a"><dt>Un</dt><dd>1</dd></div><div id="b"><dt>[2]Deux</dt><dd>2</dd></div></dl>',
  ],
  ['nowhere where the text is shorter than that', [town], [block('a', 1, [2, 400])], '<p id="a">Une <em>petite ville</em> ouverte.</p>'],
  [
    'nowhere where it would run backwards',
    [town, end],
    [block('a', 3), block('b', 2)],
    '<p id="a">Une <em>petite ville</em> ouverte.</p><p id="b">[2]Fin</p>',
  ],
]

describe('a page of the PDF begins in the book', () => {
  test.each(PLACES)('%s', (_name, content, blocks, expected) => {
    expect(marked(content, blocks)).toBe(expected)
  })
})

describe('the list of pages', () => {
  const printed = { path: 'fr/villes/villes.fr.pdf', blocks: [block('titre', 3), block('a', 3, [4, 17]), block('lost', 5)] }
  const book = composeBook(volumeHolding(town), printed)

  test('holds the pages that begin in the text, in both tables of contents', () => {
    const list = book.navigation.slice(book.navigation.indexOf('<nav epub:type="page-list"'))
    expect(list).toContain(
      '<h2 id="page-list-title">Liste des pages</h2>\n<ol>\n<li><a href="chapter-amman.xhtml#pdf-page-3">3</a></li>\n<li><a href="chapter-amman.xhtml#pdf-page-4">4</a></li>\n</ol>',
    )
    expect(book.ncx.match(/<pageTarget [^>]*>/g)).toEqual([
      '<pageTarget id="page-1" type="normal" value="3" playOrder="5">',
      '<pageTarget id="page-2" type="normal" value="4" playOrder="6">',
    ])
    expect(book.ncx).toContain('<meta name="dtb:maxPageNumber" content="4"/>')
  })

  test('says whose pages they are: at its address, or by its name where there is none', () => {
    const { site, ...rest } = volumeHolding(town)
    const elsewhere = composeBook({ ...rest, site: { title: site.title } }, printed)
    expect(book.packageDocument).toContain('"pageBreakSource">https://example.org/livres/fr/villes/villes.fr.pdf<')
    expect(elsewhere.packageDocument).toContain('"pageBreakSource">villes.fr.pdf<')
  })

  test('is missing, and nothing is promised, where there is no PDF', () => {
    const bare = composeBook(frenchVolume())
    expect(bare.navigation + bare.ncx + bare.packageDocument).not.toMatch(/page-list|pageList|pageBreak|pageNavigation/)
  })
})

describe('a build', () => {
  const browser = testBrowser()
  afterAll(() => browser.close())

  const documents = {
    'documents/concord.yaml': 'languages: [en]\n',
    'documents/guide/publication.yaml': 'title: { en: Guide }\nformats: [epub, pdf]\ndate: 2026-11-22\nworks: [one]\n',
    'documents/guide/one.en.md': `# One\n\n${'The city has 1,250 streets, and each of them leads to a school. '.repeat(300)}\n\nThe end.\n`,
  }
  const world = memoryHost(documents)
  let printed = 0
  const hostOf = (own: Host): Host => ({
    ...own,
    print: (job) => {
      if (!job.picture) printed += 1
      return browser.print(job)
    },
  })

  async function buildOnce(filter: Filter = {}, host = hostOf(world)) {
    const steps: string[] = []
    const onStep = (step: string, subject: string) => void steps.push(`${step} ${subject}`)
    const snapshot = await openSession(host, { tool: 'test', onStep }).snapshot()
    const { written } = await build(snapshot, host, { filter, run: { cache: host.cache, tool: 'test', onStep }, jobs: 2, version: '0.0.0' })
    return { steps, written: written.filter((path) => path.startsWith('en/guide/')), printed }
  }

  const filesOfBook = (own = world) => readZip(Buffer.from(own.output.get('en/guide/guide.en.epub') ?? []))

  function pagesOfBook(): readonly string[] {
    const files = filesOfBook()
    return String(files.get('OEBPS/chapter-one.xhtml')).match(/aria-label="Page \d+"/g) ?? []
  }

  test('finishes the book after the PDF whose pages it names, and neither a second time', async () => {
    const first = await buildOnce()
    expect(first).toMatchObject({ printed: 1, written: ['en/guide/guide.en.pdf', 'en/guide/guide.en.epub'] })
    expect(pagesOfBook().length).toBeGreaterThan(1)
    expect(await buildOnce()).toEqual({ steps: [], written: [], printed: 1 })
  })

  test('gives the book a cover for shelves that show no drawings, the same each time', async () => {
    const cover = filesOfBook().get('OEBPS/cover.png')
    expect(cover?.toString('latin1', 1, 4)).toBe('PNG')
    expect([cover?.readUInt32BE(16), cover?.readUInt32BE(20)]).toEqual([1600, 2400])
    const other = memoryHost(documents)
    await buildOnce({}, hostOf(other))
    expect(
      filesOfBook(other)
        .get('OEBPS/cover.png')
        ?.equals(cover ?? Buffer.alloc(0)),
    ).toBe(true)
    printed = 1
  })

  test('of books alone starts no browser, and lists no pages', async () => {
    expect(await buildOnce({ formats: ['epub'] })).toMatchObject({ printed: 1, written: ['en/guide/guide.en.epub'] })
    expect(pagesOfBook()).toEqual([])
    expect(await buildOnce()).toMatchObject({ printed: 1, written: ['en/guide/guide.en.epub'] })
  })

  test('makes the book anew where only the pages have changed', async () => {
    const before = pagesOfBook().length
    world.documents.set('documents/guide/publication.yaml', `${documents['documents/guide/publication.yaml']}pdf: { paper: letter }\n`)
    await buildOnce()
    expect(pagesOfBook().length).toBeGreaterThanOrEqual(before)
    expect(printed).toBe(2)
  })
})
