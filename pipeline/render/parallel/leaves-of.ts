import type { Element, ElementContent, RootContent } from 'hast'
import type { Leaf } from './leaf.ts'

/** The leaves of a text in their order. A line between blocks is told of the leaf after it. */
export function leavesOf(nodes: readonly RootContent[]): readonly Leaf[] {
  const leaves: Leaf[] = []
  gather(nodes, [], { leaves, isAfterBreak: false })
  return leaves
}

interface Gathering {
  readonly leaves: Leaf[]
  isAfterBreak: boolean
}

function gather(nodes: readonly RootContent[], path: readonly Element[], gathering: Gathering): void {
  let loose: ElementContent[] = []
  const flush = () => {
    if (loose.some((node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== ''))) add(loose, path, gathering)
    loose = []
  }
  for (const node of nodes) {
    const isBlock = node.type === 'element' && BLOCKS.has(node.tagName)
    if (!isBlock) {
      if (node.type === 'text' || node.type === 'element') loose.push(node)
      continue
    }
    flush()
    if (node.tagName === 'hr') gathering.isAfterBreak = true
    else if (node.tagName === 'li') gatherItem(node, path, gathering)
    else if (isContainer(node, path.at(-1))) gather(node.children, [...path, node], gathering)
    else add([node], path, gathering)
  }
  flush()
}

/** What an item says itself is one leaf; the lists and blocks in it are others. */
function gatherItem(item: Element, path: readonly Element[], gathering: Gathering): void {
  const inside = [...path, item]
  const first = item.children.find((node) => node.type !== 'text' || node.value.trim() !== '')
  const at = item.children.findIndex((node) => node.type === 'element' && BLOCKS.has(node.tagName))
  const end = first?.type === 'element' && first.tagName === 'p' ? item.children.indexOf(first) + 1 : at === -1 ? item.children.length : at
  const own = item.children.slice(0, end)
  if (own.some((node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== '')))
    add(own, inside, gathering, elementIds([{ ...item, children: [] }]))
  gather(item.children.slice(end), inside, gathering)
}

function add(content: readonly ElementContent[], path: readonly Element[], gathering: Gathering, ids: readonly string[] = []): void {
  gathering.leaves.push({ path, content, ids: [...ids, ...elementIds(content)], isAfterBreak: gathering.isAfterBreak })
  gathering.isAfterBreak = false
}

/** The ids of all elements, in the order of the text. */
export function elementIds(nodes: readonly RootContent[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    const { id } = node.properties
    return [...(typeof id === 'string' ? [id] : []), ...elementIds(node.children)]
  })
}

/** Whether an element only holds others, which stand in rows of their own. A field of a form is one thing, and so is a term with what it means. */
function isContainer(element: Element, parent: Element | undefined): boolean {
  if (parent?.tagName === 'dl' || isOf(element, 'field')) return false
  if (CONTAINERS.has(element.tagName)) return true
  return DIVISIONS.has(element.tagName) && element.children.some((child) => child.type === 'element' && BLOCKS.has(child.tagName))
}

/** Whether an element is of a class. */
export function isOf({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name)
}

const CONTAINERS = new Set(['ul', 'ol', 'li', 'dl', 'blockquote'])
const DIVISIONS = new Set(['div', 'section', 'aside', 'header', 'footer', 'center'])
const BLOCKS = new Set([
  ...CONTAINERS,
  ...DIVISIONS,
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'figure', 'pre', 'hr', 'dt', 'dd', 'fieldset', 'details'],
])
