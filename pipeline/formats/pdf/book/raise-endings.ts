import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Language } from '../../../model/index.ts'

/** What sets the endings of ordinal numbers in the text of an element higher, in a language that does so in print: 2de with a raised `de`. */
export function raiseEndings({ raisedEndings }: Language): (element: Element) => Element {
  if (raisedEndings.length === 0) return (element) => element
  const endings = new RegExp(`(?<=(?<![\\p{L}\\p{N}])\\d+)(${raisedEndings.join('|')})(?![\\p{L}\\p{N}])`, 'u')
  return (element) =>
    AS_TYPED.has(element.tagName) ? element : { ...element, children: element.children.flatMap((node) => raised(node, endings)) }
}

const AS_TYPED = new Set(['code', 'kbd', 'pre', 'samp', 'sup'])

/** Every second piece of a text that is parted at its endings is one of them. */
function raised(node: ElementContent, endings: RegExp): readonly ElementContent[] {
  if (node.type !== 'text' || !endings.test(node.value)) return [node]
  return node.value.split(endings).flatMap((value, index): readonly ElementContent[] => {
    if (value === '') return []
    return [index % 2 === 1 ? h('sup', value) : { type: 'text', value }]
  })
}
