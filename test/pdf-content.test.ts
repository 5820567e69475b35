import { describe, expect, test } from 'vitest'
import { applyEdits } from '../pipeline/formats/pdf/repair/content/edit.ts'
import { glyphRuns } from '../pipeline/formats/pdf/repair/content/glyph-runs.ts'
import { markArtifacts } from '../pipeline/formats/pdf/repair/content/mark-artifacts.ts'
import { readOperations } from '../pipeline/formats/pdf/repair/content/read-operations.ts'
import { releaseMarks } from '../pipeline/formats/pdf/repair/content/release-marks.ts'
import { settleSoftHyphens } from '../pipeline/formats/pdf/repair/content/settle-soft-hyphens.ts'
import { countUses, mendedTexts, noUses } from '../pipeline/formats/pdf/repair/glyph-uses.ts'

describe('operations of a page', () => {
  test.each([
    ['numbers and names', '1 0 0 -1 .5 2 cm /G3 gs', ['cm 1 0 0 -1 .5 2', 'gs /G3']],
    ['strings with brackets and escapes', '(a(b)\\)c) Tj', ['Tj (a(b)\\)c)']],
    ['dictionaries', '/P <</MCID 0 >>BDC EMC', ['BDC /P << /MCID 0 >>', 'EMC']],
    ['hexadecimal strings in arrays', '[<0041> 5 <0042>]TJ', ['TJ [ <0041> 5 <0042> ]']],
    ['operators with a star', '1 2 3 4 re W* n f*', ['re 1 2 3 4', 'W*', 'n', 'f*']],
    ['comments', '% q\nq % Q\nQ', ['q', 'Q']],
  ])('are read with %s', (_, text, expected) => {
    expect(readOperations(text).map(({ operator, operands }) => [operator, ...operands].join(' '))).toEqual(expected)
  })
})

describe('what belongs to no element', () => {
  const marked = (text: string, hasMarkedContent = false) =>
    applyEdits(text, markArtifacts(readOperations(text), { height: 800, hasMarkedContent: () => hasMarkedContent }))

  test.each([
    ['a filled path', '0 0 5 5 re f', '/Artifact <</Type /Layout>> BDC\n0 0 5 5 re f\nEMC'],
    ['a path that only clips', '0 0 5 5 re W n', '0 0 5 5 re W n'],
    ['a path within an element', '/P <</MCID 1>> BDC 0 0 5 5 re f EMC', '/P <</MCID 1>> BDC 0 0 5 5 re f EMC'],
    [
      'a line of the head',
      'BT 1 0 0 1 9 780 Tm <0041> Tj ET',
      '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC\nBT 1 0 0 1 9 780 Tm <0041> Tj ET\nEMC',
    ],
    [
      'a line of the foot, on a page that is turned over',
      '1 0 0 -1 0 800 cm BT 1 0 0 -1 9 780 Tm <0041> Tj ET',
      '1 0 0 -1 0 800 cm /Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC\nBT 1 0 0 -1 9 780 Tm <0041> Tj ET\nEMC',
    ],
    [
      'a line of the foot with a passage that says what it stands for',
      'BT 1 0 0 1 9 9 Tm /Span <</ActualText <FEFF0066>>> BDC <0041> Tj EMC ET',
      '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC\nBT 1 0 0 1 9 9 Tm /Span <</ActualText <FEFF0066>>> BDC <0041> Tj EMC ET\nEMC',
    ],
    ['a picture', '/X1 Do', '/Artifact <</Type /Layout>> BDC\n/X1 Do\nEMC'],
  ])('becomes an artifact: %s', (_, text, expected) => {
    expect(marked(text)).toBe(expected)
  })

  test('is not wrapped where it brings marks of its own', () => {
    expect(marked('/X1 Do', true)).toBe('/X1 Do')
  })

  test('is marked where it was released from its element', () => {
    const text = '/P <</MCID 7 >>BDC BT ET EMC /P <</MCID 8 >>BDC EMC'
    expect(applyEdits(text, releaseMarks(readOperations(text), new Set([7])))).toBe(
      '/Artifact <</Type /Layout>> BDC BT ET EMC /P <</MCID 8 >>BDC EMC',
    )
  })
})

