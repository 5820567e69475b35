import type { Root, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { BlockPages, Chapter } from '../../model/index.ts'

/** The place in a chapter where a page of the PDF begins. */
export interface PageBreak {
  /** The number that stands on the page. */
  readonly label: string
  readonly work: string
  /** Id of the block in which the page begins. */
  readonly row: string
  /** Characters of the block's text that stand on the pages before; 0 where the page begins with the block. */
  readonly at: number
}

/** A text by the name of its work. */
export type PagedText = Pick<Chapter, 'work' | 'tree'>

/** Where each page of the PDF begins in the texts of a volume, in the order of the text. A page on which no text of a chapter stands has no place. */
export function pageBreaks(chapters: readonly PagedText[], blocks: readonly BlockPages[]): readonly PageBreak[] {
  const first = new Map<number, Place>()
  for (const place of chapters.flatMap((chapter, index) => placesIn(chapter, index, blocks))) {
    const known = first.get(place.page)
    if (!known || isEarlier(place, known)) first.set(place.page, place)
  }
  const inTurn = [...first.values()].sort((one, other) => one.page - other.page)
  // A page that would begin before the one that precedes it was not understood: no place is better than a wrong one.
  const kept = inTurn.filter((place, index) => inTurn.slice(0, index).every((before) => isEarlier(before, place)))
  return kept.map(({ label, work, row, at }) => ({ label, work, row, at }))
}

interface Place extends PageBreak {
  readonly page: number
  readonly chapter: number
  /** Characters of the chapter's text that stand before. */
  readonly offset: number
}

function isEarlier(one: Place, other: Place): boolean {
  return one.chapter < other.chapter || (one.chapter === other.chapter && one.offset < other.offset)
}

/** Every place of a chapter at which a page is known to have begun at the latest. */
function placesIn({ work, tree }: PagedText, chapter: number, blocks: readonly BlockPages[]): readonly Place[] {
  const starts = startsOf(tree)
  return blocks.flatMap((block) => {
    const start = block.work === work ? starts.get(block.id) : undefined
    if (start === undefined) return []
    const pages = [{ page: block.page, label: block.label, at: 0 }, ...(block.turns ?? [])]
    return pages.map(({ page, label, at }) => ({ page, label, at, work, row: block.id, chapter, offset: start + at }))
  })
}

/** Id of each element → characters of the tree's text before it. */
function startsOf(tree: Root): ReadonlyMap<string, number> {
  const starts = new Map<string, number>()
  const note = (nodes: readonly RootContent[], from: number): void => {
    let at = from
    for (const node of nodes) {
      if (node.type === 'element') {
        const { id } = node.properties
        if (typeof id === 'string' && !starts.has(id)) starts.set(id, at)
        note(node.children, at)
      }
      at += textOf(node).length
    }
  }
  note(tree.children, 0)
  return starts
}
