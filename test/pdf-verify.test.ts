import { PDFDict, PDFName } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfFormat } from '../pipeline/formats/pdf/pdf-format.ts'
import { verifyDocument, verifyPdf } from '../pipeline/formats/pdf/verify/verify-pdf.ts'
import { pdfHost, testBrowser } from './support/pdf-host.ts'
import { around, operateOn, type Surgery } from './support/pdf-surgery.ts'
import { sampleVolume } from './support/pdf-volume.ts'

const browser = testBrowser()
afterAll(() => browser.close())

let good: Uint8Array
let raw: Uint8Array

beforeAll(async () => {
  const host = pdfHost(browser)
  const [draft] = pdfFormat.compose(sampleVolume('fr', { chapters: 1, length: 1 }))
  const print: typeof host.print = async (job) => {
    raw = await host.print(job)
    return raw
  }
  good = (await pdfFormat.finish(draft!, { ...host, print })).bytes
})

const CIRCLE = [
  '%PDF-1.7',
  '1 0 obj << /Type /Catalog /Pages 2 0 R /StructTreeRoot 3 0 R >> endobj',
  '2 0 obj << /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >> endobj',
  '3 0 obj << /K [4 0 R] >> endobj',
  '4 0 obj << /S /P /P 4 0 R /K [4 0 R 3 0 R] >> endobj',
  'trailer << /Root 1 0 R >>',
  '%%EOF',
].join('\n')

/** The conditions that a file does not meet, each once. */
async function conditionsOf(bytes: Uint8Array): Promise<readonly string[]> {
  return [...new Set((await verifyPdf(bytes)).map(({ condition }) => condition))]
}

test('a file that Concord has made meets every condition', async () => {
  expect(await verifyPdf(good)).toEqual([])
})

test('what a browser prints does not: it has gaps that are known', async () => {
  const conditions = await conditionsOf(raw)
  expect(conditions).toEqual(expect.arrayContaining(['7.1-8', '7.1-3', '7.1-5', '7.2-20', '7.3-1', '7.18.5-2']))
  expect(conditions.filter((id) => !['7.1-8', '7.1-3', '7.1-5', '7.2-20', '7.3-1', '7.18.5-2', '7.21.7-2'].includes(id))).toEqual([])
})

interface Planted {
  readonly name: string
  /** The condition that it breaks, and others that cannot but break with it. */
  readonly breaks: readonly string[]
  readonly plant: (surgery: Surgery) => void
}

const CATALOG: readonly Planted[] = [
  { name: 'not said to be tagged', breaks: ['6.2-1'], plant: ({ set, catalog }) => set(catalog, { MarkInfo: undefined }) },
  {
    name: 'said to be tagged by guesses',
    breaks: ['7.1-4'],
    plant: ({ set, catalog }) => set(catalog, { MarkInfo: { Marked: true, Suspects: true } }),
  },
  { name: 'without metadata', breaks: ['7.1-8'], plant: ({ set, catalog }) => set(catalog, { Metadata: undefined }) },
  { name: 'with a title that is not shown', breaks: ['7.1-10'], plant: ({ set, catalog }) => set(catalog, { ViewerPreferences: {} }) },
  {
    name: 'with a title that is said not to be shown',
    breaks: ['7.1-10'],
    plant: ({ set, catalog }) => set(catalog, { ViewerPreferences: { DisplayDocTitle: false } }),
  },
  { name: 'in a language of an odd name', breaks: ['7.2-29'], plant: ({ set, catalog }) => set(catalog, { Lang: 'fr_FR' }) },
  { name: 'in a language of no name', breaks: ['7.2-29'], plant: ({ set, catalog }) => set(catalog, { Lang: '' }) },
]

const metadata = (name: string, condition: string, from: string | RegExp, to: string): Planted => ({
  name,
  breaks: [condition],
  plant: ({ rewrite, catalog }) => rewrite(catalog, 'Metadata', (xml) => replaced(xml, from, to)),
})

