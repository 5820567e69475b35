import type { Chapter, Heading } from '../../model/index.ts'
import type { LinkMap } from './link-map.ts'

/** A line of the table of contents. */
export interface ContentsEntry {
  readonly title: string
  readonly href: string
  readonly language: string
  readonly children: readonly ContentsEntry[]
}

/** The contents of a chapter, two levels deep below its title. */
export function chapterContents(chapter: Chapter, links: LinkMap): ContentsEntry {
  const { file = '', ids = new Set<string>() } = links.chapters.get(chapter.work) ?? {}
  const headings = chapter.headings.filter(({ id, depth }) => (depth === 2 || depth === 3) && ids.has(id))
  const entry = ({ id, text }: Heading, children: readonly ContentsEntry[]): ContentsEntry => {
    return { title: text, href: `${file}#${id}`, language: chapter.language, children }
  }
  return { title: chapter.title, href: file, language: chapter.language, children: sections(headings, entry) }
}

/** Level 2 with its level 3 below it; a level 3 that stands before any level 2 moves up. */
function sections(
  headings: readonly Heading[],
  entry: (heading: Heading, children: readonly ContentsEntry[]) => ContentsEntry,
): readonly ContentsEntry[] {
  const starts = headings.flatMap(({ depth }, index) => (depth === 2 ? [index] : []))
  const before = headings.slice(0, starts[0]).map((heading) => entry(heading, []))
  const groups = starts.map((start, index) => headings.slice(start, starts[index + 1]))
  return [
    ...before,
    ...groups.flatMap(([head, ...below]) =>
      head
        ? [
            entry(
              head,
              below.map((heading) => entry(heading, [])),
            ),
          ]
        : [],
    ),
  ]
}
