import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Gives every node that is a block the id of its row; the first paragraph of a list item gives it to the item, where it stays in tight lists. */
export function markBlocks(tree: Root, ids: readonly string[]): void {
  visit(tree, (node: Nodes) => {
    if (node.type === 'listItem') {
      const first = node.children[0]
      const id = first?.type === 'paragraph' ? idOf(first, ids) : undefined
      if (id !== undefined && first) {
        setId(node, id)
        delete first.data?.block
      }
      return
    }
    const id = idOf(node, ids)
    if (id !== undefined) setId(node, id)
  })
}

function idOf(node: Nodes, ids: readonly string[]): string | undefined {
  const block = node.data && 'block' in node.data ? node.data.block : undefined
  return block === undefined ? undefined : ids[block]
}

function setId(node: Nodes, id: string): void {
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } }
}

/** The id that `markBlocks` has given to a node. */
export function markedId(node: Nodes): string | undefined {
  const id = node.data?.hProperties?.id
  return typeof id === 'string' ? id : undefined
}