const METADATA: readonly Planted[] = [
  metadata('without a claim', '5-1', '<pdfuaid:part>1</pdfuaid:part>', ''),
  metadata('with the claim to be of another part', '5-2', '<pdfuaid:part>1<', '<pdfuaid:part>2<'),
  metadata('with a claim under another prefix', '5-3', /pdfuaid/g, 'ua'),
  metadata(
    'with an amendment under another prefix',
    '5-4',
    '<pdfuaid:part>',
    '<a:amd xmlns:a="http://www.aiim.org/pdfua/ns/id/">1</a:amd><pdfuaid:part>',
  ),
  metadata(
    'with a correction under another prefix',
    '5-5',
    '<pdfuaid:part>',
    '<a:corr xmlns:a="http://www.aiim.org/pdfua/ns/id/">1</a:corr><pdfuaid:part>',
  ),
  metadata('without a title in its metadata', '7.1-9', /<dc:title>.*<\/dc:title>/, ''),
  metadata(
    'with an empty title in its metadata',
    '7.1-9',
    /<dc:title>.*<\/dc:title>/,
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default"></rdf:li></rdf:Alt></dc:title>',
  ),
]

function replaced(text: string, from: string | RegExp, to: string): string {
  const result = text.replace(from, to)
  if (result === text) throw new Error(`Nothing like ${from} to replace`)
  return result
}

const painted = (name: string, breaks: readonly string[], change: (program: string) => string): Planted => ({
  name,
  breaks,
  plant: ({ repaint }) => repaint(change),
})

const CONTENT: readonly Planted[] = [
  painted('with a drawing of no element', ['7.1-3'], (program) => `${program}\n0 0 5 5 re f`),
  painted('with an untagged picture in the line', ['7.1-3'], (program) => `${program}\nBI /W 1 /H 1 /BPC 8 /CS /G ID (EMC EI\n`),
  painted('with text of no element', ['7.1-3'], (program) => {
    const [before, operation, after] = around(program, 'BDC')
    return `${before}${operation} EMC /NonStruct BMC${after}`
  }),
  painted('with content of a number that nobody knows', ['7.1-3'], (program) => program.replace(/\/MCID \d+/, '/MCID 99999')),
  painted('with an artifact in an element', ['7.1-1'], (program) => {
    const [before, operation, after] = around(program, 'Tj')
    return `${before}/Artifact <</Type /Pagination>> BDC ${operation} EMC${after}`
  }),
  painted('with an element in an artifact', ['7.1-2'], (program) => {
    const [before, operation, after] = around(program, 'BDC')
    return `${before}/Artifact <</Type /Pagination>> BDC ${operation}${after}`
  }),
  painted('with text among its decoration', ['hidden-text'], (program) =>
    program.replace(/\/Artifact <<\/Type \/Pagination[^>]*>>/, '/Artifact <</Type /Layout>>'),
  ),
  painted('with a passage in a language of an odd name', ['7.2-29'], (program) => {
    const [before, operation, after] = around(program, 'Tj')
    return `${before}/Span <</Lang (f r)>> BDC ${operation} EMC${after}`
  }),
]

const element = (name: string, breaks: readonly string[], plant: Planted['plant']): Planted => ({ name, breaks, plant })

const ROLES: readonly Planted[] = [
  element('with a role that nobody knows', ['7.1-5'], ({ append }) => append('Chapter')),
  element('with a role that leads nowhere', ['7.1-5'], ({ append, set, dictionary, catalog }) => {
    append('Chapter')
    set(dictionary(dictionary(catalog, 'StructTreeRoot'), 'RoleMap'), { Chapter: '/Verse' })
  }),
  element('with roles that lead in a circle', ['7.1-6'], ({ append, set, dictionary, catalog }) => {
    append('Chapter')
    set(dictionary(dictionary(catalog, 'StructTreeRoot'), 'RoleMap'), { Chapter: '/Verse', Verse: '/Chapter' })
  }),
  element('with a standard role for another', ['7.1-7'], ({ set, dictionary, catalog }) =>
    set(dictionary(dictionary(catalog, 'StructTreeRoot'), 'RoleMap'), { P: '/Span' }),
  ),
  element('with an element that is part of nothing', ['7.1-12'], ({ set, element: first }) => set(first('P'), { P: undefined })),
  element('with an element in a language of an odd name', ['7.2-29'], ({ set, element: first }) => set(first('P'), { Lang: 'english!' })),
]

