import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRadioGroup, PDFRawStream, PDFTextField } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfFormat } from '../pipeline/formats/pdf/pdf-format.ts'
import { readFontMetrics } from '../pipeline/formats/pdf/repair/form/read-font-metrics.ts'
import { streamText, textAt } from '../pipeline/formats/pdf/repair/pdf-values.ts'
import { kidsOf, roleOf, structureElements } from '../pipeline/formats/pdf/repair/structure-tree.ts'
import type { Volume } from '../pipeline/model/index.ts'
import { renderEdition } from '../pipeline/render/render-edition.ts'
import { parseEdition } from '../pipeline/source/parse-edition.ts'
import { pdfHost, testBrowser } from './support/pdf-host.ts'
import { sampleVolume } from './support/pdf-volume.ts'

const FORM = `# Demande

## Ville

:::field[Nom]{#city}
Le nom officiel.
:::

## Maire

:::field[Nom]{#mayor}
:::

:::field[Civilité]{#address}
- [ ] Mme
- [ ] M.
:::

:::field[Raisons]{#reasons lines=4 required}
:::

:::field[Signature]{#signature type=signature}
:::

:::fields[Profil]{#profile}
| Donnée | Chiffre | 1 | 2 |
| --- | --- | --- | --- |
| Population | ___ | [ ] | [ ] |
:::
`

function formVolume(): Volume {
  const file = 'documents/form/form.fr.md'
  const edition = parseEdition({ file, language: 'fr', text: FORM }).value
  const ids = edition.blocks.map(({ anchor, index }) => anchor ?? `b${index}`)
  const chapter = renderEdition({ work: 'form', edition, ids, links: {}, profile: 'fr-FR', fallbackTitle: '' })
  return { ...sampleVolume('fr'), kind: 'form', publication: 'form', chapters: [chapter], assets: [] }
}

describe('a form', () => {
  const browser = testBrowser()
  afterAll(() => browser.close())
  let bytes: Uint8Array
  let file: PDFDocument

  const make = async () => {
    const [draft] = pdfFormat.compose(formVolume())
    return (await pdfFormat.finish(draft!, pdfHost(browser))).bytes
  }
  beforeAll(async () => {
    bytes = await make()
    file = await PDFDocument.load(bytes, { updateMetadata: false })
  })

  const text = (dictionary: PDFDict, key: string) => textAt(file.context, dictionary.get(PDFName.of(key)))
  const widgets = () =>
    file
      .getPages()
      .flatMap(({ node }) => (node.Annots()?.asArray() ?? []).map((item) => file.context.lookup(item, PDFDict)))
      .filter((annotation) => text(annotation, 'Subtype') === 'Widget')

  test('has a field for every place to fill in, with its kind and the words that say what it is', () => {
    const fields = file.getForm().getFields()
    expect(
      fields.map((field) => [field.constructor === PDFTextField ? 'text' : 'choice', field.getName(), text(field.acroField.dict, 'TU')]),
    ).toEqual([
      ['text', 'city', 'Ville – Nom – Le nom officiel.'],
      ['text', 'mayor', 'Maire – Nom'],
      ['choice', 'address', 'Civilité'],
      ['text', 'reasons', 'Raisons (obligatoire)'],
      ['text', 'signature', 'Signature'],
      ['text', 'profile-1-1', 'Population – Chiffre'],
      ['choice', 'profile-1', 'Population'],
    ])
  })

  test('says what each box stands for', () => {
    const boxes = widgets().filter((widget) => text(widget, 'AS') === 'Off')
    expect(boxes.map((box) => text(box, 'TU'))).toEqual(['Civilité – Mme', 'Civilité – M.', 'Population – 1', 'Population – 2'])
  })

  test('can be filled in: one of several boxes is ticked, a long text has lines', () => {
    const form = file.getForm()
    const choice = form.getField('address')
    expect(choice).toBeInstanceOf(PDFRadioGroup)
    expect(form.getRadioGroup('address').getOptions()).toEqual(['1', '2'])
    expect([form.getTextField('reasons').isMultiline(), form.getTextField('city').isMultiline()]).toEqual([true, false])
  })

  test('says of a field that must be filled in that it must, to programs and to people', () => {
    const required = file
      .getForm()
      .getFields()
      .filter((field) => field.isRequired())
    expect(required.map((field) => field.getName())).toEqual(['reasons'])
  })

  test('has each place under an element of its own, in the order of the text, and both say so', () => {
    const elements = structureElements(file).filter(({ dictionary }) => roleOf(file.context, dictionary) === 'Form')
    const held = elements.map(({ dictionary }) =>
      kidsOf(file.context, dictionary).map((kid) => file.context.lookup(kid, PDFDict).get(PDFName.of('Obj'))),
    )
    const references = file.getPages().flatMap(({ node }) => node.Annots()?.asArray() ?? [])
    expect(held.flat()).toEqual(references.filter((reference) => widgets().includes(file.context.lookup(reference, PDFDict))))
    expect(held.every((kids) => kids.length === 1)).toBe(true)
    expect(file.getPages().every(({ node }) => text(node, 'Tabs') === 'S')).toBe(true)
  })

  test('shows every place as it stands on paper until it is filled in', () => {
    const programs = widgets().flatMap((widget) => {
      const normal = widget.lookup(PDFName.of('AP'), PDFDict).lookup(PDFName.of('N'))
      const shown = normal instanceof PDFDict ? normal.lookup(PDFName.of('Off')) : normal
      return shown instanceof PDFRawStream ? [streamText(shown).trim()] : ['none']
    })
    expect(new Set(programs)).toEqual(new Set(['/Tx BMC\nEMC', '']))
  })

  test('holds the font in which it is filled in', () => {
    const form = file.catalog.lookup(PDFName.of('AcroForm'), PDFDict)
    expect(text(form, 'DA')).toMatch(/^\/SourceSans3 /)
    const font = form.lookup(PDFName.of('DR'), PDFDict).lookup(PDFName.of('Font'), PDFDict).lookup(PDFName.of('SourceSans3'), PDFDict)
    const widths = font.lookup(PDFName.of('Widths'), PDFArray).asArray().map(String)
    expect(widths).toHaveLength(224)
    // A, É and œ by their codes in Windows-1252: as wide as in the font, below.
    expect([0x41, 0xc9, 0x9c].map((code) => widths[code - 32])).toEqual(['543', '527', '839'])
    expect(font.lookup(PDFName.of('FontDescriptor'), PDFDict).has(PDFName.of('FontFile2'))).toBe(true)
  })

  test('has the same bytes when it is made again', async () => {
    expect(Buffer.compare(await make(), bytes)).toBe(0)
  })
})

test('metrics of a font are those that the font gives', async () => {
  const bytes = await pdfHost(testBrowser()).readFont('SourceSans3_400Regular', 'truetype')
  const metrics = readFontMetrics(bytes)
  expect([metrics.ascent, metrics.descent]).toEqual([1024, -400])
  expect([...' AÉœ'].map((letter) => metrics.widthOf(letter.codePointAt(0) ?? 0))).toEqual([200, 543, 527, 839])
})
