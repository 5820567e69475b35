import type { Element } from 'hast'
import { h } from 'hastscript'
import type { BlockContent, DefinitionContent, List, ListItem } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { State } from 'mdast-util-to-hast'
import { FIELD_TYPES, type FieldType } from '../model/index.ts'
import { contentOf, idProperty, labelOf, withoutLabel } from './directive-parts.ts'
import { markedId } from './mark-blocks.ts'

/** A field of a form, named by its label; where its content is a list of tasks, one of them can be chosen. */
export function field(state: State, node: ContainerDirective): Element {
  const content = withoutLabel(node)
  const choices = content.find(isChoices)
  return choices ? choiceField(state, node, choices) : entryField(state, node)
}

function isChoices(node: BlockContent | DefinitionContent): node is List {
  return node.type === 'list' && node.children.every(({ checked }) => typeof checked === 'boolean')
}

function entryField(state: State, node: ContainerDirective): Element {
  const label = labelOf(node)
  const name = nameOf(node)
  const id = `field-${name}`
  const help = contentOf(state, withoutLabel(node))
  const described = help.length > 0 ? { ariaDescribedBy: [`${id}-help`] } : {}
  const properties = { id, name, autoComplete: 'off', ...described }
  const lines = Math.min(Math.max(Math.trunc(Number(node.attributes?.lines ?? 1)) || 1, 1), MOST_LINES)
  const isLong = lines > 1
  const control = isLong ? h('textarea', { ...properties, rows: lines }) : h('input', { ...properties, type: inputType(node) })
  return h('div', { className: ['field', ...(node.attributes?.type === 'signature' ? ['field-signature'] : [])] }, [
    h('label', { className: ['field-label'], htmlFor: id, ...idProperty(label) }, label ? state.all(label) : []),
    ...(help.length > 0 ? [h('div', { className: ['field-help'], id: `${id}-help` }, help)] : []),
    control,
  ])
}

/** A page of lines is enough for one field. */
const MOST_LINES = 40

/** A signature is a name to type; a type that nobody knows has been reported where the text was read. */
function inputType(node: ContainerDirective): FieldType {
  const type = FIELD_TYPES.find((known) => known === node.attributes?.type)
  return type === undefined || type === 'signature' ? 'text' : type
}

function choiceField(state: State, node: ContainerDirective, choices: List): Element {
  const label = labelOf(node)
  const name = nameOf(node)
  const help = contentOf(
    state,
    withoutLabel(node).filter((child) => child !== choices),
  )
  return h('fieldset', { className: ['field', 'field-choice'] }, [
    h('legend', { className: ['field-label'], ...idProperty(label) }, label ? state.all(label) : []),
    ...(help.length > 0 ? [h('div', { className: ['field-help'] }, help)] : []),
    h(
      'ul',
      { className: ['choices'] },
      choices.children.map((item, index) => choice(state, item, name, index)),
    ),
  ])
}

function choice(state: State, item: ListItem, name: string, index: number): Element {
  const [first, ...rest] = item.children
  const words = first?.type === 'paragraph' ? state.all(first) : first ? contentOf(state, [first]) : []
  const box = h('input', { type: 'radio', name, value: String(index + 1) })
  return h('li', idProperty(item), [h('label', [box, ' ', ...words]), ...contentOf(state, rest)])
}

/** The name that the field has in every language. */
function nameOf(node: ContainerDirective): string {
  const label = labelOf(node)
  return node.attributes?.id ?? (label && markedId(label)) ?? 'field'
}
