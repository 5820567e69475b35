import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Paragraph, Table, TableCell } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { toString as textOf } from 'mdast-util-to-string'
import { idProperty } from './directive-parts.ts'
import { markedId } from './mark-blocks.ts'

/** A table to fill in: `___` is a blank and `[ ]` one of the boxes of its row; each is named by the heads of its row and its column. */
export function fieldTable(state: State, node: Table, caption: Paragraph | undefined): Element[] {
  const id = markedId(node) ?? 'fields'
  const [header, ...body] = node.children
  const headings = (header?.children ?? []).map((cell, column) => h('th', { scope: 'col', id: columnId(id, column) }, state.all(cell)))
  const rows = body.map((row, index) =>
    h(
      'tr',
      headings.map((_, column) => cellOf(state, row.children[column], { id, row: index, column })),
    ),
  )
  return [
    h('table', { ...idProperty(node), className: ['fields'] }, [
      ...(caption ? [h('caption', idProperty(caption), state.all(caption))] : []),
      h('thead', [h('tr', headings)]),
      h('tbody', rows),
    ]),
  ]
}

interface Position {
  /** Id of the table. */
  readonly id: string
  readonly row: number
  readonly column: number
}

function cellOf(state: State, cell: TableCell | undefined, position: Position): Element {
  const content = cell ? state.all(cell) : []
  if (position.column === 0) return h('th', { scope: 'row', id: rowId(position) }, content)
  const control = cell && controlOf(textOf(cell).trim(), position)
  return h('td', control ? [control] : content)
}

function controlOf(words: string, position: Position): ElementContent | undefined {
  const { id, row, column } = position
  const ariaLabelledBy = [rowId(position), columnId(id, column)]
  const name = `${id}-${row + 1}`
  if (/^_{3,}$/.test(words)) return h('input', { type: 'text', name: `${name}-${column}`, autoComplete: 'off', ariaLabelledBy })
  if (/^\[\s*\]$/.test(words)) return h('input', { type: 'radio', name, value: String(column), ariaLabelledBy })
  return undefined
}

function rowId({ id, row }: Position): string {
  return `${id}-row-${row + 1}`
}

function columnId(id: string, column: number): string {
  return `${id}-column-${column}`
}
