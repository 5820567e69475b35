import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Localised } from '../../../model/index.ts'

/** Something that is listed in all its languages at the front of a book. */
export interface ContentsRow {
  /** Id in the book. */
  readonly id: string
  readonly texts: Localised
}

/** Letters that fill a line of a column. */
const LINE = 44

/** How many lines these rows take. */
export function linesOf(rows: readonly ContentsRow[]): number {
  const lines = rows.map(({ texts }) => Math.ceil(Math.max(...Object.values(texts).map(({ length }) => length)) / LINE))
  return lines.reduce((sum, count) => sum + count, 0)
}

/** A row of the contents: a link in all its languages, which its name keeps apart, with one place for the number of the page. */
export function contentsRow({ id, texts }: ContentsRow, languages: readonly string[]): Element {
  const titles = languages.flatMap((language, at): ElementContent[] => {
    const text = texts[language]
    return text === undefined
      ? []
      : [h('span', { class: ['contents-title', `cell-${at + 1}`], lang: language }, text), { type: 'text', value: ' ' }]
  })
  const name = languages.flatMap((language) => texts[language] ?? []).join(' · ')
  return h('a', { class: 'contents-line', href: `#${id}`, dataBookmark: name }, [
    ...titles,
    h('span', { class: 'contents-page', dataPageOf: id }, '0'),
  ])
}
