import type { Element, ElementContent } from 'hast'

/** The smallest piece of a text that stands in a row by itself: a paragraph, an item of a list without the lists in it, a whole table. */
export interface Leaf {
  /** What holds it, outermost first. */
  readonly path: readonly Element[]
  readonly content: readonly ElementContent[]
  /** Ids of all elements in it; of an item also the item's own. */
  readonly ids: readonly string[]
  /** Whether a line stands before it. */
  readonly isAfterBreak: boolean
}
