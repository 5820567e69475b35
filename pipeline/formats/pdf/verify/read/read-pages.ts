import { type PDFContext, PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib'
import { itemsAt } from '../../repair/pdf-values.ts'
import { dictionaryOf, listOf, numberIn } from './values.ts'

/** A page, with what it inherits. */
export interface Page {
  /** From 1. */
  readonly number: number
  readonly dictionary: PDFDict
  readonly resources?: PDFDict
  /** Left, bottom, right, top, in points. */
  readonly cropBox: Rectangle
}

export type Rectangle = readonly [left: number, bottom: number, right: number, top: number]

interface Inherited {
  readonly resources?: PDFDict
  readonly box?: Rectangle
}

/** The pages in order. What is reached twice, or is no page, is left out. */
export function readPages(context: PDFContext, catalog: PDFDict | undefined): readonly Page[] {
  const pages: Page[] = []
  const seen = new Set<PDFDict>()
  const root = dictionaryOf(context, catalog, 'Pages')
  const open: { readonly node: PDFDict; readonly above: Inherited }[] = root ? [{ node: root, above: {} }] : []
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, above } = next
    if (seen.has(node)) continue
    seen.add(node)
    const inherited = inheritedBy(context, node, above)
    if (!node.has(PDFName.of('Kids'))) pages.push(pageOf(node, inherited, pages.length + 1))
    const kids = listOf(context, node, 'Kids').map((kid) => context.lookup(kid))
    for (const kid of kids.reverse()) if (kid instanceof PDFDict) open.push({ node: kid, above: inherited })
  }
  return pages
}

function inheritedBy(context: PDFContext, node: PDFDict, above: Inherited): Inherited {
  const resources = dictionaryOf(context, node, 'Resources') ?? above.resources
  const box = rectangleIn(context, node.get(PDFName.of('CropBox'))) ?? rectangleIn(context, node.get(PDFName.of('MediaBox'))) ?? above.box
  return { ...(resources && { resources }), ...(box && { box }) }
}

/** Letter, where no size is said: what readers assume. */
const UNSAID: Rectangle = [0, 0, 612, 792]

function pageOf(dictionary: PDFDict, { resources, box = UNSAID }: Inherited, number: number): Page {
  return { number, dictionary, ...(resources && { resources }), cropBox: box }
}

/** A rectangle whichever of its corners are given. */
export function rectangleIn(context: PDFContext, object: PDFObject | undefined): Rectangle | undefined {
  const [x1, y1, x2, y2] = itemsAt(context, object).flatMap((item) => numberIn(context, item) ?? [])
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}
