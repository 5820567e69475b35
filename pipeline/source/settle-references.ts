import type { Definition, Nodes, Parents, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Turns links and pictures by reference, `[words][id]` with `[id]: address`, into the links and pictures that they are, so that whoever looks
 * at addresses sees all of them. Where an id is defined twice the first one counts, as everywhere in Markdown.
 */
export function settleReferences(tree: Root): void {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', (node) => {
    const key = node.identifier.toUpperCase()
    if (!definitions.has(key)) definitions.set(key, node)
  })
  if (definitions.size > 0) settle(tree, definitions)
}

function settle(parent: Parents, definitions: ReadonlyMap<string, Definition>): void {
  const parts: { children: Nodes[] } = parent
  parts.children = parent.children.map((node) => {
    if ('children' in node) settle(node, definitions)
    return settled(node, definitions)
  })
}

function settled(node: Nodes, definitions: ReadonlyMap<string, Definition>): Nodes {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return node
  const definition = definitions.get(node.identifier.toUpperCase())
  if (!definition) return node
  const address = { url: definition.url, title: definition.title ?? null, ...(node.position && { position: node.position }) }
  return node.type === 'linkReference'
    ? { type: 'link', ...address, children: node.children }
    : { type: 'image', ...address, alt: node.alt ?? '' }
}
