import type { Nodes, Root } from 'mdast'

/** The nodes of a tree in the order of the text, so that whoever looks for some of them need not walk through all. */
export interface FoundNodes {
  readonly all: readonly Nodes[]
  ofType<T extends Nodes['type']>(type: T): readonly Extract<Nodes, { type: T }>[]
}

/** Walks through a tree once. What is put into it or taken out afterwards is not known. */
export function nodesOf(tree: Root): FoundNodes {
  const all: Nodes[] = []
  collect(tree, all)
  return { all, ofType: (type) => all.filter((node) => hasType(node, type)) }
}

function collect(node: Nodes, all: Nodes[]): void {
  all.push(node)
  if ('children' in node) for (const child of node.children) collect(child, all)
}

function hasType<T extends Nodes['type']>(node: Nodes, type: T): node is Extract<Nodes, { type: T }> {
  return node.type === type
}
