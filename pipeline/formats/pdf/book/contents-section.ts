import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Chapter, Heading, Language, Volume } from '../../../model/index.ts'
import { collectIds } from '../collect-ids.ts'
import { hasClass } from '../has-class.ts'
import { type ContentsEntry, contentsLine } from './contents-line.ts'
import { FRONT_IDS, idInBook } from './element-ids.ts'

/** Two levels: the chapters of a volume and their sections, or the sections of an only work and what is below them. */
const LEVELS = 2

/** What four pages hold: with more entries the contents of a long book leave out the smaller headings. */
const MOST_ENTRIES = 170

/** Entries that one page holds; with more of them they are set closer. */
const MOST_LARGE = 36

/** The table of contents, with places for the numbers of the pages; none where there would be nothing in it. */
export function contentsSection(volume: Volume, language: Language): readonly Element[] {
  const all = volume.chapters.flatMap((chapter) => entriesOf(volume, chapter))
  if (all.length === 0) return []
  const entries = fitting(all)
  const size = entries.length > MOST_LARGE ? ['is-long'] : []
  return [
    h('nav', { class: ['contents', 'front', ...size] }, [
      h('h1', { id: FRONT_IDS.contents }, language.labels.contents),
      list(nest(entries)),
    ]),
  ]
}

function fitting(entries: readonly Entry[]): readonly Entry[] {
  const highest = Math.min(...entries.map(({ depth }) => depth))
  let [deepest, kept] = [highest + LEVELS, entries]
  while (kept.length > MOST_ENTRIES && deepest > highest) {
    deepest--
    kept = entries.filter(({ depth }) => depth <= deepest)
  }
  return kept
}

interface Entry extends ContentsEntry {
  readonly depth: number
}

/** The title of a volume's only chapter stands on the cover; the notes of a chapter are found from its text. */
function entriesOf(volume: Volume, chapter: Chapter): readonly Entry[] {
  const isOnly = volume.chapters.length === 1
  const ofNotes = new Set(idsOfNotes(chapter))
  const [from, to] = isOnly ? [2, 1 + LEVELS] : [1, LEVELS]
  const isListed = ({ id, depth }: Heading) => depth >= from && depth <= to && !ofNotes.has(id)
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
      h('li', { class: `contents-${entry.depth}` }, [contentsLine(entry), ...(below.length > 0 ? [list(below)] : [])]),
    ),
  )
}
