import type { Element, ElementContent } from 'hast'
import { languageOf } from '../../../languages/index.ts'
import type { Chapter, Volume } from '../../../model/index.ts'
import { endsInNumber } from '../../../render/ends-in-number.ts'
import { paperField } from '../../../render/paper-field.ts'
import { hasClass } from '../has-class.ts'
import type { Change } from '../map-elements.ts'
import { idInBook } from './element-ids.ts'
import { fillableField } from './fillable-field.ts'
import { type IdsOfWorks, linkResolver } from './link-resolver.ts'
import { raiseEndings } from './raise-endings.ts'
import { shortTexts } from './short-texts.ts'

/** What makes the elements of a chapter those of the book: its ids and links, fields as they stand on paper, texts that must not be parted. */
export function changeForBook(volume: Volume, chapter: Chapter, idsOf: IdsOfWorks): Change {
  const raise = raiseEndings(languageOf(chapter.language))
  const resolve = linkResolver(volume, chapter, idsOf)
  return (element) => {
    const { id } = element.properties
    const named = typeof id === 'string' ? withProperty(element, 'id', idInBook(volume, chapter, id)) : element
    const spaced = raise({ ...named, children: keepArrows(spaceMarks(named.children)) })
    return element.tagName === 'a' ? resolve(spaced) : [shortTexts(fillableField(spaced) ?? paperField(spaced) ?? spaced)]
  }
}

function withProperty(element: Element, name: string, value: string | string[]): Element {
  return { ...element, properties: { ...element.properties, [name]: value } }
}

/** The marks of two notes at one place would read as one number, and one after a number as its power: such a mark is told to keep away. */
function spaceMarks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node, index) => {
    const before = nodes[index - 1]
    const follows = isMark(node) && before !== undefined && (isMark(before) || endsInNumber(before))
    return follows && node.type === 'element' ? withProperty(node, 'className', ['note-mark', 'follows-mark']) : node
  })
}

function isMark(node: ElementContent): boolean {
  return node.type === 'element' && hasClass(node, 'note-mark')
}

/** The first arrow back from a note stays with its last word, and does not begin a line; further ones may. */
function keepArrows(nodes: readonly ElementContent[]): ElementContent[] {
  const first = nodes.findIndex((node) => node.type === 'element' && hasClass(node, 'note-back'))
  return nodes.map((node, index) =>
    index === first - 1 && node.type === 'text' ? { ...node, value: node.value.replace(/\s+$/, NO_BREAK_SPACE) } : node,
  )
}

const NO_BREAK_SPACE = '\u00A0'
