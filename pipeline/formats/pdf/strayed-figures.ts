import type { Element, Root } from 'hast'
import type { BookPlan } from './book-plan.ts'
import type { Printing } from './repair/read-printing.ts'

/** As much of a page's height as is left empty, its margin included, before a figure that did not fit is a hole: a fifth of the text. */
const HOLE = 0.28

/** Width and distances that a figure may be set back to, so that it fits where it belongs; a smaller one would make its letters too small to read. */
const SIZES = [
  { width: '86%', distance: '5mm' },
  { width: '72%', distance: '3.5mm' },
] as const

/** The figures that did not fit on the page where they belong, by id; how often each has been tried smaller is known in `tries`. */
export function strayedFigures({ layout, body }: BookPlan, { pageOf, freeOf }: Printing): readonly string[] {
  if (layout !== 'book') return []
  const places = placesIn(body)
  return places.flatMap(({ id, isFigure }, index) => {
    const page = pageOf[id]
    if (!isFigure || page === undefined) return []
    const before = places.slice(0, index).findLast((place) => !place.isHeading || pageOf[place.id] !== page)
    const isFirst = before !== undefined && pageOf[before.id] === page - 1
    return isFirst && freeOf(page - 1) > HOLE ? [id] : []
  })
}

/** Counts one more try for each of these figures. */
export function tryAgain(tries: Map<string, number>, ids: readonly string[]): void {
  for (const id of ids) tries.set(id, Math.min((tries.get(id) ?? 0) + 1, SIZES.length + 1))
}

/** What sets figures smaller. Where no try has helped, a figure has its full width again. */
export function smallerFigures(tries: ReadonlyMap<string, number>): string {
  return Array.from(tries, ([id, count]) => {
    const size = SIZES[count - 1]
    const figure = `[id=${JSON.stringify(id)}]`
    return size ? `${figure} { margin-block: ${size.distance} }\n${figure} img { max-width: ${size.width} }` : ''
  }).join('\n')
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
