import type { List, Nodes } from 'mdast'
import type { Block, Edition } from '../model/index.ts'

/** A list as readers see it. */
export interface ListFacts {
  readonly isOrdered: boolean
  /** Number of the first item; 1 for a list without numbers. */
  readonly start: number
}

/** A point of a list. All blocks of one point share one of these. */
export interface ListItem {
  readonly list: ListFacts
  /** As readers see it in a list with numbers. */
  readonly number: number
  /** Whether the box of a task is ticked; undefined where it is no task. */
  readonly isDone: boolean | undefined
}

/** The list item that each block of an edition stands in, the innermost one; blocks outside of lists have none. */
export function listItemsOf(edition: Edition | undefined): ReadonlyMap<Block, ListItem> {
  const found = new Map<Block, ListItem>()
  if (edition) visit(edition.tree, undefined, { blocks: edition.blocks, found })
  return found
}

interface Walk {
  readonly blocks: readonly Block[]
  readonly found: Map<Block, ListItem>
}

/** Deeper nesting has been refused when the edition was read. */
function visit(node: Nodes, item: ListItem | undefined, walk: Walk): void {
  const block = node.data && 'block' in node.data && typeof node.data.block === 'number' ? walk.blocks[node.data.block] : undefined
  if (block) {
    if (item) walk.found.set(block, item)
  } else if (node.type === 'list') visitList(node, walk)
  else if ('children' in node) for (const child of node.children) visit(child, item, walk)
}

function visitList({ ordered, start, children }: List, walk: Walk): void {
  const list: ListFacts = { isOrdered: ordered === true, start: start ?? 1 }
  children.forEach(({ checked, children: parts }, at) => {
    const item: ListItem = { list, number: list.start + at, isDone: checked ?? undefined }
    for (const part of parts) visit(part, item, walk)
  })
}
