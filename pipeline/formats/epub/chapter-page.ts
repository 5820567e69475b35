import type { ElementContent } from 'hast'
import type { Chapter } from '../../model/index.ts'
import { chapterNotice } from '../../render/chapter-notice.ts'
import type { Page } from './book.ts'
import { bookContent } from './book-content.ts'
import type { LinkMap } from './link-map.ts'
import { xhtml } from './xhtml.ts'
import { xhtmlPage } from './xhtml-page.ts'
import { type Markup, xml } from './xml.ts'

/** The page of a work. */
export function chapterPage(chapter: Chapter, links: LinkMap): Page {
  const file = links.chapters.get(chapter.work)?.file ?? ''
  const content = bookContent(chapter.tree, links, chapter.language)
  const body = xml`<section epub:type="chapter" role="doc-chapter"${nameOf(chapter, content)}>
${notice(chapter, links.language)}${content.filter(isSeen).map((node) => xhtml([node]))}
</section>`
  const frame = { language: chapter.language, title: chapter.title, part: 'bodymatter' } as const
  return { id: file.replace(/\.xhtml$/, ''), file, title: chapter.title, xhtml: xhtmlPage(frame, body) }
}

/** Says, in the book's language, that the text which follows stands in another, or is behind. */
function notice(chapter: Chapter, language: string): Markup {
  const text = chapterNotice(chapter, language)
  if (text === undefined) return xml``
  return xml`<p class="notice" role="note" lang="${language}" xml:lang="${language}">${text}</p>
`
}

/** Blank text between blocks says nothing; a line for each block is written instead. */
function isSeen(node: ElementContent): boolean {
  return node.type !== 'text' || node.value.trim() !== ''
}

function nameOf(chapter: Chapter, content: readonly ElementContent[]): Markup {
  const heading = content.find((node) => node.type === 'element' && node.tagName === 'h1')
  const id = heading?.type === 'element' ? heading.properties.id : undefined
  return typeof id === 'string' ? xml` aria-labelledby="${id}"` : xml` aria-label="${chapter.title}"`
}
