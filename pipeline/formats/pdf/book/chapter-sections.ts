import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Chapter, Volume } from '../../../model/index.ts'
import { chapterNotice } from '../../../render/chapter-notice.ts'
import { paperField } from '../../../render/paper-field.ts'
import { collectIds } from '../collect-ids.ts'
import { hasClass } from '../has-class.ts'
import { type Change, mapElements } from '../map-elements.ts'
import { describeFields } from './describe-fields.ts'
import { idInBook } from './element-ids.ts'
import { fillableField } from './fillable-field.ts'
import { type IdsOfWorks, linkResolver } from './link-resolver.ts'
import { shortTexts } from './short-texts.ts'

/** The chapters, each on pages of its own, with their ids and links made those of the book. */
export function chapterSections(volume: Volume): readonly Element[] {
  const idsOf = new Map(volume.chapters.map((chapter) => [chapter.work, new Set(collectIds(chapter.tree.children))]))
  return volume.chapters.map((chapter, index) => {
    const isForeign = chapter.language !== volume.language
    const text = chapterNotice(chapter, volume.language)
    const described = describeFields(chapter.tree.children, volume.chapters.length > 1 ? `${chapter.work}/` : '')
    const content = mapElements(described, changeForBook(volume, chapter, idsOf))
    return h('section', { class: ['chapter', `chapter-${index + 1}`] }, [
      ...(text === undefined ? [] : [h('p', { class: 'notice' }, text)]),
      h('div', { class: 'chapter-text', ...(isForeign && { lang: chapter.language }) }, content),
    ])
  })
}

function changeForBook(volume: Volume, chapter: Chapter, idsOf: IdsOfWorks): Change {
  const resolve = linkResolver(volume, chapter, idsOf)
  return (element) => {
    const { id } = element.properties
    const named = typeof id === 'string' ? withProperty(element, 'id', idInBook(volume, chapter, id)) : element
    const spaced = { ...named, children: spaceMarks(named.children) }
    return element.tagName === 'a' ? resolve(spaced) : [shortTexts(fillableField(spaced) ?? paperField(spaced) ?? spaced)]
  }
}

function withProperty(element: Element, name: string, value: string | string[]): Element {
  return { ...element, properties: { ...element.properties, [name]: value } }
}

/** The marks of two notes at one place would read as one number: the later one is told to keep away. */
function spaceMarks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node, index) => {
    const before = nodes[index - 1]
    const follows = isMark(node) && before !== undefined && isMark(before)
    return follows && node.type === 'element' ? withProperty(node, 'className', ['note-mark', 'follows-mark']) : node
  })
}

function isMark(node: ElementContent): boolean {
  return node.type === 'element' && hasClass(node, 'note-mark')
}
