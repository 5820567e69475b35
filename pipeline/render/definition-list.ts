import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { List, ListItem, Paragraph, PhrasingContent } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { contentOf, idProperty } from './directive-parts.ts'

/** A list whose items open with a term in strong letters, as a list of definitions; any other list stays what it is. */
export function definitionList(state: State, node: List): ElementContent[] {
  const groups = node.children.map((item) => group(state, item))
  const complete = groups.filter((element) => element !== undefined)
  return complete.length < groups.length ? contentOf(state, [node]) : [h('dl', { className: ['definitions'] }, complete)]
}

function group(state: State, item: ListItem): Element | undefined {
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph') return undefined
  const parts = termAndText(first)
  if (!parts) return undefined
  const definition = [...state.all({ ...first, children: [...parts.text] }), ...contentOf(state, rest)]
  return h('div', idProperty(item), [h('dt', state.all({ ...first, children: [...parts.term] })), h('dd', definition)])
}

interface Parts {
  readonly term: readonly PhrasingContent[]
  readonly text: readonly PhrasingContent[]
}

/** `**Term**: text`. The colon is for those who read the Markdown. */
function termAndText({ children }: Paragraph): Parts | undefined {
  const [term, ...text] = children
  if (term?.type !== 'strong') return undefined
  const [next, ...others] = text
  if (next?.type !== 'text') return { term: term.children, text }
  const value = next.value.replace(/^\s*:\s*/, '')
  return { term: term.children, text: [...(value === '' ? [] : [{ ...next, value }]), ...others] }
}
