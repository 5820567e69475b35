import type { Element, ElementContent, RootContent } from 'hast'
import type { Chapter, Localised, ParallelChapter, ParallelHeading, ParallelRow } from '../../model/index.ts'
import { idInLanguage } from './id-in-language.ts'
import type { Leaf } from './leaf.ts'
import { elementIds, isOf, leavesOf } from './leaves-of.ts'
import { type LeavesOfLanguage, parallelRows, type RowElements } from './parallel-rows.ts'

/** A work in rows: `chapters` are the work in each language that has it, `rows` what alignment knows of them. */
export function parallelChapter(chapters: readonly Chapter[], rows: readonly RowElements[]): ParallelChapter {
  const texts = chapters.map(({ language, tree }) => ({ language, ids: new Set(elementIds(tree.children)), nodes: tree.children }))
  const body = parallelRows(
    texts.map(({ nodes, ...text }) => ({ ...text, leaves: leavesOf(nodes.filter((node) => !isNotes(node))) })),
    rows,
  )
  const notes = texts.map(({ nodes, ...text }) => ({ ...text, leaves: nodes.filter(isNotes).flatMap(noteLeaves) }))
  return {
    work: chapters[0]?.work ?? '',
    languages: chapters.map(({ language }) => language),
    titles: localised(chapters, ({ title }) => title),
    shortTitles: localised(chapters, ({ shortTitle }) => shortTitle),
    behind: localised(chapters, ({ behind }) => behind),
    rows: body,
    notes: parallelRows(notes, inOrderOfNotes(notes, rows)),
    headings: body.flatMap((row) => headingOf(row, chapters)),
  }
}

function localised(chapters: readonly Chapter[], textOf: (chapter: Chapter) => string | undefined): Localised {
  const texts = chapters.map((chapter) => [chapter.language, textOf(chapter)] as const)
  return Object.fromEntries(texts.flatMap(([language, text]) => (text === undefined ? [] : [[language, text]])))
}

function isNotes(node: RootContent): node is Element {
  return node.type === 'element' && isOf(node, 'footnotes')
}

/** A note is one thing, however many paragraphs it has. Its heading is made anew. */
function noteLeaves(section: Element): readonly Leaf[] {
  return childElements(section).flatMap((list) =>
    list.tagName === 'ol'
      ? childElements(list).map((note) => ({ path: [list], content: [note], ids: elementIds([note]), isAfterBreak: false }))
      : [],
  )
}

function childElements({ children }: Element): readonly Element[] {
  return children.filter((child) => child.type === 'element')
}

/** The rows of the notes as they are numbered in the first language, where another one alone has a note after the one before it there. */
function inOrderOfNotes(texts: readonly LeavesOfLanguage[], rows: readonly RowElements[]): readonly RowElements[] {
  const order: RowElements[] = []
  for (const { language, leaves } of texts) {
    let at = 0
    for (const { ids } of leaves) {
      const row = rows.find(({ elements }) => elements[language]?.some((id) => ids.includes(id)))
      if (!row) continue
      if (!order.includes(row)) order.splice(at, 0, row)
      at = order.indexOf(row) + 1
    }
  }
  return order
}

function headingOf({ id, cells }: ParallelRow, chapters: readonly Chapter[]): readonly ParallelHeading[] {
  const found = cells.flatMap(({ language, content }) => {
    const heading = firstHeading(content)
    const known = chapters.find((chapter) => chapter.language === language)?.headings
    const own = known?.find((candidate) => heading?.properties.id === idInLanguage(candidate.id, language))
    return own ? [{ language, ...own }] : []
  })
  if (found.length === 0) return []
  return [
    {
      id,
      depth: Math.min(...found.map(({ depth }) => depth)),
      texts: Object.fromEntries(found.map(({ language, text }) => [language, text])),
    },
  ]
}

function firstHeading(nodes: readonly ElementContent[]): Element | undefined {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    const found = /^h[1-6]$/.test(node.tagName) ? node : firstHeading(node.children)
    if (found) return found
  }
  return undefined
}
