import type { Element, ElementContent, RootContent } from 'hast'
import { hasClass } from '../has-class.ts'
import { mapElements } from '../map-elements.ts'

/** Of this class is what is printed with the spaces at the ends of its lines. */
const KEEPS_SPACES = 'keeps-spaces'

/**
 * Leaves single spaces in blocks of lines, none at their ends, and gives them a class by which the browser prints all of these. Where a line is
 * broken it would else print no space, and whoever listens to the file would hear two words as one.
 */
export function keepSpaces(nodes: readonly RootContent[]): ElementContent[] {
  return mapElements(nodes, (element) => [isOfLines(element) ? withSingleSpaces(element) : element])
}

const LINES = new Set(['p', 'li', 'dt', 'dd', 'th', 'td', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'figcaption', 'caption'])

/** What may stand in a line; anything else, and spaces between it are no text. */
const IN_LINES = new Set(['a', 'abbr', 'bdi', 'cite', 'code', 'del', 'em', 'i', 'b', 'ins', 'kbd', 'mark', 'q', 's', 'samp', 'small'])
for (const name of ['span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr']) IN_LINES.add(name)

function isOfLines({ tagName, children }: Element): boolean {
  return LINES.has(tagName) && children.every(isInLine) && !isSign(children[0])
}

/** The box of a task hangs in the margin, and the space after it would begin a line. */
function isSign(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && node.properties.role === 'img'
}

function isInLine(node: ElementContent): boolean {
  return node.type === 'text' || (node.type === 'element' && IN_LINES.has(node.tagName) && node.children.every(isInLine))
}

function withSingleSpaces(element: Element): Element {
  const { className } = element.properties
  const classes = [...(Array.isArray(className) ? className : []), KEEPS_SPACES]
  const { nodes } = singleSpaces(element.children, true)
  return { ...element, properties: { ...element.properties, className: classes }, children: withoutLastSpace(nodes) }
}

interface Kept {
  readonly nodes: ElementContent[]
  /** Whether a further space would be one too many. */
  readonly isAfterSpace: boolean
}

/** Spaces that keep words together are letters here. */
function singleSpaces(nodes: readonly ElementContent[], isAfterSpace: boolean): Kept {
  return nodes.reduce<Kept>(
    (kept, node) => {
      if (node.type === 'element') {
        const inside = singleSpaces(node.children, kept.isAfterSpace)
        if (!standsBeside(node)) return { nodes: [...kept.nodes, { ...node, children: inside.nodes }], isAfterSpace: inside.isAfterSpace }
        return { nodes: [...kept.nodes, { ...node, children: [...inside.nodes, SPACE] }], isAfterSpace: true }
      }
      if (node.type !== 'text') return kept
      const spaced = node.value.replace(/[ \t\n\r\f]+/g, ' ')
      const value = kept.isAfterSpace ? spaced.replace(/^ /, '') : spaced
      return value === '' ? kept : { nodes: [...kept.nodes, { ...node, value }], isAfterSpace: value.endsWith(' ') }
    },
    { nodes: [], isAfterSpace },
  )
}

const SPACE: ElementContent = { type: 'text', value: ' ' }

/** What is set beside the lines or above them, so that the text after it begins a line. It ends with the space itself. */
function standsBeside(element: Element): boolean {
  return BESIDE.some((name) => hasClass(element, name))
}

const BESIDE = ['paragraph-number', 'fact-label', 'item-name']

function withoutLastSpace(nodes: readonly ElementContent[]): ElementContent[] {
  const last = nodes.at(-1)
  if (last?.type === 'element') return [...nodes.slice(0, -1), { ...last, children: withoutLastSpace(last.children) }]
  if (last?.type !== 'text') return [...nodes]
  const value = last.value.replace(/ $/, '')
  return [...nodes.slice(0, -1), ...(value === '' ? [] : [{ ...last, value }])]
}
