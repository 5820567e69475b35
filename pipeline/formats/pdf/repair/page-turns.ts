import { type PDFContext, type PDFDict, type PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { glyphRuns } from './content/glyph-runs.ts'
import { type Operation, readOperations } from './content/read-operations.ts'
import { fontsOf, type GlyphTexts, readGlyphTexts } from './font-texts.ts'
import { isListed, type PageContent } from './page-content.ts'
import { dictionaryAt, streamText } from './pdf-values.ts'
import type { FoundMark } from './read-marks.ts'
import { type ContentKid, contentKids, kidsOf, roleOf } from './structure-tree.ts'

/** What of an element's text stands on one page: the letters and digits, without anything between them. */
export interface PagePiece {
  /** From 1. */
  readonly page: number
  readonly letters: string
}

/** Id of each marked element that begins on one page and ends on another → its text, page by page. `left` is content that is not looked at. */
export function pageTurns(
  document: PDFDocument,
  found: readonly FoundMark[],
  left: PageContent,
): ReadonlyMap<string, readonly PagePiece[]> {
  const numbers = new Map(document.getPages().map((page, index) => [page.ref, index + 1]))
  const texts = contentTexts(document)
  const turns = new Map<string, readonly PagePiece[]>()
  for (const { element, mark } of found) {
    const { id } = mark
    if (id === undefined) continue
    const content = contentWithin(document.context, element).filter((kid) => !isListed(left, kid))
    if (content.every(({ page }) => page === content[0]?.page)) continue
    turns.set(
      id,
      pieces(content, (page) => numbers.get(page) ?? 0, texts),
    )
  }
  return turns
}

/** All content of an element in the order of the text; bullets and numbers of lists are no part of it. */
function contentWithin(context: PDFContext, element: PDFDict): readonly ContentKid[] {
  const own = new Map(contentKids(context, element).map((kid) => [kid.kid, kid]))
  return kidsOf(context, element).flatMap((kid) => {
    const content = own.get(kid)
    if (content) return [content]
    const inner = dictionaryAt(context, kid)
    return inner && roleOf(context, inner) !== 'Lbl' ? contentWithin(context, inner) : []
  })
}

type ContentText = (content: ContentKid) => string

function pieces(content: readonly ContentKid[], numberOf: (page: PDFRef) => number, textOf: ContentText): readonly PagePiece[] {
  const byPage = new Map<PDFRef, string>()
  for (const kid of content) byPage.set(kid.page, (byPage.get(kid.page) ?? '') + textOf(kid))
  return [...byPage].map(([page, letters]) => ({ page: numberOf(page), letters }))
}

/** Reads the letters of marked content; each page is unpacked once, and of its program only what is asked for is read. */
function contentTexts({ context }: PDFDocument): ContentText {
  const pages = new Map<PDFRef, PageTexts | undefined>()
  const fonts = new Map<PDFRef, GlyphTexts>()
  return ({ page, number }) => {
    if (!pages.has(page)) pages.set(page, pageTexts(context, page))
    const known = pages.get(page)
    if (!known) return ''
    const operations = readOperations(known.pieces.get(number) ?? '')
    return glyphRuns(contentOnly(operations))
      .map(({ font, glyphs, span }) => {
        const reference = known.fonts.get(font)
        if (reference && !fonts.has(reference)) fonts.set(reference, readGlyphTexts(context, reference))
        const texts = reference && fonts.get(reference)
        return lettersOf(span?.text ?? glyphs.map((glyph) => texts?.get(glyph) ?? '').join(''))
      })
      .join('')
  }
}

interface PageTexts {
  /** The program of each marked content, from its beginning on. */
  readonly pieces: ReadonlyMap<number, string>
  readonly fonts: ReadonlyMap<string, PDFRef>
}

function pageTexts(context: PDFContext, page: PDFRef): PageTexts | undefined {
  const node = dictionaryAt(context, page)
  const stream = context.lookup(node?.get(PDFName.of('Contents')))
  if (!(stream instanceof PDFRawStream)) return undefined
  const [, ...pieces] = streamText(stream).split('/MCID ')
  return {
    pieces: new Map(pieces.map((piece) => [Number.parseInt(piece, 10), piece.slice(piece.indexOf('BDC') + 'BDC'.length)])),
    fonts: fontsOf(context, dictionaryAt(context, node?.get(PDFName.of('Resources')))),
  }
}

/** The operations up to the end of the marked content that is open when they begin. */
function contentOnly(operations: readonly Operation[]): readonly Operation[] {
  let depth = 1
  const end = operations.findIndex(({ operator }) => {
    if (operator === 'BDC' || operator === 'BMC') depth++
    else if (operator === 'EMC') depth--
    return depth === 0
  })
  return end < 0 ? operations : operations.slice(0, end)
}

/** The letters and digits of a text in UTF-16 as hexadecimal digits. */
function lettersOf(hexadecimal: string): string {
  const text = (hexadecimal.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
