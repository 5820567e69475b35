import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { BlockContent, DefinitionContent, List, ListItem } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { State } from 'mdast-util-to-hast'
import { FIELD_TYPES, type FieldType, type Labels } from '../model/index.ts'
import { contentOf, idProperty, labelOf, withoutLabel } from './directive-parts.ts'
import { markedId } from './mark-blocks.ts'

/** A field of a form, named by its label; where its content is a list of tasks, one of them can be chosen. */
export function field(state: State, node: ContainerDirective, labels: Labels): Element {
  const content = withoutLabel(node)
  const choices = content.find(isChoices)
  const required = isRequired(node) ? labels.required : undefined
  return choices ? choiceField(state, node, { choices, required }) : entryField(state, node, required)
}

/** `{required}` says so, whatever it is set to. */
function isRequired({ attributes }: ContainerDirective): boolean {
  return attributes?.required !== undefined && attributes.required !== null
}

/** What is said with the name of a field that must be filled in, for all to read: no sign or colour alone would do. */
function withRequired(words: readonly ElementContent[], required: string | undefined): ElementContent[] {
  return [...words, ...(required === undefined ? [] : [h('span.field-required', ` (${required})`)])]
}

function isChoices(node: BlockContent | DefinitionContent): node is List {
  return node.type === 'list' && node.children.every(({ checked }) => typeof checked === 'boolean')
}

function entryField(state: State, node: ContainerDirective, required: string | undefined): Element {
  const label = labelOf(node)
  const name = nameOf(node)
  const id = `field-${name}`
  const help = contentOf(state, withoutLabel(node))
  const described = help.length > 0 ? { ariaDescribedBy: [`${id}-help`] } : {}
  const properties = { id, name, autoComplete: 'off', ...described, ...(required !== undefined && { required: true }) }
  const lines = Math.min(Math.max(Math.trunc(Number(node.attributes?.lines ?? 1)) || 1, 1), MOST_LINES)
  const isLong = lines > 1
  const control = isLong ? h('textarea', { ...properties, rows: lines }) : h('input', { ...properties, type: inputType(node) })
  return h('div', { className: ['field', ...(node.attributes?.type === 'signature' ? ['field-signature'] : [])] }, [
    h('label', { className: ['field-label'], htmlFor: id, ...idProperty(label) }, withRequired(label ? state.all(label) : [], required)),
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

interface Choices {
  readonly choices: List
  readonly required: string | undefined
}

function choiceField(state: State, node: ContainerDirective, { choices, required }: Choices): Element {
  const label = labelOf(node)
  const name = nameOf(node)
  const help = contentOf(
    state,
    withoutLabel(node).filter((child) => child !== choices),
  )
  return h('fieldset', { className: ['field', 'field-choice'] }, [
    h('legend', { className: ['field-label'], ...idProperty(label) }, withRequired(label ? state.all(label) : [], required)),
    ...(help.length > 0 ? [h('div', { className: ['field-help'] }, help)] : []),
    h(
      'ul',
      { className: ['choices'] },
      choices.children.map((item, index) => choice(state, item, { name, index, isRequired: required !== undefined })),
    ),
  ])
}

interface Box {
  readonly name: string
  readonly index: number
  readonly isRequired: boolean
}

function choice(state: State, item: ListItem, { name, index, isRequired }: Box): Element {
  const [first, ...rest] = item.children
  const words = first?.type === 'paragraph' ? state.all(first) : first ? contentOf(state, [first]) : []
  const box = h('input', { type: 'radio', name, value: String(index + 1), ...(isRequired && { required: true }) })
  return h('li', idProperty(item), [h('label', [box, ' ', ...words]), ...contentOf(state, rest)])
}

/** The name that the field has in every language. */
function nameOf(node: ContainerDirective): string {
  const label = labelOf(node)
  return node.attributes?.id ?? (label && markedId(label)) ?? 'field'
}