const CONTAINMENT: readonly Planted[] = [
  element('with a paragraph in a table', ['7.2-3'], ({ append }) => append('Table', {}, append('P'))),
  element('with a row outside a table', ['7.2-4'], ({ append }) => append('TR')),
  element('with a head outside a table', ['7.2-5'], ({ append }) => append('THead')),
  element('with a body outside a table', ['7.2-6'], ({ append }) => append('TBody')),
  element('with a foot outside a table', ['7.2-7'], ({ append }) => append('TFoot')),
  element('with a header cell outside a row', ['7.2-8'], ({ append }) => append('TH')),
  element('with a cell outside a row', ['7.2-9'], ({ append }) => append('TD')),
  element('with a paragraph in a row', ['7.2-10'], ({ append }) => append('Table', {}, append('TR', {}, append('P')))),
  element('with an item outside a list', ['7.2-17'], ({ append }) => append('LI')),
  element('with the body of an item outside it', ['7.2-18'], ({ append }) => append('LBody')),
  element('with a paragraph in a list', ['7.2-19'], ({ append }) => append('L', {}, append('P'))),
  element('with a paragraph in a list behind a group', ['7.2-19'], ({ append }) => append('L', {}, append('NonStruct', {}, append('P')))),
  element('with a paragraph in an item', ['7.2-20'], ({ append }) => append('L', {}, append('LI', {}, append('P')))),
  element('with an entry outside a table of contents', ['7.2-26'], ({ append }) => append('TOCI')),
  element('with a paragraph in a table of contents', ['7.2-27'], ({ append }) => append('TOC', {}, append('P'))),
  element('with a figure in an entry of a table of contents', ['contents-entry'], ({ append }) =>
    append('TOC', {}, append('TOCI', {}, append('Figure', { Alt: 'A' }))),
  ),
  element('with a paragraph in the head of a table', ['7.2-36'], ({ append }) =>
    append('Table', {}, append('THead', {}, append('P')), append('TBody')),
  ),
  element('with a paragraph in the body of a table', ['7.2-37'], ({ append }) => append('Table', {}, append('TBody', {}, append('P')))),
  element('with a paragraph in the foot of a table', ['7.2-38'], ({ append }) =>
    append('Table', {}, append('TBody'), append('TFoot', {}, append('P'))),
  ),
]

const cell = ({ append }: Surgery, more: Parameters<Surgery['append']>[1] = {}) => append('TD', more)
const row = (surgery: Surgery, ...kids: readonly PDFDict[]) => surgery.append('TR', {}, ...kids)
const spanning = (key: 'RowSpan' | 'ColSpan', count: number) => ({ A: { O: '/Table', [key]: count } })
const headed = (surgery: Surgery) => surgery.append('TH', { A: { O: '/Table', Scope: '/Column' } })

const TABLES: readonly Planted[] = [
  element('with two heads of a table', ['7.2-11'], ({ append }) => append('Table', {}, append('THead'), append('THead'), append('TBody'))),
  element('with two feet of a table', ['7.2-12'], ({ append }) => append('Table', {}, append('TBody'), append('TFoot'), append('TFoot'))),
  element('with a foot and no body', ['7.2-13'], ({ append }) => append('Table', {}, append('TFoot'))),
  element('with a head and no body', ['7.2-14'], ({ append }) => append('Table', {}, append('THead'))),
  element('with two captions of a table', ['7.2-39'], ({ append }) =>
    append('Table', {}, append('Caption'), append('TBody'), append('Caption')),
  ),
  element('with a caption in the middle of a table', ['7.2-16'], ({ append }) =>
    append('Table', {}, append('TBody'), append('Caption'), append('TBody')),
  ),
  element('with a caption at the end of a table of contents', ['7.2-28'], ({ append }) =>
    append('TOC', {}, append('TOCI'), append('Caption')),
  ),
  element('with a caption at the end of a list', ['7.2-40'], ({ append }) => append('L', {}, append('LI'), append('Caption'))),
  element('with a row of fewer cells', ['7.2-43'], (on) => on.append('Table', {}, row(on, headed(on), headed(on)), row(on, cell(on)))),
  element('with a row of more cells', ['7.2-42'], (on) => on.append('Table', {}, row(on, headed(on)), row(on, cell(on), cell(on)))),
  element('with a cell beyond the last row', ['7.2-41'], (on) =>
    on.append('Table', {}, row(on, headed(on), headed(on)), row(on, cell(on), cell(on, spanning('RowSpan', 2)))),
  ),
  element('with a cell over another', ['7.2-15'], (on) =>
    on.append(
      'Table',
      {},
      row(on, headed(on), headed(on), headed(on)),
      row(on, cell(on), cell(on, spanning('RowSpan', 2)), cell(on)),
      row(on, cell(on, spanning('ColSpan', 2)), cell(on)),
    ),
  ),
  element('with headers that do not say of what', ['7.5-1'], (on) =>
    on.append('Table', {}, row(on, cell(on), cell(on)), row(on, cell(on), on.append('TH')), row(on, cell(on), cell(on))),
  ),
  element('with a cell whose header is not there', ['7.5-2'], (on) =>
    on.append('Table', {}, row(on, cell(on, { A: { O: '/Table', Headers: ['nowhere'] } }), on.append('TH', { ID: 'here' }))),
  ),
]

