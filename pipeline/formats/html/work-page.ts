import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Chapter, Draft, Volume } from '../../model/index.ts'
import { chapterNotice } from '../../render/chapter-notice.ts'
import { aboutSection } from './about-section.ts'
import { frontPath, volumePath, workPath } from './addresses.ts'
import { type ChapterBody, chapterBody } from './chapter-body.ts'
import { framedPage } from './framed-page.ts'
import { imprintOf } from './imprint.ts'
import { langOf } from './lang-of.ts'
import { TEXT_ID } from './page-ids.ts'
import { readableText } from './readable-text.ts'
import { sequence } from './sequence.ts'
import { tableOfContents } from './table-of-contents.ts'
import { titleBlock } from './title-block.ts'
import { workLanguages } from './volume-languages.ts'

/** Page of a work: title, contents, text, notes, imprint, and the way to its neighbours. */
export function workPage(volume: Volume, chapter: Chapter): Draft {
  const path = workPath(volume, chapter.work)
  const body = chapterBody(volume, chapter, path)
  const alternates = workLanguages(volume, chapter)
  return framedPage({
    path,
    language: volume.language,
    title: isOnly(volume) ? volume.title : `${chapter.shortTitle} – ${volume.title}`,
    description: isOnly(volume) ? volume.description : openingOf(body),
    site: volume.site,
    alternates,
    defaultPath: alternates[0]?.path ?? path,
    textId: TEXT_ID,
    main: [titleOf(volume, chapter, path, body), ...layout(volume, chapter, path, body)],
    ...imprintOf(volume),
  })
}

function isOnly(volume: Volume): boolean {
  return volume.chapters.length === 1
}

/** First sentences of a work, cut at a word, for search engines: about as long as they show. */
function openingOf(body: ChapterBody): string {
  const paragraph = body.content.find((node) => node.type === 'element' && node.tagName === 'p')
  const text = paragraph?.type === 'element' ? readableText(paragraph) : ''
  return text.length <= 160 ? text : `${text.slice(0, 160).replace(/\s+\S*$/, '')}…`
}

function titleOf(volume: Volume, chapter: Chapter, path: string, body: ChapterBody): Element {
  const front = { title: volume.site.title, path: frontPath(volume.language) }
  const first = { title: volume.title, path: volumePath(volume.language, volume.publication) }
  const lang = langOf(chapter.language, volume.language)
  const title: Element = { ...body.title, properties: { ...body.title.properties, ...lang } }
  return titleBlock(
    { volume, path },
    isOnly(volume)
      ? { title, crumbs: [front, { title: volume.title }], isCover: true }
      : { title, crumbs: [front, first, { title: chapter.shortTitle, language: chapter.language }], isCover: false },
  )
}

function layout(volume: Volume, chapter: Chapter, path: string, body: ChapterBody): ElementContent[] {
  const lang = langOf(chapter.language, volume.language)
  return [
    h('div.layout', [
      tableOfContents(volume, chapter),
      h('div.reading', [
        ...notice(volume, chapter),
        h('article.text', { id: TEXT_ID, tabIndex: -1, ...lang }, [...body.content]),
        aboutSection(volume, path),
        ...sequence(volume, chapter, path),
      ]),
    ]),
  ]
}

function notice(volume: Volume, chapter: Chapter): Element[] {
  const text = chapterNotice(chapter, volume.language)
  return text === undefined ? [] : [h('p.notice', text)]
}
