import type { Element, ElementContent, Root, RootContent } from 'hast'

/** What stands in the place of an element, whose children have been rewritten already. */
export type Replace = (element: Element) => ElementContent | readonly ElementContent[]

/** A copy of a tree's content with every element replaced, inner elements first. The tree itself stays as it is. */
export function rewriteElements(tree: Root | Element, replace: Replace): ElementContent[] {
  return tree.children.flatMap((node) => rewriteNode(node, replace))
}

function rewriteNode(node: RootContent, replace: Replace): readonly ElementContent[] {
  if (node.type === 'doctype') return []
  if (node.type !== 'element') return [node]
  const copy: Element = { ...node, properties: { ...node.properties }, children: rewriteElements(node, replace) }
  return [replace(copy)].flat()
}