const HEADINGS: readonly Planted[] = [
  element('with a first heading that is no first one', ['7.4.2-1'], ({ set, element: first }) => set(first('H1'), { S: '/H2' })),
  element('with a level left out', ['7.4.2-1'], ({ append }) => {
    append('H1')
    append('H3')
  }),
  element('with numbered headings and others', ['7.4.4-2', '7.4.4-3'], ({ append }) => append('H')),
  element('with two headings of one part', ['7.4.4-1', '7.4.4-2', '7.4.4-3'], ({ append }) => append('Sect', {}, append('H'), append('H'))),
]

const ALTERNATIVES: readonly Planted[] = [
  element('with a figure without a text', ['7.3-1'], ({ set, element: first }) => set(first('Figure'), { Alt: undefined })),
  element('with a figure of an empty text', ['7.3-1'], ({ set, element: first }) => set(first('Figure'), { Alt: '' })),
  element('with a formula without a text', ['7.7-1'], ({ append }) => append('Formula')),
  element('with a note without a name', ['7.9-1'], ({ append }) => append('Note')),
  element('with two notes of one name', ['7.9-2'], ({ append }) => {
    append('Note', { ID: 'twice' })
    append('Note', { ID: 'twice' })
  }),
]

const silent = (name: string, breaks: readonly string[], plant: Planted['plant']): Planted => ({
  name: `without a language, ${name}`,
  // Ligatures say what they stand for: passages in words of their own.
  breaks: ['7.2-2', '7.2-24', '7.2-30', '7.2-33', '7.2-34', ...breaks],
  plant: (surgery) => {
    surgery.set(surgery.catalog, { Lang: undefined })
    surgery.set(surgery.element('Figure'), { Lang: 'fr' })
    for (const role of ['Figure']) for (const figure of all(surgery, role)) surgery.set(figure, { Lang: 'fr' })
    plant(surgery)
  },
})

function all({ context }: Surgery, role: string): readonly PDFDict[] {
  const dictionaries = context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
  return dictionaries.filter((dictionary) => dictionary.get(PDFName.of('S')) === PDFName.of(role))
}

const spoken = (key: string) => (surgery: Surgery) =>
  surgery.repaint((program) => {
    const [before, operation, after] = around(program, 'Tj')
    return `${before}/Span <</${key} (word)>> BDC ${operation} EMC${after}`
  })

const LANGUAGES: readonly Planted[] = [
  silent('with bookmarks, links and text', [], () => undefined),
  silent('with an element in words of its own', ['7.2-21'], ({ append }) => append('Span', { ActualText: 'word' })),
  silent('with an element that is described', ['7.2-22'], ({ append }) => append('Figure', { Alt: 'word' })),
  silent('with an element that is written out', ['7.2-23'], ({ append }) => append('Span', { E: 'word' })),
  silent('with a field that is named', ['7.2-25'], ({ annotate, adopt, append }) => {
    const widget = annotate({ Subtype: '/Widget', TU: 'Name' })
    adopt(widget, append('Form', { K: { Type: '/OBJR', Obj: widget } }))
  }),
  silent('with a passage in words of its own', [], spoken('ActualText')),
  silent('with a passage that is described', ['7.2-31'], spoken('Alt')),
  silent('with a passage that is written out', ['7.2-32'], spoken('E')),
]

