import type { Element, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

/** HTML text of a tree, the same for the same tree; with a doctype where the tree begins with one. */
export function toHtml(node: Root | Element): string {
  return serialiser.stringify(node.type === 'root' ? node : { type: 'root', children: [node] })
}

// Only what must be escaped is, in the shortest way: `&lt;`.
const serialiser = unified()
  .use(rehypeStringify, { characterReferences: { useShortestReferences: true } })
  .freeze()
