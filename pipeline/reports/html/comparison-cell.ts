import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { type Block, type Finding, isBefore, type Position } from '../../model/index.ts'
import type { SharedPassage } from '../../text/shared-passages.ts'
import { objectsOfBlock } from '../../text/text-of-block.ts'
import { closeSigns } from './close-signs.ts'

/** Stretches of a block's text that are marked. */
interface Mark {
  readonly from: number
  readonly to: number
  readonly className: string
}

/** A number with its thousands apart stays on one line. */
const NUMBER = /^\d[\d\s.,]*$/

/** A block as a reader compares it: its text, with numbers, links and what findings are about marked in place. */
export function comparedBlock(written: Block, shared: readonly SharedPassage[], findings: readonly Finding[]): Element {
  const block = { ...written, text: closeSigns(written.text) }
  const marks = [
    ...shared.flatMap(({ from, isShared, to }): readonly Mark[] => [
      { from, to, className: isShared ? 'shared' : 'not-shared' },
      ...(NUMBER.test(block.text.slice(from, to)) ? [{ from, to, className: 'is-number' }] : []),
    ]),
    ...findings.flatMap((finding) => findingMark(finding, block)),
  ]
  const text = (from: number, to: number) => markedText(block, from, to, marks)
  if (block.kind === 'code') return h('pre', block.code.join('\n'))
  if (block.rows) return tableOf(block, text)
  const content = text(0, block.text.length)
  switch (block.kind) {
    case 'heading':
      return h('p.compared-heading', { dataDepth: String(block.depth) }, content)
    case 'item':
      return h('p.compared-item', content)
    case 'quote':
      return h('blockquote', [h('p', content)])
    default:
      return h(
        'p',
        block.text === '' ? block.images.map(({ alt, url }) => h('span.object', alt === '' ? url : `${alt} (${url})`)) : content,
      )
  }
}

function findingMark(finding: Finding, block: Block): readonly Mark[] {
  const from = offsetOf(finding, block)
  const to = offsetOf({ line: finding.endLine, column: finding.endColumn }, block)
  // A block that is marked from end to end would say nothing.
  if (from === undefined || to === undefined || to <= from || (from === 0 && to >= block.text.length)) return []
  return [{ from, to, className: `mark-${finding.severity}` }]
}

/** The offset in a block's text of a position in its file. */
function offsetOf(position: Position, { spans }: Block): number | undefined {
  const span = spans.findLast(([, , line, column]) => !isBefore(position, { line, column }))
  if (!span || span[2] !== position.line) return undefined
  const [at, length, , column, sourceLength] = span
  const inside = position.column - column
  return at + (inside >= sourceLength ? length : Math.min(length, inside))
}

function markedText(block: Block, from: number, to: number, marks: readonly Mark[]): ElementContent[] {
  const objects = objectsOfBlock(block)
  const own = marks.filter((mark) => mark.from < to && mark.to > from)
  const cuts = [...new Set([from, to, ...own.flatMap((mark) => [Math.max(from, mark.from), Math.min(to, mark.to)])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).flatMap((start, at) => {
    const end = cuts[at + 1] ?? to
    const content = withObjects(block.text, start, end, objects)
    const classes = [...new Set(own.filter((mark) => mark.from <= start && mark.to >= end).map(({ className }) => className))]
    if (classes.length === 0) return content
    return [h(classes.some((name) => name.startsWith('mark-')) ? 'mark' : 'span', { className: classes }, content)]
  })
}

function withObjects(text: string, from: number, to: number, objects: ReadonlyMap<number, string>): ElementContent[] {
  const content: ElementContent[] = []
  let start = from
  for (const [at, object] of objects) {
    if (at < from || at >= to) continue
    if (at > start) content.push({ type: 'text', value: text.slice(start, at) })
    content.push(h('span.object', object.replace(/^`|`$/g, '')))
    start = at + 1
  }
  if (start < to) content.push({ type: 'text', value: text.slice(start, to) })
  return content
}

/** Cells of a table are joined by line feeds in its text. */
function tableOf(block: Block, text: (from: number, to: number) => ElementContent[]): Element {
  let at = 0
  const rows = (block.rows ?? []).map((cells, index) =>
    h(
      'tr',
      cells.map((cell) => {
        const from = at
        at += cell.text.length + 1
        return h(index === 0 ? 'th' : 'td', text(from, from + cell.text.length))
      }),
    ),
  )
  return h('div.table-frame', [h('table', [h('tbody', rows)])])
}