const ANNOTATIONS: readonly Planted[] = [
  element('with a remark outside the text', ['7.18.1-1'], ({ annotate }) => annotate({ Subtype: '/Text', Contents: 'A remark' })),
  element('with a remark that says nothing', ['7.18.1-2'], ({ annotate, adopt, append }) =>
    adopt(annotate({ Subtype: '/Text' }), append('Annot')),
  ),
  element('with a field that does not say what for', ['7.18.1-3'], ({ annotate, adopt, append }) => {
    const widget = annotate({ Subtype: '/Widget' })
    adopt(widget, append('Form', { K: { Type: '/OBJR', Obj: widget } }))
  }),
  element('with a field outside a form', ['7.18.4-1'], ({ annotate }) => annotate({ Subtype: '/Widget', TU: 'Name' })),
  element('with a form of two things', ['7.18.4-2'], ({ append }) => append('Form', {}, append('Span'), append('Span'))),
  element('with trapping', ['7.18.2-1'], ({ annotate }) => annotate({ Subtype: '/TrapNet' })),
  element('with a printer’s mark in the text', ['7.18.8-1'], ({ annotate, adopt, append }) =>
    adopt(annotate({ Subtype: '/PrinterMark' }), append('Span')),
  ),
  element('with a link outside the text', ['7.18.5-1'], ({ annotate }) => annotate({ Subtype: '/Link', Contents: 'Elsewhere' })),
  element('with a link without a name', ['7.18.5-2'], ({ annotate, adopt, append }) =>
    adopt(annotate({ Subtype: '/Link' }), append('Link')),
  ),
  element('with a page on which the tabulator goes its own way', ['7.18.3-1'], ({ document, set }) =>
    set(document.getPages()[2]!.node, { Tabs: '/R' }),
  ),
  element('with a film of no kind', ['7.18.6.2-1'], ({ context, set }) => set(registered(context), { S: '/MCD', Alt: ['fr', 'A film'] })),
  element('with a film that nobody describes', ['7.18.6.2-2'], ({ context, set }) =>
    set(registered(context), { S: '/MCD', CT: 'video/mp4' }),
  ),
]

function registered(context: Surgery['context']): PDFDict {
  const dictionary = PDFDict.withContext(context)
  context.register(dictionary)
  return dictionary
}

const OTHERS: readonly Planted[] = [
  element('with layers of no name', ['7.10-1'], ({ set, catalog }) => set(catalog, { OCProperties: { OCGs: [], D: {} } })),
  element('with layers that switch themselves', ['7.10-2'], ({ set, catalog }) =>
    set(catalog, { OCProperties: { OCGs: [], D: { Name: 'Layers', AS: [] } } }),
  ),
  element('with a further set of layers of no name', ['7.10-1'], ({ set, catalog }) =>
    set(catalog, { OCProperties: { OCGs: [], D: { Name: 'Layers' }, Configs: [{}] } }),
  ),
  element('with a file of half a name in it', ['7.11-1'], ({ context, set }) =>
    set(registered(context), { Type: '/Filespec', F: 'a.csv', EF: {} }),
  ),
  element('with a form that lays itself out', ['7.15-1'], ({ context, set, catalog }) => {
    const config = context.register(context.flateStream('<config><dynamicRender>required</dynamicRender></config>'))
    set(catalog, { AcroForm: { Fields: [], XFA: ['config', config] } })
  }),
  element('with an address of the machine', ['local-address'], ({ context, set }) =>
    set(registered(context), { S: '/URI', URI: 'file:///home/a.pdf' }),
  ),
  element('with a script', ['active-content'], ({ set, catalog }) =>
    set(catalog, { OpenAction: { S: '/JavaScript', JS: 'app.alert(1)' } }),
  ),
  element('with a program to start', ['active-content'], ({ context, set }) => set(registered(context), { S: '/Launch', F: 'a.exe' })),
]

/** Paints a form on the third page, within what that page paints first. */
function paintForm({ context, document, set, dictionary, repaint }: Surgery, text: string, times: number, more = {}): void {
  const form = context.flateStream(text, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9], ...more })
  const resources = document.getPages()[2]!.node.Resources()!
  if (!resources.has(PDFName.of('XObject'))) set(resources, { XObject: {} })
  set(dictionary(resources, 'XObject'), { Planted: context.register(form) })
  repaint((program) => `${program}\n/Artifact BMC ${'/Planted Do '.repeat(times)} EMC`)
}

const FORMS: readonly Planted[] = [
  element('with a page of another file', ['7.20-1'], (on) => paintForm(on, '0 0 5 5 re f', 1, { Ref: {} })),
  element('with tagged content painted twice', ['7.20-2'], (on) => paintForm(on, '/P <</MCID 0>> BDC 0 0 5 5 re f EMC', 2)),
]

