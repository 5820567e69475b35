import type { Element } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../../languages/index.ts'
import { joinedTitles } from '../../../render/parallel/joined-titles.ts'
import { rowElement } from '../../../render/parallel/row-element.ts'
import { FRONT_IDS, idInBook } from '../book/element-ids.ts'
import { bookmarkedOnce } from './bookmarked-once.ts'
import { type ContentsRow, contentsRow, linesOf } from './contents-row.ts'
import type { ParallelBook } from './parallel-book.ts'

/** What four pages hold: with more entries the smaller headings are left out. */
const MOST_ENTRIES = 80

/** Lines that one page holds, and that it holds when they are set closer; what needs a second page is not squeezed. */
const LINES = { large: 21, close: 28 }

/** The contents: a line for each row with a heading, in all languages, with one place for the number of its page; none where there would be nothing in it. */
export function parallelContents(book: ParallelBook): readonly Element[] {
  const entries = fitting(entriesOf(book))
  if (entries.length === 0) return []
  const { languages } = book.parallel
  const titles = languages.map((language) => languageOf(language).labels.contents)
  const cells = languages.map((language, at) => ({ language, content: [h('h1', titles[at])] }))
  return [
    h('nav', { class: ['contents', 'front', `has-${languages.length}`, ...(isLong(entries) ? ['is-long'] : [])] }, [
      bookmarkedOnce(rowElement({ id: FRONT_IDS.contents, kind: 'text', cells }), joinedTitles(titles)),
      h(
        'ul',
        entries.map((entry) => h('li', { class: `contents-${entry.depth}` }, [contentsRow(entry, languages)])),
      ),
    ]),
  ]
}

interface Entry extends ContentsRow {
  readonly depth: number
}

/** The title of an only chapter stands on the cover. */
function entriesOf({ parallel, main }: ParallelBook): readonly Entry[] {
  const [from, to] = parallel.chapters.length === 1 ? [2, 3] : [1, 2]
  return parallel.chapters.flatMap((chapter, index) => {
    const own = main.chapters[index]
    const listed = chapter.headings.filter(({ depth }) => depth >= from && depth <= to)
    return own ? listed.map((heading) => ({ ...heading, id: idInBook(main, own, heading.id) })) : []
  })
}

function fitting(entries: readonly Entry[]): readonly Entry[] {
  const highest = Math.min(...entries.map(({ depth }) => depth))
  return entries.length > MOST_ENTRIES ? entries.filter(({ depth }) => depth === highest) : entries
}

function isLong(entries: readonly Entry[]): boolean {
  const lines = linesOf(entries)
  return lines > LINES.large && lines <= LINES.close
}
