import type { Element } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../../languages/index.ts'
import { sentencesOf } from '../../../text/index.ts'
import { cutContent, proseOf } from './cut-content.ts'
import { rowLength } from './row-length.ts'

/** Of this class is a row that stands in the book as several. */
export const PARTED = 'parted'

/** Letters that fill nine lines, and that fill six below a heading: a row of so many leaves no third of a page empty where it goes to the next. */
const MOST_OF_PART = { plain: 400, belowHeading: 270 } as const

/** As far apart, in parts of the whole text, the same sentence may end in two languages. */
const DRIFT = 0.1

/**
 * A long row as several, each of which stays on one page with all its languages: parted where in every language a sentence ends, and where these
 * have the same number of sentences. What goes on in a part has the id of what began before it, and the number of the part.
 */
export function partRow(row: Element, place: keyof typeof MOST_OF_PART = 'plain'): Element {
  const cells = row.children.filter((child) => child.type === 'element')
  const longest = Math.max(0, ...cells.map((cell) => proseOf(cell.children).length))
  const count = Math.ceil(longest / MOST_OF_PART[place])
  const chosen = count > 1 ? chosenEnds(commonEnds(cells), count) : []
  if (chosen.length === 0) return rowLength(row)
  const { id, ...properties } = row.properties
  const parts = cells.map((cell, at) => partsOf(cell, offsetsIn(chosen, at)))
  const rows = [...chosen.map((_, index) => index), chosen.length].map((index): Element => {
    return rowLength({ ...row, properties, children: parts.flatMap((own) => own[index] ?? []) })
  })
  return h('div', { class: PARTED, ...(id !== undefined && { id: String(id) }) }, rows)
}

/** Where a sentence ends: in each cell, letters before that place. */
interface CommonEnd {
  readonly offsets: readonly number[]
  /** In parts of the text, on the average of the languages. */
  readonly share: number
}

function commonEnds(cells: readonly Element[]): readonly CommonEnd[] {
  if (!cells.every((cell) => isProse(cell.children))) return []
  const texts = cells.map((cell) => proseOf(cell.children))
  const starts = cells.map((cell, at) => sentencesOf(texts[at] ?? '', languageOf(String(cell.properties.lang))).map(({ from }) => from))
  const [first = []] = starts
  if (starts.some(({ length }) => length !== first.length)) return []
  return first.slice(1).flatMap((_, index) => {
    const offsets = starts.map((own) => own[index + 1] ?? 0)
    const shares = offsets.map((offset, at) => offset / (texts[at]?.length || 1))
    if (Math.max(...shares) - Math.min(...shares) > DRIFT) return []
    if (cells.some((cell, at) => !cutContent(cell.children, offsets[at] ?? 0, 2))) return []
    return [{ offsets, share: shares.reduce((sum, share) => sum + share, 0) / shares.length }]
  })
}

/** Those that part the text into so many parts of about the same length. */
function chosenEnds(ends: readonly CommonEnd[], count: number): readonly CommonEnd[] {
  const wanted = Array.from({ length: count - 1 }, (_, index) => (index + 1) / count)
  const nearest = wanted.flatMap(
    (share) => ends.toSorted((one, other) => Math.abs(one.share - share) - Math.abs(other.share - share))[0] ?? [],
  )
  return ends.filter((end) => nearest.includes(end))
}

function offsetsIn(ends: readonly CommonEnd[], cell: number): readonly number[] {
  return ends.map(({ offsets }) => offsets[cell] ?? 0)
}

function partsOf(cell: Element, offsets: readonly number[]): readonly Element[] {
  const parts: Element[] = []
  let rest = cell.children
  offsets.forEach((offset, index) => {
    const cut = cutContent(rest, offset - (offsets[index - 1] ?? 0), index + 2)
    parts.push({ ...cell, children: cut?.before ?? rest })
    rest = cut?.after ?? []
  })
  return [...parts, { ...cell, children: rest }]
}

/** Whether there are only paragraphs and what holds them: tables, figures and fields stay whole. */
function isProse(nodes: Element['children']): boolean {
  return nodes.every((node) => node.type !== 'element' || (!WHOLE.has(node.tagName) && isProse(node.children)))
}

const WHOLE = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'figure', 'pre', 'dl', 'img', 'svg'])
