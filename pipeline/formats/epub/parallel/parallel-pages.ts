import type { ElementContent, Root } from 'hast'
import type { BlockPages, ParallelChapter, ParallelRow, ParallelVolume, PrintedVolume } from '../../../model/index.ts'
import { elementIds } from '../../../render/parallel/leaves-of.ts'
import { rowElement } from '../../../render/parallel/row-element.ts'
import { type PageBreak, pageBreaks } from '../page-breaks.ts'
import { placePageBreak } from '../place-page-break.ts'

/** Where each page of the PDF begins in a book of several languages: with a row, or with or inside a text in it. */
export function parallelPageBreaks({ chapters }: ParallelVolume, printed: PrintedVolume | undefined): readonly PageBreak[] {
  if (!printed) return []
  const texts = chapters.map((chapter) => ({ work: chapter.work, tree: treeOf(chapter) }))
  const rows = new Map(chapters.map((chapter) => [chapter.work, rowIds(chapter)]))
  return pageBreaks(
    texts,
    printed.blocks.map((block) => placed(block, rows.get(block.work))),
  )
}

/** The rows as the book has them, which is the order in which it is read. */
function treeOf({ rows, notes }: ParallelChapter): Root {
  return { type: 'root', children: [...rows, ...notes].map((row) => rowElement(row)) }
}

function rowIds({ rows, notes }: ParallelChapter): ReadonlySet<string> {
  return new Set([...rows, ...notes].map(({ id }) => id))
}

/** A row that runs on does so in each of its columns: where it goes on is said by the texts in it, of which the first that does so counts. */
function placed({ turns, ...block }: BlockPages, rows: ReadonlySet<string> | undefined): BlockPages {
  return { ...block, ...(turns && !rows?.has(block.id) && { turns }) }
}

/** Those of the pages that begin with a row, so that their marks stand before it. */
export function pagesBefore({ id }: ParallelRow, breaks: readonly PageBreak[]): readonly PageBreak[] {
  return breaks.filter(({ row }) => row === id)
}

/** A row with the pages marked that begin inside it. */
export function withPageBreaks(row: ParallelRow, breaks: readonly PageBreak[]): ParallelRow {
  const cells = row.cells.map((cell) => {
    const ids = new Set(elementIds(cell.content))
    const own = breaks.filter((place) => ids.has(place.row))
    const tree: Root = { type: 'root', children: [...cell.content] }
    const content = own.reduce(placePageBreak, tree).children
    return { ...cell, content: content.filter((node): node is ElementContent => node.type !== 'doctype') }
  })
  return { ...row, cells }
}
