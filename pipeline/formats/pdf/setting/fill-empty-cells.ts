import type { ElementContent, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { mapElements } from '../map-elements.ts'

/** Chromium tells nobody of a cell without text, and the row would be one short: such a cell gets a space that stays. */
export function fillEmptyCells(nodes: readonly RootContent[]): ElementContent[] {
  return mapElements(nodes, (element) => {
    const isEmpty = CELLS.includes(element.tagName) && textOf(element).trim() === ''
    return [isEmpty ? { ...element, children: [...element.children, { type: 'text', value: NO_BREAK_SPACE }] } : element]
  })
}

const CELLS = ['td', 'th']
const NO_BREAK_SPACE = '\u00A0'
