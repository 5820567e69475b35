import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Chapter, Language, Volume } from '../../../model/index.ts'
import { type ListedCaption, listedCaptions } from '../../../render/listed-captions.ts'
import { contentsLine } from './contents-line.ts'
import { FRONT_IDS, idInBook } from './element-ids.ts'

/** The lists of figures and of tables with their captions and pages, each where the volume has enough of them. */
export function listSections(volume: Volume, { labels }: Language): readonly Element[] {
  return [
    ...listSection(volume, { tagName: 'figcaption', id: FRONT_IDS.figures, title: labels.listOfFigures }),
    ...listSection(volume, { tagName: 'caption', id: FRONT_IDS.tables, title: labels.listOfTables }),
  ]
}

interface Wanted {
  /** Element that holds the captions. */
  readonly tagName: 'figcaption' | 'caption'
  readonly id: string
  readonly title: string
}

function listSection(volume: Volume, { tagName, id, title }: Wanted): readonly Element[] {
  const groups = listedCaptions(volume, tagName)
  if (groups.length === 0) return []
  const isOnly = volume.chapters.length === 1
  const items = groups.flatMap(({ chapter, captions }) => {
    const list = captions.map((caption) => h('li', { class: 'contents-3' }, [entryLine(volume, chapter, caption)]))
    return isOnly ? list : [h('li', { class: 'contents-group' }, [groupTitle(volume, chapter), h('ul', list)])]
  })
  const lines = groups.reduce((sum, { captions }) => sum + captions.length, isOnly ? 0 : groups.length)
  const size = lines > MOST_LARGE ? ['is-long'] : []
  return [h('nav', { class: ['contents', 'contents-list', 'front', ...size] }, [h('h1', { id }, title), h('ul', items)])]
}

/** Lines that a part of a page holds; with more of them they have a page, and are set closer. */
const MOST_LARGE = 18

function groupTitle({ language }: Volume, chapter: Chapter): Element {
  return h('p', { class: 'contents-chapter', ...(chapter.language !== language && { lang: chapter.language }) }, chapter.shortTitle)
}

function entryLine(volume: Volume, chapter: Chapter, { id, text }: ListedCaption): Element {
  const isForeign = chapter.language !== volume.language
  return contentsLine({ id: idInBook(volume, chapter, id), text, ...(isForeign && { lang: chapter.language }) })
}
