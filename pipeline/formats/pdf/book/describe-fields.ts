import type { Element, ElementContent, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { singleSpaced } from '../../../text/single-spaced.ts'
import type { FormField } from '../form-field.ts'
import { mapElements } from '../map-elements.ts'

/** Writes into every control of a form what its field is called and what it takes, as `dataField`. `prefix` keeps works with the same names apart. */
export function describeFields(nodes: readonly RootContent[], prefix: string): ElementContent[] {
  const labels = readLabels(nodes)
  return mapElements(nodes, (element) => {
    const field = isControl(element) ? fieldOf(element, labels, prefix) : undefined
    return [field ? { ...element, properties: { ...element.properties, dataField: JSON.stringify(field) } } : element]
  })
}

function isControl({ tagName, properties }: Element): boolean {
  return tagName === 'textarea' || (tagName === 'input' && properties.name !== undefined)
}

/** The words around the controls, by what refers to them. */
interface Labels {
  /** Text of the elements with an id. */
  readonly texts: ReadonlyMap<string, string>
  /** What a control is called: `name`, or `name value` for one of several boxes. */
  readonly names: ReadonlyMap<string, string>
  /** What several boxes are about, by their name. */
  readonly groups: ReadonlyMap<string, string>
  /** The heading above a control, by its name. */
  readonly headings: ReadonlyMap<string, string>
}

interface Gathering {
  readonly texts: Map<string, string>
  readonly names: Map<string, string>
  readonly groups: Map<string, string>
  readonly headings: Map<string, string>
  heading: string
}

function readLabels(nodes: readonly RootContent[]): Labels {
  const labels: Gathering = { texts: new Map(), names: new Map(), groups: new Map(), headings: new Map(), heading: '' }
  gather(nodes, labels)
  return labels
}

function gather(nodes: readonly RootContent[], labels: Gathering): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    if (/^h[1-6]$/.test(node.tagName)) labels.heading = wordsOf(node)
    if (typeof node.properties.id === 'string') labels.texts.set(node.properties.id, wordsOf(node))
    if (isControl(node)) labels.headings.set(keyOf(node), labels.heading)
    if (node.tagName === 'label') gatherLabel(node, labels)
    if (node.tagName === 'fieldset') gatherGroup(node, labels)
    gather(node.children, labels)
  }
}

function gatherLabel(label: Element, { names }: Gathering): void {
  const box = controlsIn(label)[0]
  if (box) names.set(keyOf(box), wordsOf(label))
  else if (label.properties.htmlFor !== undefined) names.set(String(label.properties.htmlFor), wordsOf(label))
}

function gatherGroup(group: Element, { groups }: Gathering): void {
  const legend = group.children.find((child): child is Element => child.type === 'element' && child.tagName === 'legend')
  const box = controlsIn(group)[0]
  if (legend && box) groups.set(String(box.properties.name), wordsOf(legend))
}

function controlsIn(element: Element): readonly Element[] {
  return element.children.flatMap((child) => (child.type === 'element' ? [...(isControl(child) ? [child] : []), ...controlsIn(child)] : []))
}

function keyOf({ properties }: Element): string {
  return `${properties.name} ${properties.value ?? ''}`
}

function wordsOf(element: Element): string {
  const marks = (child: ElementContent) => child.type === 'element' && String(child.properties.className).includes('note-mark')
  const text = textOf({ ...element, children: element.children.filter((child) => !marks(child)) })
  return singleSpaced(text).trim()
}

function fieldOf(control: Element, labels: Labels, prefix: string): FormField {
  const { type, name, value, rows } = control.properties
  const isBox = type === 'radio' || type === 'checkbox'
  const description = descriptionOf(control, labels)
  const group = groupOf(control, labels)
  const heading = isRepeated(isBox ? group : description, labels) ? labels.headings.get(keyOf(control)) : undefined
  const full = (text: string) => joined([heading, text])
  return {
    kind: type === 'radio' ? 'choice' : isBox ? 'check' : 'text',
    // A stop would part a name into a field and its parent (ISO 32000-1, 12.7.3.2).
    name: `${prefix}${name}`.replaceAll('.', '-'),
    description: full(joined([...(isBox ? [group] : []), description, helpOf(control, labels)])),
    lines: Number(rows ?? 1),
    value: String(value ?? 'on'),
    group: full(group),
    isRequired: control.properties.required === true,
  }
}

function descriptionOf(control: Element, { texts, names }: Labels): string {
  const { id, ariaLabelledBy } = control.properties
  if (!Array.isArray(ariaLabelledBy)) return names.get(String(id)) ?? names.get(keyOf(control)) ?? ''
  const parts = ariaLabelledBy.map((reference) => texts.get(String(reference)) ?? '')
  // A row of boxes is a group, of which the column names one.
  return control.properties.type === 'radio' ? (parts.at(-1) ?? '') : joined(parts)
}

function groupOf(control: Element, { texts, groups }: Labels): string {
  const { name, ariaLabelledBy } = control.properties
  const row = Array.isArray(ariaLabelledBy) ? texts.get(String(ariaLabelledBy[0])) : undefined
  return row ?? groups.get(String(name)) ?? ''
}

function helpOf({ properties }: Element, { texts }: Labels): string {
  const { ariaDescribedBy } = properties
  return Array.isArray(ariaDescribedBy) ? ariaDescribedBy.map((reference) => texts.get(String(reference)) ?? '').join(' ') : ''
}

/** Whether further fields are called the same, as the surname of a second person is. */
function isRepeated(text: string, { names, groups }: Labels): boolean {
  return text !== '' && [...names.values(), ...groups.values()].filter((other) => other === text).length > 1
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' – ')
}
