import { isBefore, type Place, type Position } from './place.ts'

/** What a block is. `item` is a paragraph that stands in a list, `note` the text of a footnote, `title` the title of a call-out or the caption of a figure or table. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quote' | 'title' | 'note' | 'table' | 'figure' | 'code' | 'html'

/** One stretch of a block's text that lies in one line of the source: text offset, length, line, column, length in the source. */
export type TextSpan = readonly [at: number, length: number, line: number, column: number, sourceLength: number]

export interface Link {
  readonly url: string
  readonly text: string
  readonly place: Place
}

export interface Image {
  readonly url: string
  readonly alt: string
  readonly place: Place
}

/** A footnote mark in running text. */
export interface NoteMark {
  readonly label: string
  readonly place: Place
}

export interface Cell {
  readonly text: string
  readonly place: Place
}

/** The smallest piece of an edition that is aligned with the other languages. Plain data. */
export interface Block {
  /** Position among the blocks of the edition, from 0. */
  readonly index: number
  readonly kind: BlockKind
  /** A heading's level 1–6, a list item's nesting from 1, else 0. */
  readonly depth: number
  /** The containers that it stands in, outermost first, for example `note` or `numbered` or `ordered/bullet`; '' at the top. */
  readonly context: string
  /** Index of the heading block that it stands under; its own index for a heading; -1 before the first. */
  readonly section: number
  /** What is read: text nodes only, one space for each line break; inline code, pictures and footnote marks are U+FFFC. Cells of a table are joined by line feeds. */
  readonly text: string
  /** Where the text stands in the file, in the order of the text. */
  readonly spans: readonly TextSpan[]
  readonly place: Place
  /** Id given by the author: `{#id}` of a heading or directive, the label of a footnote. */
  readonly anchor?: string
  readonly links: readonly Link[]
  readonly images: readonly Image[]
  readonly noteMarks: readonly NoteMark[]
  /** Inline code, or the content of a code block. */
  readonly code: readonly string[]
  /** Rows of cells, the header row first. Tables only. */
  readonly rows?: readonly (readonly Cell[])[]
}

/** Stands in a block's text for what is not prose: inline code, a picture, a footnote mark. */
export const OBJECT_MARK = '\uFFFC'

/** The place of the characters `from`…`to` of a block's text in its file. */
export function placeOfText(block: Block, from: number, to: number): Place {
  const start = spanAt(block, from)
  const end = spanAt(block, Math.max(from, to - 1))
  if (!start || !end) return block.place
  const [startAt, , line, column] = start
  const [endAt, endLength, endLine, endColumn, endSourceLength] = end
  const isWhole = endLength !== endSourceLength
  return {
    line,
    column: start[1] === start[4] ? column + (from - startAt) : column,
    endLine,
    endColumn: isWhole ? endColumn + endSourceLength : endColumn + (to - endAt),
  }
}

function spanAt(block: Block, at: number): TextSpan | undefined {
  return block.spans.findLast((span) => span[0] <= at) ?? block.spans[0]
}

/** The last block that begins at a position or before it. Blocks stand in the order of their file. */
export function blockAt(blocks: readonly Block[], position: Position): Block | undefined {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const block = blocks[middle]
    if (block && !isBefore(position, block.place)) low = middle + 1
    else high = middle
  }
  return blocks[low - 1]
}
