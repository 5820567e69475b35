import type { Element } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../languages/index.ts'
import type { Chapter, Volume } from '../../model/index.ts'
import { relativeAddress, workPath } from './addresses.ts'
import { langOf } from './lang-of.ts'

/** Links to the works before and after this one; nothing where it stands alone. */
export function sequence(volume: Volume, chapter: Chapter, path: string): Element[] {
  const { chapters, language, title } = volume
  if (chapters.length < 2) return []
  const { labels } = languageOf(language)
  const at = chapters.indexOf(chapter)
  const neighbour = (rel: 'prev' | 'next', label: string, other: Chapter | undefined) => {
    if (!other) return []
    const lang = langOf(other.language, language)
    const href = relativeAddress(path, workPath(volume, other.work))
    const words = [h('span.sequence-label', label), h('span.sequence-title', lang, other.shortTitle)]
    return [h(`a.sequence-${rel}`, { href, rel: [rel] }, words)]
  }
  return [
    h('nav.sequence', { ariaLabel: title }, [
      ...neighbour('prev', labels.previous, chapters[at - 1]),
      ...neighbour('next', labels.next, chapters[at + 1]),
    ]),
  ]
}
