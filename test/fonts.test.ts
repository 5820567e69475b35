import { readFile } from 'node:fs/promises'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { h } from 'hastscript'
import { afterAll, describe, expect, test } from 'vitest'
import { epubFormat } from '../pipeline/formats/epub/epub-format.ts'
import { htmlFormat } from '../pipeline/formats/html/html-format.ts'
import { pdfFormat } from '../pipeline/formats/pdf/pdf-format.ts'
import { readSfnt } from '../pipeline/formats/pdf/verify/fonts/read-sfnt.ts'
import { fontFile } from '../pipeline/host/font-subset.ts'
import type { Volume } from '../pipeline/model/index.ts'
import { covers, type Typeface } from '../pipeline/text/fonts/covers.ts'
import { GLYPH_COVERAGE } from '../pipeline/text/fonts/glyph-coverage.ts'
import { missingGlyphs } from '../pipeline/text/fonts/missing-glyphs.ts'
import { scriptFonts } from '../pipeline/text/fonts/script-fonts.ts'
import { pdfHost, testBrowser } from './support/pdf-host.ts'
import { sampleVolume } from './support/pdf-volume.ts'
import { readPdf } from './support/read-pdf.ts'
import { readZip } from './support/read-zip.ts'

const browser = testBrowser()
afterAll(() => browser.close())
const host = pdfHost(browser)

const CITIES = 'ባሕር ዳር, عمّان, 北京, 臺北, 남양주, Melton, Ynysddu, Şanlıurfa, Việt Nam'

/** A work that names cities in their own scripts, wherever a name can stand. */
function namingCities(text = CITIES): Volume {
  const volume = sampleVolume('en', { chapters: 1, length: 0 })
  const tree = h(null, [
    h('h1#title', text),
    h('p#p', [text, h('strong', text), h('em', text), h('code', text)]),
    h('table#t', [h('caption#c', text), h('thead', h('tr', h('th', { scope: 'col' }, text))), h('tbody', h('tr', h('td', text)))]),
  ])
  const [chapter] = volume.chapters
  return { ...volume, assets: [], chapters: [{ ...chapter!, tree, headings: [{ id: 'title', depth: 1, text }] }] }
}

describe('letters beyond those of every page', () => {
  test.each([
    ['Melton, Ynysddu, Şanlıurfa, Việt Nam, g̃, 12 500 km² – « œuvre » €', []],
    ['北京 or 臺北', ['CactusClassicalSerif_400Regular 京北臺', 'CactusClassicalSerif_400Regular 京北臺']],
    ['남양주', ['GowunBatang_400Regular 남양주', 'GowunBatang_700Bold 남양주']],
    ['ዳር', ['NotoSansEthiopic_400Regular ርዳ', 'NotoSansEthiopic_700Bold ርዳ']],
    ['Αθ', ['LibertinusSerif_400Regular Αθ', 'LibertinusSerif_700Bold Αθ']],
  ])('%s', (text, expected) => {
    expect(scriptFonts(text).map(({ file, letters }) => `${file} ${letters}`)).toEqual(expected)
  })

  test('that no font has are known by their places', () => {
    expect(missingGlyphs('A 🙂 and ᚠ in ባሕር, a\u00ADb\u200Bc\uFFFD')).toEqual([
      { at: 2, letter: '🙂' },
      { at: 9, letter: 'ᚠ' },
    ])
  })
})

describe.each(Object.keys(GLYPH_COVERAGE) as Typeface[])('what is known of %s', (typeface) => {
  // Every 7th character, since all of them would take ten seconds.
  const sample = Array.from({ length: 0x10000 / 7 }, (_, index) => 0x21 + index * 7).filter((code) =>
    /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(String.fromCodePoint(code)),
  )

  test('is what the font says', async () => {
    const { maps } = readSfnt(await readFile(fontFile(`${typeface}_400Regular`)))
    const map = maps.find(({ platform }) => platform === 3)!
    expect(sample.filter((code) => covers(typeface, code) !== map.glyphOf(code) > 0)).toEqual([])
  })
})

