import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Volume } from '../../../model/index.ts'
import { chapterNotice } from '../../../render/chapter-notice.ts'
import { collectIds } from '../collect-ids.ts'
import { mapElements } from '../map-elements.ts'
import { changeForBook } from './change-for-book.ts'
import { describeFields } from './describe-fields.ts'

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
