import type { Element, Root } from 'hast'
import type { BookPlan } from './book-plan.ts'
import type { Printing } from './repair/read-printing.ts'

/** As much of a page's height as is left empty, its margin included, before a figure that did not fit is a hole: a fifth of the text. */
const HOLE = 0.28

/** Shares of its width and distances that a figure may be set back to, so that it fits where it belongs; a smaller one would make its letters too small to read. */
const SIZES = [
  { share: 0.86, distance: '5mm' },
  { share: 0.72, distance: '3.5mm' },
] as const

/** A figure that did not fit on the page where it belongs. */
export interface StrayedFigure {
  readonly id: string
  /** What share of its height there is room for on that page: with more than this, it does not fit. */
  readonly share: number
}

/** The figures that did not fit on the page where they belong. */
export function strayedFigures({ layout, body }: BookPlan, printing: Printing): readonly StrayedFigure[] {
  if (layout !== 'book') return []
  const { pageOf, freeOf } = printing
  const places = placesIn(body)
  return places.flatMap(({ id, isFigure }, index) => {
    const page = pageOf[id]
    if (!isFigure || page === undefined) return []
    const before = places.slice(0, index).findLast((place) => !place.isHeading || pageOf[place.id] !== page)
    const isFirst = before !== undefined && pageOf[before.id] === page - 1
    if (!isFirst || freeOf(page - 1) <= HOLE) return []
    const depth = printing.depthOf(id)
    return [{ id, share: depth > 0 ? printing.roomOf(page - 1) / depth : 1 }]
  })
}

/** Counts one more try for each of these figures: of the sizes not yet tried the largest that may fit, or none. A size that cannot fit is not tried, since each try is a printing. */
export function tryAgain(tries: Map<string, number>, figures: readonly StrayedFigure[]): void {
  for (const { id, share } of figures) {
    const next = SIZES.findIndex((size, index) => index >= (tries.get(id) ?? 0) && size.share <= share)
    tries.set(id, (next < 0 ? SIZES.length : next) + 1)
  }
}

/** What sets figures smaller. Where no try has helped, a figure has its full width again. */
export function smallerFigures(tries: ReadonlyMap<string, number>): string {
  const rules = Array.from(tries, ([id, count]) => {
    const size = SIZES[count - 1]
    const figure = `[id=${JSON.stringify(id)}]`
    return size ? `${figure} { margin-block: ${size.distance} }\n${figure} img { max-width: ${Math.round(100 * size.share)}% }` : ''
  })
  return rules.filter((rule) => rule !== '').join('\n')
}

interface IdPlace {
  readonly id: string
  readonly isFigure: boolean
  readonly isHeading: boolean
}

/** What has an id and stands beside other blocks, in order. */
function placesIn(node: Root | Element): readonly IdPlace[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return []
    const { id } = child.properties
    if (typeof id !== 'string') return placesIn(child)
    const isFigure = child.tagName === 'figure'
    const place = { id, isFigure, isHeading: /^h[1-6]$/.test(child.tagName) }
    return isFigure || place.isHeading ? [place] : [place, ...placesIn(child)]
  })
}
