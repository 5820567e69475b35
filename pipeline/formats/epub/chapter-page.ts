import type { ElementContent } from 'hast'
import { languageOf } from '../../languages/index.ts'
import type { Chapter } from '../../model/index.ts'
import type { Page } from './book.ts'
import { bookContent } from './book-content.ts'
import type { LinkMap } from './link-map.ts'
import { xhtml } from './xhtml.ts'
import { xhtmlPage } from './xhtml-page.ts'
import { type Markup, xml } from './xml.ts'

/** The page of a work. */
export function chapterPage(chapter: Chapter, links: LinkMap): Page {
  const file = links.chapters.get(chapter.work)?.file ?? ''
  const content = bookContent(chapter.tree, links)
  const body = xml`<section epub:type="chapter" role="doc-chapter"${nameOf(chapter, content)}>
${notice(chapter, links.language)}${content.filter(isSeen).map((node) => xhtml([node]))}
</section>`
  const frame = { language: chapter.language, title: chapter.title, part: 'bodymatter' } as const
  return { id: file.replace(/\.xhtml$/, ''), file, title: chapter.title, xhtml: xhtmlPage(frame, body) }
}

/** Says, in the book's language, that the text which follows stands in another. */
function notice(chapter: Chapter, language: string): Markup {
  if (chapter.language === language) return xml``
  const spoken = languageOf(chapter.language)
  const text = languageOf(language).labels.notTranslated.replace('{language}', () => spoken.names[language] ?? spoken.name)
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
