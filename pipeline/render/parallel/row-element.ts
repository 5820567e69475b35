import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../languages/index.ts'
import type { ParallelCell, ParallelRow } from '../../model/index.ts'

/**
 * A row as an element: a cell for each language, one after another, so that whoever listens hears one row at a time. Where a language lacks the
 * row, its cell says so in that language. `contentOf` makes what a cell holds fit for a format.
 */
export function rowElement(
  { id, kind, cells }: Pick<ParallelRow, 'id' | 'kind' | 'cells'>,
  contentOf: (cell: ParallelCell) => readonly ElementContent[] = ({ content }) => content,
): Element {
  const row = { class: ['row', ...(kind === 'wide' ? ['row-wide'] : [])], ...(id !== '' && { id }) }
  return h(
    'div',
    row,
    cells.map((cell, at) => {
      const isHole = cell.content.length === 0
      const content = isHole ? [h('p', { class: 'hole' }, languageOf(cell.language).labels.parallel.missing)] : contentOf(cell)
      return h('div', { class: ['cell', `cell-${at + 1}`], lang: cell.language }, [...content])
    }),
  )
}
