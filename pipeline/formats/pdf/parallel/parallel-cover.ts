import type { Element } from 'hast'
import { h, s } from 'hastscript'
import { languageOf } from '../../../languages/index.ts'
import type { Volume } from '../../../model/index.ts'
import { languageNames } from '../../../render/parallel/language-names.ts'
import { printedDate } from '../../../text/printed-date.ts'
import { FRONT_IDS } from '../book/element-ids.ts'
import type { Sheet } from '../book-plan.ts'
import { COLUMNS } from './columns.ts'
import type { ParallelBook } from './parallel-book.ts'

/** The cover: in each column the series, title and subtitle of its language, and below them its voice, which enters there. */
export function parallelCover({ parallel, main }: ParallelBook, sheet: Sheet): Element {
  const longest = Math.max(...parallel.volumes.map(({ title }) => title.length))
  const dates = new Set(parallel.volumes.map(({ date, language }) => printedDate(date, languageOf(language))))
  return h('section', { class: ['cover', `has-${parallel.languages.length}`], id: FRONT_IDS.cover }, [
    voices(parallel.languages.length, sheet),
    h(
      'div',
      { class: 'row' },
      parallel.volumes.map((volume, at) => titleIn(volume, at, sizeOf(longest))),
    ),
    h('div', { class: 'cover-foot' }, [
      ...(main.publisher ? [h('p', { class: 'cover-publisher' }, main.publisher)] : []),
      h('p', { class: 'cover-facts' }, languageNames(parallel.languages)),
      h('p', { class: 'cover-facts' }, [...dates].join(' · ')),
    ]),
  ])
}

function titleIn({ language, series, site, title, subtitle }: Volume, at: number, size: string): Element {
  return h('div', { class: ['cell', `cell-${at + 1}`], lang: language }, [
    h('p', { class: 'cover-series' }, series ?? site.title),
    h('p', { class: ['cover-title', size] }, title),
    ...(subtitle ? [h('p', { class: 'cover-subtitle' }, subtitle)] : []),
  ])
}

/** Long titles are set smaller, and all languages alike. */
function sizeOf(longest: number): string {
  if (longest <= 32) return 'is-short'
  return longest <= 64 ? 'is-medium' : 'is-long'
}

/** Tenths of a millimetre. */
const THICKNESS = 22
const TOP = 1480

/** The mark of Concord, each voice entering at the column of its language. It is no content. */
function voices(count: number, sheet: Sheet): Element {
  const [width, height] = [sheet.width * 10, sheet.height * 10]
  const column = (width - 2 * COLUMNS.margin * 10 + COLUMNS.gap * 10) / count
  const bars = Array.from({ length: Math.min(count, 3) }, (_, at) => {
    const x = Math.round(COLUMNS.margin * 10 + at * column)
    return s('rect', { class: `cover-voice-${at + 1}`, x, y: TOP + 2 * at * THICKNESS, width: width - x, height: THICKNESS })
  })
  const box = { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'xMaxYMid slice' }
  return s('svg', { class: 'cover-ground', ...box, ariaHidden: 'true', focusable: 'false' }, bars)
}
