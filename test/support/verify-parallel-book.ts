import type { Element, Root, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { languageOf } from '../../pipeline/languages/index.ts'
import type { ParallelVolume } from '../../pipeline/model/index.ts'
import { allWithin, textWithin, type XmlElement } from './read-xhtml.ts'
import { type BookFiles, type BookPage, letters, shownText, valuesIn, valuesOf, verifyFiles } from './verify-book.ts'

/** What is wrong with a book in which languages stand side by side; each is compared with the volume in that language. */
export function verifyParallelBook(files: BookFiles, { chapters, languages, volumes }: ParallelVolume): readonly string[] {
  return verifyFiles(files, languages[0] ?? '', (pages) => {
    if (pages.length !== chapters.length) return [`${pages.length} chapters, expected ${chapters.length}`]
    return chapters.flatMap(({ work, languages: own }, index) =>
      own.flatMap((language) => {
        const tree = volumes.find((volume) => volume.language === language)?.chapters.find((chapter) => chapter.work === work)?.tree
        const page = pages[index]
        return tree && page ? languageFaults(page, tree, language).map((fault) => `${page.file}: ${fault} in ${language}`) : [`no ${work}`]
      }),
    )
  })
}

/** Notes stand in the order of the first language, so theirs is compared apart. */
function languageFaults({ elements }: BookPage, tree: Root, language: string): readonly string[] {
  const cells = elements.filter(({ name, attributes }) => name === 'div' && isOf(attributes.class, 'cell') && attributes.lang === language)
  const text = cells.filter((cell) => !isAmongNotes(cell))
  const notes = cells.filter(isAmongNotes).flatMap(allWithin)
  const own: Root = { type: 'root', children: tree.children.filter((node) => !isNotes(node)) }
  const within = text.flatMap(allWithin)
  const differs = (found: readonly string[], expected: readonly string[], what: string) =>
    found.join('\n') === expected.join('\n') ? [] : [what]
  return [
    ...differs([letters(text.map(cellText).join(''))], [letters(textOf(own))], 'its text is not that of its source'),
    ...differs(notes.filter(isNote).map(noteText).sort(), notesIn(tree), 'its notes are not those of its source'),
    ...differs(valuesOf(within, 'scope'), valuesIn(own, 'scope'), 'headers of tables'),
    ...differs(numbersOf(within), numbersIn(own.children), 'numbers of lists'),
    ...differs(holes(text, language), [], 'a hole that does not say so'),
  ]
}

function isOf(classes: string | undefined, name: string): boolean {
  return classes?.split(' ').includes(name) ?? false
}

function isAmongNotes({ ancestors }: XmlElement): boolean {
  return ancestors.some(({ attributes }) => isOf(attributes.class, 'footnotes'))
}

function isNote({ attributes }: XmlElement): boolean {
  return attributes.role === 'doc-footnote'
}

function noteText(note: XmlElement): string {
  return letters(textWithin(note))
}

function isHole({ name, attributes }: XmlElement): boolean {
  return name === 'p' && isOf(attributes.class, 'hole')
}

function cellText(cell: XmlElement): string {
  return allWithin(cell).some(isHole) ? '' : shownText(cell)
}

/** Cells in which nothing stands, not even that something is missing. */
function holes(cells: readonly XmlElement[], language: string): readonly string[] {
  const { missing } = languageOf(language).labels.parallel
  const said = cells.flatMap(allWithin).filter(isHole).map(textWithin)
  return [...cells.filter(({ children }) => children.length === 0).map(() => 'an empty cell'), ...said.filter((text) => text !== missing)]
}

/** The number of each item of a numbered list, in the order of the text; an item that only goes on has none. */
function numbersOf(elements: readonly XmlElement[]): readonly string[] {
  return elements
    .filter(({ name }) => name === 'ol')
    .flatMap(({ attributes, children }) => {
      const items = children.filter((child) => typeof child !== 'string' && child.name === 'li') as readonly XmlElement[]
      const own = items.map((item) => ({ value: item.attributes.value, isCounted: !isOf(item.attributes.class, 'is-continued') }))
      return counted(Number(attributes.start ?? 1), own)
    })
}

interface Item {
  readonly value: string | undefined
  readonly isCounted: boolean
}

function counted(start: number, items: readonly Item[]): readonly string[] {
  let next = start
  return items.flatMap(({ value, isCounted }) => {
    const number = value === undefined ? next : Number(value)
    next = number + 1
    return isCounted ? [String(number)] : []
  })
}

function numbersIn(nodes: readonly RootContent[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    const items = node.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'li')
    const own = items.map(({ properties: { value } }) => ({ value: value === undefined ? undefined : String(value), isCounted: true }))
    return [...(node.tagName === 'ol' ? counted(Number(node.properties.start ?? 1), own) : []), ...numbersIn(node.children)]
  })
}

function isNotes(node: RootContent): node is Element {
  return node.type === 'element' && [node.properties.className].flat().includes('footnotes')
}

function notesIn({ children }: Root): readonly string[] {
  const lists = children
    .filter(isNotes)
    .flatMap((section) => section.children.filter((child) => child.type === 'element' && child.tagName === 'ol'))
  return lists
    .flatMap((list) => ('children' in list ? list.children.filter(({ type }) => type === 'element') : []))
    .map((note) => letters(textOf(note)))
    .sort()
}
