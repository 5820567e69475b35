import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { endsInNumber } from '../../render/ends-in-number.ts'
import { hasClass } from './has-class.ts'

/** Sets a comma between marks of notes that touch, so that 1 and 2 are not read as 12, and keeps a mark away from a number, whose power it would seem. */
export function separateNoteMarks(element: Element): Element {
  const children = element.children.flatMap((child, index): ElementContent[] => {
    const before = element.children[index - 1]
    if (!isMark(child)) return [child]
    if (isMark(before)) return [h('sup.note-separator', ','), child]
    return endsInNumber(before) ? [keptApart(child)] : [child]
  })
  return children.some((child, index) => child !== element.children[index]) ? { ...element, children } : element
}

function keptApart(mark: Element): Element {
  return { ...mark, properties: { ...mark.properties, className: ['note-mark', 'note-mark-apart'] } }
}

function isMark(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && hasClass(node, 'note-mark')
}