test('letters of a part are joined as in the whole font', async () => {
  const bytes = await host.readFont('NotoNaskhArabic_400Regular', 'truetype', 'عمان')
  const tables = Array.from({ length: new DataView(bytes.buffer).getUint16(4) }, (_, index) =>
    Buffer.from(bytes.subarray(12 + index * 16, 16 + index * 16)).toString(),
  )
  expect(tables).toEqual(expect.arrayContaining(['GSUB', 'GPOS']))
  // More glyphs than letters: the forms at the beginning, in the middle and at the end of a word.
  expect(readSfnt(bytes).glyphs).toBeGreaterThan(8)
})

describe('cities in their own scripts', () => {
  test('stand in a PDF in bundled fonts that hold these letters, and are read as they are written', async () => {
    const [draft] = pdfFormat.compose(namingCities())
    const { bytes, notices } = await pdfFormat.finish(draft!, host)
    expect(notices).toEqual([])
    const { pages } = await readPdf(bytes)
    expect(await fontsOf(bytes)).toEqual([
      'CactusClassicalSerif-Regular',
      'GowunBatang-Bold',
      'GowunBatang-Regular',
      'LibertinusSerif-Bold',
      'LibertinusSerif-Italic',
      'LibertinusSerif-Regular',
      'NotoNaskhArabic-Bold',
      'NotoNaskhArabic-Regular',
      'NotoSansEthiopic-Bold',
      'NotoSansEthiopic-Regular',
      'SourceCodePro-Regular',
      'SourceSans3-Bold',
      'SourceSans3-Regular',
      'SourceSans3-SemiBold',
    ])
    for (const name of ['ባሕር', '北京', '臺北', '남양주', 'Şanlıurfa', 'Việt']) expect(pages.at(-1)).toContain(name)
  })

  test('come with the page that names them, and with no other', async () => {
    const page = async (volume: Volume) => {
      const { bytes } = await htmlFormat.finish(htmlFormat.compose(volume)[0]!, host)
      return new TextDecoder().decode(bytes)
    }
    expect((await page(namingCities())).match(/font-weight: 400[^}]*unicode-range: [^;]*/g)).toHaveLength(4)
    expect(await page(namingCities('Melton, Việt Nam'))).not.toContain('@font-face')
  })

  test('come with the EPUB that names them, and with no other', async () => {
    const files = async (volume: Volume) => {
      const { bytes } = await epubFormat.finish(epubFormat.compose(volume)[0]!, host)
      return [...readZip(Buffer.from(bytes)).keys()]
    }
    expect((await files(namingCities())).filter((name) => name.endsWith('.ttf'))).toEqual([
      'OEBPS/fonts/CactusClassicalSerif_400Regular.ttf',
      'OEBPS/fonts/GowunBatang_400Regular.ttf',
      'OEBPS/fonts/GowunBatang_700Bold.ttf',
      'OEBPS/fonts/NotoNaskhArabic_400Regular.ttf',
      'OEBPS/fonts/NotoNaskhArabic_700Bold.ttf',
      'OEBPS/fonts/NotoSansEthiopic_400Regular.ttf',
      'OEBPS/fonts/NotoSansEthiopic_700Bold.ttf',
    ])
    expect((await files(namingCities('Melton'))).filter((name) => name.endsWith('.ttf'))).toEqual([])
  })
})

async function fontsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { context } = await PDFDocument.load(bytes)
  const dictionaries = context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
  const fonts = dictionaries.filter((dictionary) => dictionary.get(PDFName.of('Subtype')) === PDFName.of('Type0'))
  return [...new Set(fonts.map((font) => String(font.get(PDFName.of('BaseFont'))).replace(/^\/[A-Z]{6}\+/, '')))].sort()
}
