import type { PDFContext, PDFDict } from '@cantoo/pdf-lib'
import { PDFArray } from '@cantoo/pdf-lib'
import { listOf, numberIn, numberOf } from '../read/values.ts'

/** Widths of characters in thousandths, by their codes or numbers. */
export type WidthOf = (character: number) => number | undefined

/** The widths of a font of single bytes (ISO 32000-1, 9.6.2). */
export function simpleWidths(context: PDFContext, font: PDFDict): WidthOf {
  const first = numberOf(context, font, 'FirstChar') ?? 0
  const widths = listOf(context, font, 'Widths').map((item) => numberIn(context, item))
  return (code) => widths[code - first]
}

/** What a character is wide of which nothing is said. */
const USUAL = 1000

/** The widths of a composite font's descendant (ISO 32000-1, 9.7.4.3). */
export function compositeWidths(context: PDFContext, descendant: PDFDict): WidthOf {
  const usual = numberOf(context, descendant, 'DW') ?? USUAL
  const items = listOf(context, descendant, 'W').map((item) => context.lookup(item))
  const widths = new Map<number, number>()
  let at = 0
  while (at + 1 < items.length) {
    const first = numberIn(context, items[at]) ?? 0
    const second = items[at + 1]
    if (second instanceof PDFArray) {
      for (const [index, item] of second.asArray().entries()) widths.set(first + index, numberIn(context, item) ?? usual)
      at += 2
    } else {
      const last = Math.min(numberIn(context, second) ?? first, first + MOST)
      for (let character = first; character <= last; character++) widths.set(character, numberIn(context, items[at + 2]) ?? usual)
      at += 3
    }
    if (widths.size > MOST) break
  }
  return (character) => widths.get(character) ?? usual
}

/** More characters than any font has. */
const MOST = 65_536
