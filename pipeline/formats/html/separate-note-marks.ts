import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { hasClass } from './has-class.ts'

/** Sets a comma between marks of notes that touch, so that 1 and 2 are not read as 12. */
export function separateNoteMarks(element: Element): Element {
  const children = element.children.flatMap((child, index) => {
    const touches = isMark(child) && isMark(element.children[index - 1])
    return touches ? [h('sup.note-separator', ','), child] : [child]
  })
  return children.length === element.children.length ? element : { ...element, children }
}

function isMark(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && hasClass(node, 'note-mark')
}
