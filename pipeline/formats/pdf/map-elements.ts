import type { Element, ElementContent, RootContent } from 'hast'

/** What becomes of an element: other nodes in its place, none to drop it. Its children have been changed already. */
export type Change = (element: Element) => readonly ElementContent[]

/** A copy of the nodes with every element changed, the innermost first. Comments are left out. */
export function mapElements(nodes: readonly RootContent[], change: Change): ElementContent[] {
  return nodes.flatMap((node): readonly ElementContent[] => {
    if (node.type === 'element') return change({ ...node, children: mapElements(node.children, change) })
    return node.type === 'text' ? [node] : []
  })
}
