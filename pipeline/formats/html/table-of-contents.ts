import type { Element } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../languages/index.ts'
import type { Chapter, Heading, Volume } from '../../model/index.ts'
import { langOf } from './lang-of.ts'
import { ABOUT_ID, CONTENTS_ID } from './page-ids.ts'

/** The headings of a work, two levels deep, and the imprint: a sidebar on wide screens, a closed list on narrow ones. */
export function tableOfContents(volume: Volume, chapter: Chapter): Element {
  const { labels } = languageOf(volume.language)
  const lang = langOf(chapter.language, volume.language)
  const items = sections(chapter.headings).map(({ heading, inner }) => {
    const list = inner.length === 0 ? [] : [h('ol', inner.map((each) => h('li', [link(each)])))] // biome-ignore format: one thought
    return h('li', lang, [link(heading), ...list])
  })
  const about = h('li', [h('a', { href: `#${ABOUT_ID}` }, labels.aboutThisPublication)])
  return h('nav.contents', { ariaLabelledBy: CONTENTS_ID }, [
    h('details', [h('summary', [h('span', { id: CONTENTS_ID }, labels.contents)]), h('ol', [...items, about])]),
  ])
}

interface Section {
  readonly heading: Heading
  readonly inner: Heading[]
}

function sections(headings: readonly Heading[]): readonly Section[] {
  const found: Section[] = []
  for (const heading of headings) {
    if (heading.depth === 2) found.push({ heading, inner: [] })
    else if (heading.depth === 3) found.at(-1)?.inner.push(heading)
  }
  return found
}

function link({ id, text }: Heading): Element {
  return h('a', { href: `#${id}` }, text)
}
