import type { Element, ElementContent } from 'hast'
import { hasClass } from '../has-class.ts'
import { withClass } from '../with-class.ts'

/** Content in two: what ends in the middle of the first is `is-unfinished`, what goes on in the second `is-continued`. */
export interface CutContent {
  readonly before: ElementContent[]
  readonly after: ElementContent[]
}

/** Cuts content after so many letters of its prose, or not at all where that would part a link. What goes on gets the number of its part at the end of its id. */
export function cutContent(nodes: readonly ElementContent[], letters: number, part: number): CutContent | undefined {
  let passed = 0
  const [before, after]: [ElementContent[], ElementContent[]] = [[], []]
  for (const node of nodes) {
    const left = letters - passed
    const length = proseOf([node]).length
    passed += length
    if (left >= length) before.push(node)
    else if (left <= 0) after.push(node)
    else {
      const cut = cutNode(node, left, part)
      if (!cut) return undefined
      before.push(...cut.before)
      after.push(...cut.after)
    }
  }
  return { before, after }
}

/** The text without the marks of notes and the numbers of paragraphs, which part no sentence. */
export function proseOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' && !isBeside(node) ? proseOf(node.children) : ''))
    .join('')
}

function isBeside(element: Element): boolean {
  return hasClass(element, 'note-mark') || hasClass(element, 'paragraph-number')
}

function cutNode(node: ElementContent, letters: number, part: number): CutContent | undefined {
  if (node.type === 'text')
    return { before: [{ ...node, value: node.value.slice(0, letters) }], after: [{ ...node, value: node.value.slice(letters) }] }
  if (node.type !== 'element' || node.tagName === 'a') return undefined
  const inside = cutContent(node.children, letters, part)
  if (!inside) return undefined
  const { id, ...others } = node.properties
  const before = withClass({ ...node, children: inside.before }, 'is-unfinished')
  const properties = { ...others, ...(id !== undefined && { id: idOfPart(String(id), part) }) }
  return { before: [before], after: [withClass({ ...node, properties, children: inside.after }, 'is-continued')] }
}

/** The id of a part of a block: `why.en~2`. No row has such a sign in its id. */
function idOfPart(id: string, part: number): string {
  return `${idOfWhole(id)}~${part}`
}

/** The id of the block whose part has this id. */
export function idOfWhole(id: string): string {
  return id.replace(/~\d+$/, '')
}
