import type { ElementContent, RootContent } from 'hast'
import { h } from 'hastscript'

/** Numbers that hyphens or dashes join: years, parts of a standard number, scores. */
const RANGE = /((?<!\p{L})\d+(?:[-\u2010\u2013]\d+)+)/u

/** Text in which spaces and the ends of lines are settled otherwise, or which has no lines. */
const UNTOUCHED = ['pre', 'svg']

/** Puts each range of numbers into an element that the end of a line does not part. No letter is added: what is read aloud or copied stays the same. */
export function keepRanges(nodes: readonly RootContent[]): ElementContent[] {
  return nodes.flatMap((node): readonly ElementContent[] => {
    if (node.type === 'text') return RANGE.test(node.value) ? parted(node.value) : [node]
    if (node.type !== 'element') return []
    return UNTOUCHED.includes(node.tagName) ? [node] : [{ ...node, children: keepRanges(node.children) }]
  })
}

/** The pieces that the pattern has caught stand at odd places. */
function parted(text: string): readonly ElementContent[] {
  return text.split(RANGE).flatMap((value, at): readonly ElementContent[] => {
    if (value === '') return []
    return [at % 2 === 1 ? h('span', { class: 'number-range' }, value) : { type: 'text', value }]
  })
}
