import type { Element, ElementContent, Properties } from 'hast'
import type { Leaf } from './leaf.ts'

/** Where each element that holds leaves begins and ends. */
export type Ends = ReadonlyMap<Element, { readonly first: Leaf; readonly last: Leaf }>

/** Says of every element that holds some of these leaves which is its first and which its last. */
export function endsOf(leaves: readonly Leaf[]): Ends {
  const ends = new Map<Element, { readonly first: Leaf; readonly last: Leaf }>()
  for (const leaf of leaves) for (const element of leaf.path) ends.set(element, { first: ends.get(element)?.first ?? leaf, last: leaf })
  return ends
}

/**
 * Some leaves of a text inside what holds them. A list keeps its numbers; what began in an earlier row is of the class `is-continued`, what
 * goes on in a later one `is-unfinished`.
 */
export function nestLeaves(leaves: readonly Leaf[], ends: Ends, depth = 0): ElementContent[] {
  const groups: Leaf[][] = []
  for (const leaf of leaves) {
    const group = groups.at(-1)
    const holder = leaf.path[depth]
    if (group && holder !== undefined && group[0]?.path[depth] === holder) group.push(leaf)
    else groups.push([leaf])
  }
  return groups.flatMap((group) => {
    const holder = group[0]?.path[depth]
    return holder ? [heldBy(holder, group, { ends, depth })] : group.flatMap(({ content }) => content)
  })
}

interface Nesting {
  readonly ends: Ends
  readonly depth: number
}

function heldBy(holder: Element, leaves: readonly Leaf[], { ends, depth }: Nesting): Element {
  const { id, ...others } = holder.properties
  const isContinued = ends.get(holder)?.first !== leaves[0]
  const isUnfinished = ends.get(holder)?.last !== leaves.at(-1)
  const classes = [...(isContinued ? ['is-continued'] : []), ...(isUnfinished ? ['is-unfinished'] : [])]
  const properties: Properties = {
    ...(id !== undefined && !isContinued && { id }),
    ...others,
    ...(holder.tagName === 'ol' && isContinued && { start: numberOf(holder, itemAt(leaves[0], depth + 1)) }),
    ...(classes.length > 0 && { className: [...[others.className ?? []].flat().map(String), ...classes] }),
  }
  return { ...holder, properties, children: nestLeaves(leaves, ends, depth + 1) }
}

function itemAt(leaf: Leaf | undefined, depth: number): ElementContent | undefined {
  return leaf?.path[depth] ?? leaf?.content[0]
}

/** The number that an item has in its list. */
function numberOf(list: Element, item: ElementContent | undefined): number {
  const items = list.children.filter((child) => child.type === 'element' && child.tagName === 'li')
  const at = Math.max(0, item ? items.indexOf(item) : 0)
  const isReversed = list.properties.reversed === true
  const start = Number(list.properties.start ?? (isReversed ? items.length : 1))
  return isReversed ? start - at : start + at
}