const COMPOSITE: readonly Planted[] = [
  element('with a map of codes from elsewhere', ['7.21.3.3-1'], ({ set, font }) => set(font().font, { Encoding: '/Elsewhere-H' })),
  element('with a map of codes that does not know its direction', ['7.21.3.3-2'], (on) =>
    on.set(on.font().font, { Encoding: codes(on, { WMode: 1 }) }),
  ),
  element('with a map of codes upon another', ['7.21.3.3-3'], (on) =>
    on.set(on.font().font, { Encoding: codes(on, { UseCMap: 'Elsewhere-H' }) }),
  ),
  element('with a map of other characters', ['7.21.3.1-1'], (on) =>
    on.set(on.font().font, { Encoding: codes(on, { CIDSystemInfo: { Registry: 'Adobe', Ordering: 'Japan1', Supplement: 0 } }) }),
  ),
  element('with a font that does not say which glyph', ['7.21.3.2-1'], ({ set, font }) =>
    set(font().descendant, { CIDToGIDMap: undefined }),
  ),
  element('with a font that is not there', ['7.21.4.1-1'], ({ set, font }) => set(font().descriptor, { FontFile2: undefined })),
  element('with a font that is cut off', ['7.21.4.1-1'], ({ rewrite, font }) =>
    rewrite(font().descriptor, 'FontFile2', (text) => text.slice(0, 40)),
  ),
  element('with a glyph that is not there', ['7.21.4.1-2', '7.21.7-1'], ({ repaint }) =>
    repaint((program) => replaced(program, /<[0-9A-F]{4}/, '<FFF0')),
  ),
  element('with a missing glyph', ['7.21.7-1', '7.21.8-1'], ({ repaint }) =>
    repaint((program) => replaced(program, /<[0-9A-F]{4}/, '<0000')),
  ),
  element('with a list of characters that is not complete', ['7.21.4.2-2'], ({ context, set, font }) =>
    set(font().descriptor, { CIDSet: context.register(context.flateStream(new Uint8Array(1))) }),
  ),
  element('with widths that are not those of the glyphs', ['7.21.5-1'], ({ set, font }) => set(font().descendant, { W: [], DW: 77 })),
  element('with glyphs that say nothing', ['7.21.7-1'], ({ set, font }) => set(font().font, { ToUnicode: undefined })),
  ...['0000', 'FEFF', 'FFFE'].map((text) =>
    element(`with a glyph that says U+${text}`, ['7.21.7-2'], ({ rewrite, font }) =>
      rewrite(font().font, 'ToUnicode', (map) => replaced(map, 'endcmap', `1 beginbfchar <FFF0> <${text}> endbfchar endcmap`)),
    ),
  ),
  element('with glyphs that stand for nothing known', ['unknown-text'], ({ rewrite, font }) =>
    rewrite(font().font, 'ToUnicode', (map) => replaced(map, 'endcmap', `${unknownTexts()} endcmap`)),
  ),
  element('with a font that is whole', ['whole-font'], ({ set, font }) => set(font().font, { BaseFont: '/Whole' })),
]

/** Entries that say of every code that nobody knows what it stands for. */
function unknownTexts(): string {
  const entries = Array.from({ length: 4096 }, (_, code) => `<${code.toString(16).padStart(4, '0')}> <FFFD>`)
  return ['1 beginbfchar', ...entries, 'endbfchar'].join('\n')
}

function codes({ context }: Surgery, more: object) {
  return context.register(
    context.flateStream('1 begincodespacerange <0000> <FFFF> endcodespacerange', { Type: 'CMap', CMapName: 'Own-H', ...more }),
  )
}

/** Shows a font of single bytes on the third page, as a running line. */
function showSimple({ document, set, dictionary, repaint }: Surgery, font: Parameters<Surgery['set']>[1]): void {
  const fonts = dictionary(document.getPages()[2]!.node.Resources()!, 'Font')
  set(fonts, { Planted: {} })
  set(dictionary(fonts, 'Planted'), { Type: '/Font', BaseFont: '/AAAAAA+Planted', FirstChar: 65, ...font })
  repaint((program) => `${program}\n/Artifact <</Type /Pagination>> BDC BT /Planted 9 Tf (A) Tj ET EMC`)
}

const LETTERS = 32
const SYMBOLS = 4

/** The program of a font of the file with this map of codes, as a simple TrueType font has it. */
function program({ font, context }: Surgery, flags: number) {
  return { Type: '/FontDescriptor', Flags: flags, FontFile2: font().descriptor.get(PDFName.of('FontFile2')) ?? context.obj(0) }
}

