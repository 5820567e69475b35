import type { Element, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { BlockPages } from '../../model/index.ts'
import type { BookChapter, BookPlan } from './book-plan.ts'
import { hasClass } from './has-class.ts'
import { pageLabel } from './page-label.ts'
import { idOfWhole } from './parallel/cut-content.ts'
import { PARTED } from './parallel/part-row.ts'
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
  return blocksOf(body.children).flatMap((block): readonly BlockPages[] => {
    const [id = ''] = block.map(idOf)
    const page = found.pageMap[id]
    const chapter = chapters.find(({ prefix }) => id.startsWith(prefix) && !id.slice(prefix.length).includes('/'))
    if (page === undefined || !chapter || id.startsWith('front.')) return []
    const turns = turnsOfParts(block, found)
    return [{ work: chapter.work, id: rowOf(id, chapter), page, label: pageLabel(page, found.front), ...(turns.length > 0 && { turns }) }]
  })
}

/** The elements of each block, which is several where the book has it in parts. */
function blocksOf(nodes: readonly RootContent[]): readonly (readonly Element[])[] {
  const blocks = new Map<string, Element[]>()
  for (const element of namedElements(nodes)) {
    const id = idOfWhole(idOf(element))
    const block = blocks.get(id)
    if (block) block.push(element)
    else blocks.set(id, [element])
  }
  return [...blocks.values()]
}

function idOf({ properties }: Element): string {
  return String(properties.id)
}

type Turns = NonNullable<BlockPages['turns']>

/** A part that begins on another page than the one before turns there. Of a row in parts nothing is said: its languages turn, each in its own text. */
function turnsOfParts(block: readonly Element[], { pageMap, turns, front }: FoundPages): Turns {
  let passed = 0
  let [last = 0] = block.map((part) => pageMap[idOf(part)])
  return block.flatMap((part) => {
    const page = pageMap[idOf(part)] ?? last
    const own = hasClass(part, PARTED) ? [] : turnsOf(textOf(part), turns.get(idOf(part)) ?? [], front)
    const all = [...(page === last ? [] : [{ page, label: pageLabel(page, front), at: 0 }]), ...own]
    const start = passed
    passed += textOf(part).length
    last = all.at(-1)?.page ?? last
    return all.map((turn) => ({ ...turn, at: turn.at + start }))
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
