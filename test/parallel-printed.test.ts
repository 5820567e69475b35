import type { Root } from 'hast'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BookPlan } from '../pipeline/formats/pdf/book-plan.ts'
import { pageLabel } from '../pipeline/formats/pdf/page-label.ts'
import { pdfFormat } from '../pipeline/formats/pdf/pdf-format.ts'
import type { Finished } from '../pipeline/model/index.ts'
import { bookFaults } from './support/book-faults.ts'
import { parallelSample } from './support/parallel-sample.ts'
import { pdfHost, testBrowser } from './support/pdf-host.ts'
import { firstDifference, readOrder, wordsOf } from './support/read-order.ts'
import { type Bookmark, type ReadPdf, readPdf } from './support/read-pdf.ts'

const browser = testBrowser()
afterAll(() => browser.close())

let path: string
let plan: BookPlan
let finished: Finished
let pdf: ReadPdf
let printings = 0

// One printing for all tests.
beforeAll(async () => {
  const [draft] = pdfFormat.composeParallel!(await parallelSample())
  path = draft!.path
  plan = JSON.parse(draft!.content)
  const host = pdfHost(browser)
  finished = await pdfFormat.finish(draft!, {
    ...host,
    print: (job) =>
      host.print({
        ...job,
        pageNumbers: async (bytes) => {
          printings++
          return job.pageNumbers!(bytes)
        },
      }),
  })
  pdf = await readPdf(finished.bytes)
})

describe('the PDF with languages side by side', () => {
  test('stands among the parallel editions', () => {
    expect(path).toBe('parallel/town/town.mul.pdf')
  })

  test('can be read by everybody', () => {
    expect(finished.notices).toEqual([])
  })

  test('lies, and names all its languages', () => {
    expect(plan.sheet).toMatchObject({ width: 297, height: 210 })
    expect(pdf).toMatchObject({ title: 'A town (English · Français · Español)', language: 'en', isTagged: true })
    const packet = Buffer.from(finished.bytes).toString('latin1')
    expect(packet).toContain('<dc:language><rdf:Bag><rdf:li>en</rdf:li><rdf:li>fr</rdf:li><rdf:li>es</rdf:li></rdf:Bag></dc:language>')
  })

  test('is read aloud row by row, in each row one language after another', async () => {
    const labels = Object.fromEntries(Object.entries(finished.pageMap ?? {}).map(([id, page]) => [id, pageLabel(page, front())]))
    const body: Root = plan.body
    expect(firstDifference(await readOrder(finished.bytes), wordsOf(body.children, labels))).toEqual([])
  })

  test('says where a language has nothing, in that language', () => {
    const page = pdf.pages.find((text) => text.includes('Only English'))
    expect(page).toContain('Manque en français')
    expect(page).toContain('Falta en español')
    expect(page).not.toContain('Missing in English')
  })

  test('says which language lacks a whole work', () => {
    expect(pdf.pages.find((text) => text.includes('Ships come and go'))).toContain('Ce texte n’est pas encore traduit en français.')
  })

  test('has one bookmark for a heading in several languages', () => {
    const titles = (items: readonly Bookmark[]): readonly unknown[] =>
      items.map(({ title, items: below }) => (below.length > 0 ? [title, titles(below)] : title))
    expect(titles(pdf.outline)).toEqual([
      'About this publication · À propos de cette publication · Acerca de esta publicación',
      'Contents · Sommaire · Índice',
      ['A city learns · Une ville apprend · Una ciudad aprende', ['What it costs · Ce que cela coûte · Lo que cuesta', 'Notes · Notas']],
      ['The harbour · El puerto', ['Why · Por qué']],
    ])
  })

  test('lists every heading in all its languages with the page on which it stands, and has no other fault', async () => {
    const contents = pdf.pages[2]!.replace(/\s+/g, ' ')
    expect(contents).toMatch(/What it costs ?Ce que cela coûte ?Lo que cuesta ?1/)
    expect(contents).toMatch(/The harbour ?El puerto ?\d/)
    expect(await bookFaults(finished.bytes)).toEqual([])
  })

  test('has heads and feet in every language', () => {
    const last = pdf.pages.at(-1)!
    expect(last.slice(0, 60)).toMatch(/The harbour\s*Une ville\s*El puerto/)
    const count = pdf.pages.length - front()
    for (const text of [`Page ${count} of ${count}`, `Page ${count} sur ${count}`, `Página ${count} de ${count}`])
      expect(last).toContain(text)
  })

  test('names every row, and every block in its language', () => {
    expect(Object.keys(pdf.destinations)).toEqual(
      expect.arrayContaining(['town/costs', 'town/costs.fr', 'town/note-hours.es', 'harbour/why']),
    )
  })

  test('leads from one work to the row of another, and to the site of the language', () => {
    const target = finished.pageMap?.['town/costs']
    expect(pdf.links.filter(({ name }) => name === 'Volver a la ciudad').map(({ target: page }) => page)).toEqual([target])
  })

  test('is printed again for its numbers, and once more to bring its last notes back to the page before', () => {
    expect(printings).toBe(3)
  })

  test('says of each row and of its cells on which page they stand, for the page list of the book', () => {
    const pages = ['a-city-learns', 'a-city-learns.en', 'a-city-learns.fr'].map(
      (id) => finished.blocks?.find((block) => block.id === id)?.page,
    )
    expect(pages).toEqual([4, 4, 4])
  })
})

function front(): number {
  return (finished.pageMap?.[plan.firstOfBody ?? ''] ?? 1) - 1
}