const WINDOWS = { Subtype: '/TrueType', Encoding: '/WinAnsiEncoding' }

const SIMPLE: readonly Planted[] = [
  element('with letters drawn one by one', ['drawn-font'], (on) =>
    showSimple(on, { Subtype: '/Type3', Encoding: '/WinAnsiEncoding', CharProcs: {} }),
  ),
  element('with a font of letters without a map', ['7.21.6-1'], (on) => {
    const descriptor = program(on, LETTERS)
    showSimple(on, { ...WINDOWS, FontDescriptor: descriptor })
    const font = on.dictionary(on.dictionary(on.document.getPages()[2]!.node.Resources()!, 'Font'), 'Planted')
    on.rewrite(on.dictionary(font, 'FontDescriptor'), 'FontFile2', (text) => text.replaceAll('cmap', 'cmop'))
  }),
  element('with a font of letters that has not this letter', ['7.21.8-1'], (on) =>
    showSimple(on, { ...WINDOWS, FontDescriptor: program(on, LETTERS) }),
  ),
  element('with a font of letters in an odd encoding', ['7.21.6-2', '7.21.7-1'], (on) =>
    showSimple(on, { ...WINDOWS, Encoding: '/OddEncoding', FontDescriptor: program(on, LETTERS) }),
  ),
  element('with a font of symbols in an encoding', ['7.21.6-3', '7.21.6-4'], (on) =>
    showSimple(on, { ...WINDOWS, FontDescriptor: program(on, SYMBOLS) }),
  ),
  element('with a font of the machine', ['7.21.4.1-1'], (on) => showSimple(on, { Subtype: '/Type1', BaseFont: '/Helvetica' })),
]

const FAULTS: Readonly<Record<string, readonly Planted[]>> = {
  catalog: CATALOG,
  metadata: METADATA,
  'painted content': CONTENT,
  roles: ROLES,
  containment: CONTAINMENT,
  tables: TABLES,
  headings: HEADINGS,
  alternatives: ALTERNATIVES,
  languages: LANGUAGES,
  annotations: ANNOTATIONS,
  others: OTHERS,
  forms: FORMS,
  'composite fonts': COMPOSITE,
  'simple fonts': SIMPLE,
}

describe.each(Object.entries(FAULTS))('a fault of the %s', (_, faults) => {
  test.each(faults)('$name', async ({ breaks, plant }) => {
    const surgery = await operateOn(good)
    plant(surgery)
    const violations = verifyDocument(surgery.document, { bytes: good })
    expect([...new Set(violations.map(({ condition }) => condition))].sort()).toEqual([...breaks].sort())
  })
})

describe('whatever the bytes are', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['no PDF', new TextEncoder().encode('Hello')],
    ['a PDF that ends after its first line', new TextEncoder().encode('%PDF-1.7\n')],
    ['a PDF of nothing but a trailer', new TextEncoder().encode('%PDF-1.4\ntrailer << /Root 1 0 R >>\n%%EOF')],
    ['a PDF whose pages hold themselves', new TextEncoder().encode(CIRCLE)],
  ])('%s is told of, and nothing is thrown', async (_, bytes) => {
    expect((await verifyPdf(bytes)).length).toBeGreaterThan(0)
  })

  test('a PDF of another version is told of', async () => {
    const bytes = Uint8Array.from(good)
    bytes.set(new TextEncoder().encode('%PDF-2.0'))
    expect(await conditionsOf(bytes)).toEqual(['6.1-1'])
  })

  test('a good file with some bytes changed, or cut off, is judged in little time', async () => {
    const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.integer({ min: 0, max: 255 }))
    const mutation = fc.record({ changes: fc.array(change, { maxLength: 200 }), kept: fc.double({ min: 0.5, max: 1, noNaN: true }) })
    await fc.assert(
      fc.asyncProperty(mutation, async ({ changes, kept }) => {
        const bytes = good.slice(0, Math.ceil(good.length * kept))
        for (const [at, byte] of changes) bytes[Math.floor(at * bytes.length)] = byte
        expect(Array.isArray(await verifyPdf(bytes))).toBe(true)
      }),
      { numRuns: 25, seed: 7 },
    )
  }, 120_000)

  test('a good file says the same whenever it is asked', async () => {
    expect(await verifyPdf(raw)).toEqual(await verifyPdf(raw))
  })
})
