import type { Element } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../../languages/index.ts'
import type { Chapter, ParallelChapter, ParallelRow } from '../../../model/index.ts'
import { chapterNotice } from '../../../render/chapter-notice.ts'
import { joinedTitles } from '../../../render/parallel/joined-titles.ts'
import { rowElement } from '../../../render/parallel/row-element.ts'
import { changeForBook } from '../book/change-for-book.ts'
import { idInBook } from '../book/element-ids.ts'
import { mapElements } from '../map-elements.ts'
import { bookmarkedOnce } from './bookmarked-once.ts'
import type { ParallelBook } from './parallel-book.ts'
import { partRow } from './part-row.ts'
import { rowLength } from './row-length.ts'

/** The chapters, row by row, each on pages of its own. */
export function parallelChapters(book: ParallelBook): readonly Element[] {
  return book.parallel.chapters.flatMap((chapter, index) => {
    const own = book.main.chapters[index]
    if (!own) return []
    const headings = new Set(chapter.headings.map(({ id }) => id))
    const rows = chapter.rows.flatMap((row, at) => {
      const place = headings.has(chapter.rows[at - 1]?.id ?? '') ? 'belowHeading' : 'plain'
      return [...(row.isAfterBreak ? [h('hr')] : []), partRow(rowOf(row, chapter, { book, own }), place)]
    })
    const notes = chapter.notes.map((row) => rowLength(rowOf(row, chapter, { book, own })))
    return [
      h('section', { class: ['chapter', `chapter-${index + 1}`, `has-${chapter.languages.length}`] }, [
        ...notices(chapter, book),
        ...rows,
        ...(notes.length > 0 ? [h('section', { class: 'footnotes' }, [notesTitle(chapter), ...notes])] : []),
      ]),
    ]
  })
}

/** What readers are told of the languages that lack the text, or are behind. */
function notices({ languages, behind }: ParallelChapter, { parallel }: ParallelBook): readonly Element[] {
  return parallel.languages.flatMap((language) => {
    const outdated = behind[language]
    const text = languages.includes(language)
      ? outdated !== undefined && chapterNotice({ language, behind: outdated }, language)
      : languageOf(language).labels.parallel.absent
    return text ? [h('p', { class: 'notice', lang: language }, text)] : []
  })
}

interface Place {
  readonly book: ParallelBook
  /** The chapter as links see it. */
  readonly own: Chapter
}

function rowOf(row: ParallelRow, chapter: ParallelChapter, { book, own }: Place): Element {
  const heading = chapter.headings.find(({ id }) => id === row.id)
  const element = rowElement({ ...row, id: idInBook(book.main, own, row.id) }, ({ language, content }) =>
    mapElements(content, changeForBook(book.volumeOf(language), { ...own, language }, book.idsOf)),
  )
  return heading ? bookmarkedOnce(element, joinedTitles(Object.values(heading.texts))) : element
}

function notesTitle({ languages }: ParallelChapter): Element {
  const titles = languages.map((language) => languageOf(language).labels.notes)
  const cells = languages.map((language, at) => ({ language, content: [h('h2', titles[at])] }))
  return bookmarkedOnce(rowElement({ id: '', kind: 'text', cells }), joinedTitles(titles))
}
