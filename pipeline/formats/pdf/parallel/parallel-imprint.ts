import type { Element } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../../languages/index.ts'
import type { ParallelCell } from '../../../model/index.ts'
import { joinedTitles } from '../../../render/parallel/joined-titles.ts'
import { rowElement } from '../../../render/parallel/row-element.ts'
import { colophonOf } from '../book/colophon-of.ts'
import { FRONT_IDS } from '../book/element-ids.ts'
import { imprintSection } from '../book/imprint-section.ts'
import { hasClass } from '../has-class.ts'
import { bookmarkedOnce } from './bookmarked-once.ts'
import type { ParallelBook } from './parallel-book.ts'

/** What the publication says of itself in each language. */
export function parallelImprint({ parallel }: ParallelBook): Element {
  const sections = parallel.volumes.map((volume) => ({
    language: volume.language,
    parts: partsOf(imprintSection(volume, languageOf(volume.language))),
  }))
  const rows = PARTS.map((isPart) => sections.map(({ language, parts }): ParallelCell => ({ language, content: parts.filter(isPart) })))
  const titles = parallel.languages.map((language) => languageOf(language).labels.aboutThisPublication)
  const [title, ...others] = rows
    .filter((cells) => cells.some(({ content }) => content.length > 0))
    .map((cells, index) => rowElement({ id: index === 0 ? FRONT_IDS.imprint : '', kind: 'text', cells }))
  return h('section', { class: ['imprint', 'front', `has-${parallel.languages.length}`] }, [
    ...(title ? [bookmarkedOnce(title, joinedTitles(titles))] : []),
    ...others,
  ])
}

/** The colophon in small letters, where there is no page of its own for it. */
export function parallelClosing({ parallel }: ParallelBook): Element {
  const cells = parallel.volumes.map((volume) => ({ language: volume.language, content: colophonOf(volume) }))
  return h('section', { class: ['closing', `has-${parallel.languages.length}`] }, [rowElement({ id: '', kind: 'text', cells })])
}

/** The parts of one language, whose ids would stand in the book several times. */
function partsOf({ children }: Element): readonly Element[] {
  return children.flatMap((child) => (child.type === 'element' ? [{ ...child, properties: { ...child.properties, id: undefined } }] : []))
}

const PARTS: readonly ((part: Element) => boolean)[] = [
  ({ tagName }) => tagName === 'h1',
  (part) => hasClass(part, 'imprint-description'),
  (part) => hasClass(part, 'imprint-colophon'),
  (part) => hasClass(part, 'imprint-facts'),
]
