import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfFormat } from '../pipeline/formats/pdf/pdf-format.ts'
import { streamText } from '../pipeline/formats/pdf/repair/pdf-values.ts'
import type { Finished, Volume } from '../pipeline/model/index.ts'
import { pdfHost, testBrowser } from './support/pdf-host.ts'
import { sampleVolume } from './support/pdf-volume.ts'

const small = sampleVolume('en', { chapters: 1, length: 1 })
const volume: Volume = { ...small, pdf: { paper: 'letter', print: true } }

test('a volume has a file for print shops only where it asks for one', () => {
  expect(pdfFormat.compose(small).map(({ path }) => path)).toEqual(['en/sample/sample.en.pdf'])
  expect(pdfFormat.compose(volume).map(({ path }) => path)).toEqual(['en/sample/sample.en.pdf', 'en/sample/sample.en.print.pdf'])
})

describe('on the paper of North America', () => {
  const browser = testBrowser()
  afterAll(() => browser.close())
  let readers: Finished
  let shop: Finished
  let [forReaders, forShop]: PDFDocument[] = []

  beforeAll(async () => {
    const [first, second] = pdfFormat.compose(volume)
    ;[readers, shop] = await Promise.all([pdfFormat.finish(first!, pdfHost(browser)), pdfFormat.finish(second!, pdfHost(browser))])
    ;[forReaders, forShop] = await Promise.all([readers, shop].map(({ bytes }) => PDFDocument.load(bytes, { updateMetadata: false })))
  })

  test('pages for readers are those of the paper', () => {
    expect(forReaders!.getPages().map((page) => [page.getWidth(), page.getHeight()].map(Math.round))).toEqual(
      Array.from({ length: readers.pages ?? 0 }, () => [612, 792]),
    )
  })

  test('pages for print shops say where they are cut, with 3 mm of bleed around', () => {
    for (const page of forShop!.getPages()) {
      const [trim, bleed] = [page.getTrimBox(), page.getBleedBox()]
      expect([trim.width, trim.height].map((points) => Math.round(points * 10) / 10)).toEqual([612, 792])
      expect([trim.x - bleed.x, trim.y - bleed.y].map((points) => Math.round((points / 72) * 25.4 * 10) / 10)).toEqual([3, 3])
      expect(page.getWidth() - bleed.width).toBeGreaterThan(30)
    }
  })

  test('the marks for cutting are on every page, and no content', () => {
    for (const page of forShop!.getPages()) {
      const stream = forShop!.context.lookup(page.node.get(PDFName.of('Contents')))
      const [, marks = ''] = stream instanceof PDFRawStream ? streamText(stream).split('/Artifact <</Type /Page>> BDC') : []
      expect(marks.match(/ l S\n/g)).toHaveLength(8)
      expect(marks.trim().endsWith('EMC')).toBe(true)
    }
  })

  test('both have the same pages', () => {
    expect(shop.pageMap).toEqual(readers.pageMap)
    expect(shop.pages).toBe(readers.pages)
    expect(shop.blocks).toBeUndefined()
  })
})
