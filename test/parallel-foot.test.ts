import { h } from 'hastscript'
import { afterAll, expect, test } from 'vitest'
import { rowLength } from '../pipeline/formats/pdf/parallel/row-length.ts'
import { toHtml } from '../pipeline/render/to-html.ts'
import { pdfHost, testBrowser } from './support/pdf-host.ts'
import { readPdf } from './support/read-pdf.ts'

const browser = testBrowser()
afterAll(() => browser.close())

const row = (name: 'h2' | 'p', text: string) =>
  rowLength(
    h(
      'div',
      { class: 'row' },
      ['en', 'fr'].map((lang) => h('div', { class: 'cell', lang }, [h(name, text)])),
    ),
  )

/** The pages of a sheet on which a heading and two rows stand below a gap that leaves room for the heading and the first row only. */
async function pagesWith(first: string): Promise<readonly string[]> {
  const host = pdfHost(browser)
  const styles = await Promise.all(['tokens.css', 'print.css', 'parallel.css'].map((name) => host.readStyle(name)))
  const rows = [row('h2', 'The heading'), row('p', first), row('p', 'And what follows goes on and on. '.repeat(30))]
  const gap = h('div', { style: 'height: 118mm' })
  const page = '@page { size: 297mm 210mm; margin: 25mm 20mm }'
  const html = `<!doctype html><html lang="en"><head><title>A foot</title><style>${styles.join('\n')}\n${page}</style></head><body class="is-parallel has-2">${toHtml(gap)}${rows.map((one) => toHtml(one)).join('')}</body></html>`
  return (await readPdf(await host.print({ html }))).pages
}

test('at the foot of a page a heading with a single line below it goes on to the next one, and with a whole paragraph it stays', async () => {
  const [brief = [], whole = []] = await Promise.all([
    pagesWith('The conclusions are ours.'),
    pagesWith('These are whole sentences. '.repeat(5)),
  ])
  expect([brief.length, whole.length]).toEqual([2, 2])
  expect(brief[0]).not.toContain('The heading')
  expect(brief[1]).toMatch(/The heading[\s\S]*The conclusions are ours\.[\s\S]*And what follows/)
  expect(whole[0]).toMatch(/The heading[\s\S]*These are whole sentences/)
  expect(whole[1]).not.toContain('These are whole')
})
