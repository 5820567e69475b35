import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Chapter, Heading, Language, Volume } from '../../../model/index.ts'
import { collectIds } from '../collect-ids.ts'
import { hasClass } from '../has-class.ts'
import { FRONT_IDS, idInBook } from './element-ids.ts'

/** Headings below this depth are too small for the contents. */
const DEEPEST = 3

/** What two pages and a half hold: with more entries the contents of a long book leave out the smallest headings. */
const MOST_ENTRIES = 90

/** The table of contents, with places for the numbers of the pages; none where there would be nothing in it. */
export function contentsSection(volume: Volume, language: Language): readonly Element[] {
  const all = volume.chapters.flatMap((chapter) => entriesOf(volume, chapter))
  if (all.length === 0) return []
  const entries = fitting(all)
  return [h('nav', { class: ['contents', 'front'] }, [h('h1', { id: FRONT_IDS.contents }, language.labels.contents), list(nest(entries))])]
}

function fitting(entries: readonly Entry[]): readonly Entry[] {
  const highest = Math.min(...entries.map(({ depth }) => depth))
  let [deepest, kept] = [DEEPEST, entries]
  while (kept.length > MOST_ENTRIES && deepest > highest) {
    deepest--
    kept = entries.filter(({ depth }) => depth <= deepest)
  }
  return kept
}

interface Entry {
  readonly id: string
  readonly depth: number
  readonly text: string
  readonly lang?: string
}

/** The title of a volume's only chapter stands on the cover; the notes of a chapter are found from its text. */
function entriesOf(volume: Volume, chapter: Chapter): readonly Entry[] {
  const isOnly = volume.chapters.length === 1
  const ofNotes = new Set(idsOfNotes(chapter))
  const isListed = ({ id, depth }: Heading) => depth <= DEEPEST && !(isOnly && depth === 1) && !ofNotes.has(id)
  return chapter.headings.filter(isListed).map(({ id, depth, text }) => ({
    id: idInBook(volume, chapter, id),
    depth,
    text,
    ...(chapter.language !== volume.language && { lang: chapter.language }),
  }))
}

function idsOfNotes(chapter: Chapter): readonly string[] {
  return collectIds(chapter.tree.children.filter((node) => node.type === 'element' && hasClass(node, 'footnotes')))
}

interface Branch {
  readonly entry: Entry
  readonly branches: Branch[]
}

/** Entries below the last one that stands higher, whatever depths are left out between them. */
function nest(entries: readonly Entry[]): readonly Branch[] {
  const top: Branch[] = []
  const open: Branch[] = []
  for (const entry of entries) {
    while ((open.at(-1)?.entry.depth ?? 0) >= entry.depth) open.pop()
    const branch: Branch = { entry, branches: [] }
    const siblings = open.at(-1)?.branches ?? top
    siblings.push(branch)
    open.push(branch)
  }
  return top
}

function list(branches: readonly Branch[]): Element {
  return h(
    'ul',
    branches.map(({ entry, branches: below }) =>
      h('li', { class: `contents-${entry.depth}` }, [line(entry), ...(below.length > 0 ? [list(below)] : [])]),
    ),
  )
}

function line({ id, text, lang }: Entry): Element {
  return h('a', { class: 'contents-line', href: `#${id}` }, [
    h('span', { class: 'contents-title', ...(lang && { lang }) }, text),
    ' ',
    h('span', { class: 'contents-page', dataPageOf: id }, '0'),
  ])
}
