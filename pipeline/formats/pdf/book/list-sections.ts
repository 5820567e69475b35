import type { Element, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import type { Chapter, Language, Volume } from '../../../model/index.ts'
import { hasClass } from '../has-class.ts'
import { contentsLine } from './contents-line.ts'
import { FRONT_IDS, idInBook } from './element-ids.ts'

/** Fewer are found without a list. */
const FEWEST = 4

/** The lists of figures and of tables with their captions and pages, each where the volume has enough of them. */
export function listSections(volume: Volume, { labels }: Language): readonly Element[] {
  return [
    ...listSection(volume, { tagName: 'figcaption', id: FRONT_IDS.figures, title: labels.listOfFigures }),
    ...listSection(volume, { tagName: 'caption', id: FRONT_IDS.tables, title: labels.listOfTables }),
  ]
}

interface Wanted {
  /** Element that holds the captions. */
  readonly tagName: string
  readonly id: string
  readonly title: string
}

function listSection(volume: Volume, { tagName, id, title }: Wanted): readonly Element[] {
  const groups = volume.chapters
    .map((chapter) => ({ chapter, captions: captionsIn(chapter.tree.children, tagName) }))
    .filter(({ captions }) => captions.length > 0)
  const count = groups.reduce((sum, { captions }) => sum + captions.length, 0)
  if (count < FEWEST) return []
  const isOnly = volume.chapters.length === 1
  const items = groups.flatMap(({ chapter, captions }) => {
    const list = captions.map((caption) => h('li', { class: 'contents-3' }, [entryLine(volume, chapter, caption)]))
    return isOnly ? list : [h('li', { class: 'contents-group' }, [groupTitle(volume, chapter), h('ul', list)])]
  })
  const lines = count + (isOnly ? 0 : groups.length)
  const size = lines > MOST_LARGE ? ['is-long'] : []
  return [h('nav', { class: ['contents', 'contents-list', 'front', ...size] }, [h('h1', { id }, title), h('ul', items)])]
}

/** Lines that a part of a page holds; with more of them they have a page, and are set closer. */
const MOST_LARGE = 18

function groupTitle({ language }: Volume, chapter: Chapter): Element {
  return h('p', { class: 'contents-chapter', ...(chapter.language !== language && { lang: chapter.language }) }, chapter.shortTitle)
}

function entryLine(volume: Volume, chapter: Chapter, caption: Element): Element {
  const isForeign = chapter.language !== volume.language
  return contentsLine({
    id: idInBook(volume, chapter, String(caption.properties.id)),
    text: textOf({ ...caption, children: caption.children.filter((child) => child.type !== 'element' || !hasClass(child, 'note-mark')) }),
    ...(isForeign && { lang: chapter.language }),
  })
}

/** The captions that begin with a number and that a link can lead to. */
function captionsIn(nodes: readonly RootContent[], tagName: string): readonly Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    const isListed = node.tagName === tagName && node.properties.id !== undefined && node.children.some(isNumber)
    return isListed ? [node] : captionsIn(node.children, tagName)
  })
}

function isNumber(node: RootContent): boolean {
  return node.type === 'element' && hasClass(node, 'caption-label')
}
