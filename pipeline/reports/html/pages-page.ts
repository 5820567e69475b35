import type { Element } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../languages/index.ts'
import type { Draft, Labels, PagesOfRows } from '../../model/index.ts'
import { comparisonPath } from './comparison-path.ts'
import { languageName } from './language-names.ts'
import { isNote, type MatchedPage, matchedPages } from './matched-pages.ts'
import { reportDraft } from './report-draft.ts'

/** What the table of pages is made from. */
export interface PagesInput {
  readonly pages: PagesOfRows
  /** The project's source language first, which is also that of the page's own words. */
  readonly languages: readonly string[]
  /** What publications are called in that language; one without a title goes by its name. */
  readonly titles?: Readonly<Record<string, string>>
}

const MAIN_ID = 'pages'

/** The page for who cites one language and reads another: for each publication its pages in the first language, and where their text stands in the others. */
export function composePagesPage({ pages, languages, titles = {} }: PagesInput): Draft {
  const language = languages[0] ?? ''
  const { labels } = languageOf(language)
  const tables = Object.entries(pages).map(([publication, works]) => publicationTable(publication, works, { languages, labels, titles }))
  const main = [
    h('div.cover.cover-small', [
      h('div.cover-inside', [
        h('h1', labels.review.pagesOfPdf),
        h('p.cover-link', [h('a', { href: 'index.html' }, labels.status.toFindings)]),
      ]),
      h('div.cover-voices', { ariaHidden: 'true' }),
    ]),
    h('div.status-tables', { id: MAIN_ID, tabIndex: -1 }, tables),
  ]
  return reportDraft({ path: 'report/pages.html', language, title: labels.review.pagesOfPdf, mainId: MAIN_ID, main })
}

interface Showing {
  readonly languages: readonly string[]
  readonly labels: Labels
  readonly titles: Readonly<Record<string, string>>
}

/** A publication that is not printed in some language has no column for it. */
function publicationTable(publication: string, works: PagesOfRows[string], { languages, labels, titles }: Showing): Element {
  const printed = new Set(Object.values(works).flatMap((rows) => Object.values(rows).flatMap((pages) => Object.keys(pages))))
  const own = languages.filter((language) => printed.has(language))
  const heads = own.map((tag) => h('th', { scope: 'col' }, [languageName(tag)]))
  const rows = matchedPages(works, own).map((page) => pageRow(page, publication, labels))
  return h('section.report-group', [
    h('h2', titles[publication] ?? publication),
    h('div.table-frame', [
      h('table', [h('thead', [h('tr', [...heads, h('th', { scope: 'col' }, labels.review.beginsWith)])]), h('tbody', rows)]),
    ]),
  ])
}

function pageRow({ work, row, ranges }: MatchedPage, publication: string, labels: Labels): Element {
  const cells = ranges.map((range, index) =>
    h(index === 0 ? 'th' : 'td', { ...(index === 0 && { scope: 'row' }) }, range ? pageRange(range) : '–'),
  )
  const address = encodeURI(comparisonPath(publication, work)).replace(/^report\//, '')
  const place = work === publication ? '' : work
  if (isNote(row)) return h('tr', [...cells, h('td', [place, labels.notes].filter((part) => part !== '').join(' · '))])
  return h('tr', [...cells, h('td', [h('a', { href: `${address}#${row}` }, [h('code', place === '' ? row : `${place}#${row}`)])])])
}

function pageRange([first, last]: readonly [string, string]): string {
  return first === last ? first : `${first}–${last}`
}
