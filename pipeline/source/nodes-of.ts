import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** The nodes of a tree in the order of the text, so that whoever looks for some of them need not walk through all. */
export interface FoundNodes {
  readonly all: readonly Nodes[]
  ofType<T extends Nodes['type']>(type: T): readonly Extract<Nodes, { type: T }>[]
}

/** Walks through a tree once. What is put into it or taken out afterwards is not known. */
export function nodesOf(tree: Root): FoundNodes {
  const all: Nodes[] = []
  visit(tree, (node) => {
    all.push(node)
  })
  return { all, ofType: (type) => all.filter((node) => hasType(node, type)) }
}

function hasType<T extends Nodes['type']>(node: Nodes, type: T): node is Extract<Nodes, { type: T }> {
  return node.type === type
}
