import type { RootContent } from 'hast'

/** The ids of all elements, in the order of the text. */
export function collectIds(nodes: readonly RootContent[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    const { id } = node.properties
    return [...(typeof id === 'string' ? [id] : []), ...collectIds(node.children)]
  })
}
