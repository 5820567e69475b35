import type { Element } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../../languages/index.ts'
import type { ParallelChapter } from '../../../model/index.ts'
import { isWorthListing } from '../../../render/listed-captions.ts'
import { joinedTitles } from '../../../render/parallel/joined-titles.ts'
import { rowCaptions } from '../../../render/parallel/row-captions.ts'
import { rowElement } from '../../../render/parallel/row-element.ts'
import { FRONT_IDS, idInBook } from '../book/element-ids.ts'
import { bookmarkedOnce } from './bookmarked-once.ts'
import { type ContentsRow, contentsRow, linesOf } from './contents-row.ts'
import type { ParallelBook } from './parallel-book.ts'

/** The lists of figures and of tables, a line for each with its captions in all languages; each where there are enough of them. */
export function parallelLists(book: ParallelBook): readonly Element[] {
  return [
    ...listOf(book, { tagName: 'figcaption', id: FRONT_IDS.figures, label: 'listOfFigures' }),
    ...listOf(book, { tagName: 'caption', id: FRONT_IDS.tables, label: 'listOfTables' }),
  ]
}

interface Wanted {
  /** Element that holds the captions. */
  readonly tagName: 'figcaption' | 'caption'
  readonly id: string
  readonly label: 'listOfFigures' | 'listOfTables'
}

/** Lines that a part of a page holds; with more of them the list has a page of its own, and is set closer. */
const MOST_LARGE = 12

function listOf({ parallel, main }: ParallelBook, { tagName, id, label }: Wanted): readonly Element[] {
  const { languages, chapters } = parallel
  const groups = chapters.flatMap((chapter, index) => {
    const own = main.chapters[index]
    const rows = own ? captionRows(chapter, tagName).map((row) => ({ ...row, id: idInBook(main, own, row.id) })) : []
    return rows.length > 0 ? [{ chapter, rows }] : []
  })
  const all = groups.flatMap(({ rows }) => rows)
  if (!isWorthListing(all.length)) return []
  const items = groups.flatMap(({ chapter, rows }) => {
    const list = rows.map((row) => h('li', { class: 'contents-3' }, [contentsRow(row, languages)]))
    return chapters.length === 1 ? list : [h('li', { class: 'contents-group' }, [groupTitle(chapter, languages), h('ul', list)])]
  })
  const isLong = linesOf(all) + (chapters.length === 1 ? 0 : groups.length) > MOST_LARGE
  const titles = languages.map((language) => languageOf(language).labels[label])
  const cells = languages.map((language, at) => ({ language, content: [h('h1', titles[at])] }))
  const classes = ['contents', 'contents-list', 'front', `has-${languages.length}`, ...(isLong ? ['is-long'] : [])]
  return [h('nav', { class: classes }, [bookmarkedOnce(rowElement({ id, kind: 'text', cells }), joinedTitles(titles)), h('ul', items)])]
}

/** The rows in which some language has a numbered caption, with the first. */
function captionRows({ rows }: ParallelChapter, tagName: Wanted['tagName']): readonly ContentsRow[] {
  return rows.flatMap((row) => {
    const [first] = rowCaptions(row, tagName)
    return first ? [{ id: row.id, texts: first.texts }] : []
  })
}

function groupTitle({ shortTitles }: ParallelChapter, languages: readonly string[]): Element {
  const cells = languages.map((language) => ({ language, content: [h('p', { class: 'contents-chapter' }, shortTitles[language] ?? '')] }))
  return rowElement({ id: '', kind: 'text', cells })
}
