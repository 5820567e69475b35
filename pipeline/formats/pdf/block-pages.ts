import type { Element, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { BlockPages } from '../../model/index.ts'
import type { BookChapter, BookPlan } from './book-plan.ts'
import { pageLabel } from './page-label.ts'
import type { PagePiece } from './repair/page-turns.ts'

/** Where the elements of a book stand in its file. */
export interface FoundPages {
  readonly pageMap: Readonly<Record<string, number>>
  readonly turns: ReadonlyMap<string, readonly PagePiece[]>
  /** How many pages stand before the one with the number 1. */
  readonly front: number
}

/** Every block of the chapters with its pages, by work and row. The marks of notes are no blocks. */
export function blockPages({ body, chapters }: BookPlan, found: FoundPages): readonly BlockPages[] {
  return namedElements(body.children).flatMap((element): readonly BlockPages[] => {
    const id = String(element.properties.id)
    const page = found.pageMap[id]
    const chapter = chapters.find(({ prefix }) => id.startsWith(prefix) && !id.slice(prefix.length).includes('/'))
    if (page === undefined || !chapter || id.startsWith('front.')) return []
    const turns = turnsOf(textOf(element), found.turns.get(id) ?? [], found.front)
    return [{ work: chapter.work, id: rowOf(id, chapter), page, label: pageLabel(page, found.front), ...(turns.length > 0 && { turns }) }]
  })
}

function rowOf(id: string, { prefix }: BookChapter): string {
  return id.slice(prefix.length)
}

function namedElements(nodes: readonly RootContent[]): readonly Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    const isBlock = node.properties.id !== undefined && node.tagName !== 'a'
    return [...(isBlock ? [node] : []), ...namedElements(node.children)]
  })
}

/** Nothing where what is printed is not the text letter by letter: no place is better than a wrong one. */
function turnsOf(text: string, pieces: readonly PagePiece[], front: number): NonNullable<BlockPages['turns']> {
  if (pieces.map(({ letters }) => letters).join('') !== text.replace(NO_LETTER, '')) return []
  let passed = 0
  return pieces.slice(1).map(({ page }, index) => {
    passed += pieces[index]?.letters.length ?? 0
    return { page, label: pageLabel(page, front), at: placeAfter(text, passed) }
  })
}

const NO_LETTER = /[^\p{L}\p{N}]/gu

/** Where a text goes on after so many letters: with the next one, and the marks that open it. */
function placeAfter(text: string, letters: number): number {
  let seen = 0
  let at = 0
  for (const character of text) {
    const isLetter = /[\p{L}\p{N}]/u.test(character)
    if (isLetter && seen >= letters) break
    if (isLetter) seen += character.length
    at += character.length
  }
  const opening = /(?<=^|\s)[^\s\p{L}\p{N}]+$/u.exec(text.slice(0, at))
  return opening ? opening.index : at
}
