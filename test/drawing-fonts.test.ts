import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { drawingWithFonts } from '../pipeline/render/drawing-with-fonts.ts'
import { covers } from '../pipeline/text/fonts/covers.ts'

interface Wish {
  readonly name: string
  readonly letters: string | undefined
}

/** A drawing with its fonts, whose bytes are their names here, and what was asked of which font. */
async function withFonts(drawing: string) {
  const wishes: Wish[] = []
  const readFont = async (name: string, _kind?: string, letters?: string) => {
    wishes.push({ name, letters })
    return new TextEncoder().encode(name)
  }
  return { drawing: await drawingWithFonts(drawing, { readFont }), wishes }
}

const drawn = (inside: string) => `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`

test('a drawing brings the font that it names, cut to its letters, in front of everything that is drawn', async () => {
  const { drawing, wishes } = await withFonts(
    drawn(`<title>Xyz</title><text font-family="'Source Sans 3', sans-serif">b&#233; a&amp;b</text>`),
  )
  expect(wishes).toEqual([{ name: 'SourceSans3_400Regular', letters: ' &abé' }])
  const address = `data:font/woff2;base64,${Buffer.from('SourceSans3_400Regular').toString('base64')}`
  const rule = `@font-face { font-family: "Source Sans 3"; font-weight: 400; font-style: normal; src: url(${address}) format("woff2") }`
  expect(drawing).toContain(`viewBox="0 0 9 9"><style>${rule}</style><title>`)
})

test.each([
  ['bold', `<text font-family="Source Sans 3" font-weight="700">a</text>`, ['SourceSans3_400Regular', 'SourceSans3_700Bold']],
  ['semi-bold', `<text style="font: 600 9px 'Source Sans 3'">a</text>`, ['SourceSans3_400Regular', 'SourceSans3_600SemiBold']],
  [
    'slanted',
    `<text font-family="Libertinus Serif" font-style="italic">a</text>`,
    ['LibertinusSerif_400Regular', 'LibertinusSerif_400Regular_Italic'],
  ],
  ['named in a sheet', `<style>text { font-family: "Source Code Pro" }</style><text>a</text>`, ['SourceCodePro_400Regular']],
  [
    'in another script',
    `<text font-family="Source Sans 3">ባ</text>`,
    ['SourceSans3_400Regular', 'NotoSansEthiopic_400Regular', 'NotoSansEthiopic_700Bold'],
  ],
])('a text that is %s has the faces that it needs', async (_name, inside, faces) => {
  expect((await withFonts(drawn(inside))).wishes.map(({ name }) => name)).toEqual(faces)
})

test.each([
  ['without text', drawn('<title>Source Sans 3</title><path d="M0,0"/>')],
  ['with fonts that Concord does not have', drawn('<text font-family="Arial">a</text>')],
  ['without anything', '<svg/>'],
])('a drawing %s stays as it is', async (_name, drawing) => {
  expect((await withFonts(drawing)).drawing).toBe(drawing)
})

test('every letter in the drawings of the documents comes with a font that has it', async () => {
  const files = (await readdir('documents', { recursive: true })).filter((file) => file.endsWith('.svg'))
  expect(files.length).toBeGreaterThan(10)
  for (const file of files) {
    const drawing = await readFile(join('documents', file), 'utf8')
    const { wishes } = await withFonts(drawing)
    const written = new Set([...drawing.matchAll(/<text[^>]*>([^<]*)</g)].flatMap(([, text = '']) => [...text]))
    expect({ file, faces: wishes.map(({ name }) => name) }).toEqual({ file, faces: facesIn(drawing) })
    const missing = [...written].filter(
      (letter) => !wishes.every(({ letters }) => letters?.includes(letter)) || !covers('SourceSans3', letter.codePointAt(0)!),
    )
    expect({ file, missing }).toEqual({ file, missing: [] })
  }
})

function facesIn(drawing: string): readonly string[] {
  const weights = [
    ['600', 'SourceSans3_600SemiBold'],
    ['700', 'SourceSans3_700Bold'],
  ] as const
  return ['SourceSans3_400Regular', ...weights.flatMap(([weight, face]) => (drawing.includes(`font-weight="${weight}"`) ? [face] : []))]
}
