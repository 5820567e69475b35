import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { glyphRuns } from '../../pipeline/formats/pdf/repair/content/glyph-runs.ts'
import { type Operation, readOperations } from '../../pipeline/formats/pdf/repair/content/read-operations.ts'
import { fontsOf, readGlyphTexts } from '../../pipeline/formats/pdf/repair/font-texts.ts'
import { dictionaryAt, streamText } from '../../pipeline/formats/pdf/repair/pdf-values.ts'

/** The blocks of lines of a book whose words do not stand in its file as they stand in the tree, with the same spaces. */
export async function joinedWords(bytes: Uint8Array, body: Root): Promise<{ readonly count: number; readonly wrong: readonly string[] }> {
  const spoken = await spokenText(bytes)
  const blocks: string[] = []
  visit(body, 'element', (element) => {
    // The numbers of its lines are written in when they are known.
    if (element.tagName === 'nav') return SKIP
    const isBlock = /^(?:p|li|dd|dt|td|th|h[1-6]|figcaption|caption)$/.test(element.tagName)
    const hasBlocks = element.children.some((child) => child.type === 'element' && /^(?:p|div|ul|ol|dl|img|table|svg)$/.test(child.tagName))
    const inLines = element.children.filter((child) => child.type !== 'element' || !isBeside(child))
    if (isBlock && !hasBlocks) blocks.push(settled(textOf({ ...element, children: inLines })))
    return undefined
  })
  const wrong = blocks.filter((text) => !isIn(spoken, text))
  return { count: blocks.length, wrong }
}

/**
 * A text that goes on to another page may have something between its parts that is painted before. The page may end after a space, which must be there,
 * after a dash, or inside a word where a hyphen was printed that is none of its own; nowhere else.
 */
function isIn(spoken: Spoken, text: string): boolean {
  if (spoken.text.includes(text)) return true
  return Array.from(text, (_, at) => at).some((at) => {
    if (at === 0 || !spoken.text.includes(text.slice(at))) return false
    const start = text.slice(0, at)
    return /[ \-\u2010–—/]$/.test(start)
      ? spoken.text.includes(start)
      : placesOf(spoken.text, start).some((place) => spoken.hyphens.has(place + at))
  })
}

function placesOf(text: string, wanted: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) places.push(at)
  return places
}

/** What is painted, without soft hyphens, and the places at which one was printed. */
interface Spoken {
  readonly text: string
  readonly hyphens: ReadonlySet<number>
}

function withoutHyphens(painted: string): Spoken {
  const pieces = painted.split('\u00AD')
  const hyphens = new Set<number>()
  pieces.slice(0, -1).reduce((passed, piece) => {
    hyphens.add(passed + piece.length)
    return passed + piece.length
  }, 0)
  return { text: pieces.join(''), hyphens }
}

/** What floats beside the lines is painted before them. */
function isBeside({ properties }: Element): boolean {
  return /paragraph-number|fact-label/.test(String(properties.className))
}

/** All text that belongs to elements, in the order in which it is painted, with its spaces. */
async function spokenText(bytes: Uint8Array): Promise<Spoken> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false })
  const pages = file.getPages().map(({ node }) => {
    const stream = file.context.lookup(node.get(PDFName.of('Contents')))
    const fonts = fontsOf(file.context, dictionaryAt(file.context, node.get(PDFName.of('Resources'))))
    const texts = new Map([...fonts].map(([name, reference]) => [name, readGlyphTexts(file.context, reference)]))
    const operations = stream instanceof PDFRawStream ? readOperations(streamText(stream)) : []
    const spans = new Set<number>()
    return glyphRuns(tagged(operations)).map(({ font, glyphs, span }) => {
      if (!span) return decoded(glyphs.map((glyph) => texts.get(font)?.get(glyph) ?? '').join(''))
      const isNew = !spans.has(span.index)
      spans.add(span.index)
      return isNew ? decoded(span.text) : ''
    })
  })
  return withoutHyphens(withSingleSpaces(pages.flat().join('')))
}

/** Without what stands in no element. */
function tagged(operations: readonly Operation[]): readonly Operation[] {
  const open: boolean[] = []
  return operations.filter(({ operator, operands }) => {
    if (operator === 'BDC' || operator === 'BMC') open.push(operands.includes('/MCID') || open.at(-1) === true)
    const isTagged = open.at(-1) === true || operator === 'Tf'
    if (operator === 'EMC') open.pop()
    return isTagged
  })
}

function decoded(hexadecimal: string): string {
  return (hexadecimal.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')
}

function settled(text: string): string {
  return withSingleSpaces(text.replaceAll('\u00AD', '')).trim()
}

function withSingleSpaces(text: string): string {
  return text.replace(/[ \t\n\r]+/g, ' ').normalize('NFC')
}
