import type { Element } from 'hast'
import { h } from 'hastscript'

/** Something that is listed at the front of a book. */
export interface ContentsEntry {
  /** Id in the book. */
  readonly id: string
  readonly text: string
  /** Where it is not in the language of the volume. */
  readonly lang?: string
}

/** A line of the contents: a link with a place for the number of the page. */
export function contentsLine({ id, text, lang }: ContentsEntry): Element {
  return h('a', { class: 'contents-line', href: `#${id}` }, [
    h('span', { class: 'contents-title', ...(lang && { lang }) }, text),
    ' ',
    h('span', { class: 'contents-page', dataPageOf: id }, '0'),
  ])
}