describe('soft hyphens', () => {
  const HYPHEN: Readonly<Record<string, string>> = { '0237': '2010' }
  const settle = (text: string) => {
    const operations = readOperations(text)
    const { edits, runs } = settleSoftHyphens(operations, glyphRuns(operations), (_, glyph) => HYPHEN[glyph])
    return { text: applyEdits(text, edits).replace(/\s+/g, ' ').trim(), runs }
  }
  const soft = '/Span<</ActualText <FEFF00AD> >> BDC 8 0 Td <0001> Tj EMC'

  test('within a line are taken out, and what they move stays moved', () => {
    expect(settle(`BT /F4 16 Tf <0041> Tj ${soft} 0 0 Td <0042> Tj ET`).text).toBe('BT /F4 16 Tf <0041> Tj 8 0 Td 0 0 Td <0042> Tj ET')
  })

  test('at the end of a line are said of the hyphen that is seen', () => {
    const { text, runs } = settle(`BT /F4 16 Tf <0041> Tj ${soft} ET BT /F4 16 Tf <0237> Tj ET`)
    expect(text).toBe('BT /F4 16 Tf <0041> Tj 8 0 Td ET BT /F4 16 Tf /Span <</ActualText <FEFF00AD>>> BDC <0237> Tj EMC ET')
    expect(runs.map(({ glyphs, span }) => [glyphs[0], span?.text])).toEqual([
      ['0041', undefined],
      ['0237', '00AD'],
    ])
  })

  test('are said as well of a hyphen whose font has one glyph for two of them', () => {
    const { text, runs } = settle(`BT /F4 16 Tf <0041> Tj ${soft} ET BT /F4 16 Tf /Span<</ActualText <FEFF2010> >> BDC <0237> Tj EMC ET`)
    expect(text).toBe('BT /F4 16 Tf <0041> Tj 8 0 Td ET BT /F4 16 Tf /Span <</ActualText <FEFF00AD>>> BDC <0237> Tj EMC ET')
    expect(runs.at(-1)?.span?.text).toBe('00AD')
  })

  test('leave a hyphen alone that was written', () => {
    const text = 'BT /F4 16 Tf <0041> Tj ET BT <0237> Tj ET'
    expect(settle(text).text).toBe(text)
  })
})

describe('texts of glyphs', () => {
  const mend = (program: string, texts: Readonly<Record<string, string>>) => {
    const uses = noUses()
    countUses(glyphRuns(readOperations(program)), () => uses)
    const mended = mendedTexts(new Map(Object.entries(texts)), uses)
    return mended && Object.fromEntries(mended)
  }

  test('that are right are left alone', () => {
    expect(mend('<00410042> Tj', { '0041': '0061', '0042': '0062' })).toBeUndefined()
  })

  test('that may not be are taken from the text around the glyph', () => {
    expect(mend('/Span <</ActualText <FEFF006600660069>>> BDC <0099> Tj EMC', { '0099': '0000' })).toEqual({ '0099': '006600660069' })
  })

  test('that may not be are unknown where the text stands for several glyphs', () => {
    expect(mend('/Span <</ActualText <FEFF00670303>>> BDC <0048> Tj <0099> Tj EMC', { '0048': '0067', '0099': 'FFFE' })).toEqual({
      '0048': '0067',
      '0099': 'FFFD',
    })
  })

  test('of a glyph that always stands for another text become that text', () => {
    expect(mend('/Span <</ActualText <FEFF2019>>> BDC <0050> Tj EMC', { '0050': '02BC' })).toEqual({ '0050': '2019' })
  })
})
