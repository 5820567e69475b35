import type { Element, ElementContent, Properties } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../languages/index.ts'
import type { Chapter, Labels, Volume } from '../../model/index.ts'
import { chapterAddress } from './chapter-address.ts'
import { hasClass } from './has-class.ts'
import { readableText } from './readable-text.ts'
import { type Replace, rewriteElements } from './rewrite-elements.ts'
import { separateNoteMarks } from './separate-note-marks.ts'
import { withPicture } from './with-picture.ts'

/** A chapter for the screen: its first heading, which stands in the title block, and all that follows it. */
export interface ChapterBody {
  readonly title: Element
  readonly content: readonly ElementContent[]
}

/** Turns a chapter's tree into the body of a page: addresses of the site, links of headings, tables that scroll. */
export function chapterBody(volume: Volume, chapter: Chapter, path: string): ChapterBody {
  const { labels } = languageOf(chapter.language)
  const replaceLink = linkReplacer(volume, chapter, path)
  const replacePicture = withPicture(volume, path)
  const replace: Replace = (element) => {
    if (element.tagName === 'a') return replaceLink(element)
    if (element.tagName === 'img') return replacePicture(element)
    if (element.tagName === 'table') return inScrollRegion(element, labels)
    if (element.tagName === 'figure') return withScrollRegion(element, labels)
    if (hasClass(element, 'footnotes')) return asLandmark(element, labels)
    const separated = separateNoteMarks(element)
    return /^h[2-6]$/.test(element.tagName) ? withOwnLink(separated, labels) : separated
  }
  const content = rewriteElements(chapter.tree, replace)
  const title = content.find((node) => node.type === 'element' && node.tagName === 'h1')
  const rest = content.filter((node) => node !== title && (node.type !== 'text' || node.value.trim() !== ''))
  return { title: title?.type === 'element' ? title : h('h1', chapter.title), content: rest }
}

function linkReplacer(volume: Volume, chapter: Chapter, path: string): Replace {
  return (link) => {
    const href = String(link.properties.href ?? '')
    if (!href.startsWith('concord:')) return withNoteRole(link, href)
    const address = chapterAddress(href, { volume, chapter, path })
    return address === undefined ? link.children : { ...link, properties: { ...link.properties, href: address } }
  }
}

/** Screen readers announce links to notes, and back, by their roles. */
function withNoteRole(link: Element, href: string): Element {
  const isMark = href.startsWith('#note-') && link.properties.id !== undefined
  const role = isMark ? 'doc-noteref' : hasClass(link, 'note-back') ? 'doc-backlink' : undefined
  return role === undefined ? link : { ...link, properties: { ...link.properties, role } }
}

function withOwnLink(heading: Element, labels: Labels): Element {
  const id = heading.properties.id
  if (typeof id !== 'string') return heading
  const name = labels.linkToSection.replace('{title}', () => readableText(heading))
  return h(`div.heading.heading-${heading.tagName}`, [heading, h('a.heading-link', { href: `#${id}`, ariaLabel: name })])
}

function inScrollRegion(table: Element, labels: Labels): Element {
  return h('div.table-region', { role: 'region', tabIndex: 0, ...nameOf(table, 'caption', labels.table) }, [table])
}

/** Drawings keep their size on narrow screens, so that their words can be read. */
function withScrollRegion(figure: Element, labels: Labels): Element {
  const name = nameOf(figure, 'figcaption', labels.figure)
  const children = figure.children.map((child) =>
    child.type === 'element' && hasClass(child, 'drawing')
      ? h('div.picture-region', { role: 'region', tabIndex: 0, ...name }, [child])
      : child,
  )
  return { ...figure, children }
}

/** A region is named by its caption, else by what it is. */
function nameOf(element: Element, captionTag: string, word: string): Properties {
  const caption = element.children.find((child) => child.type === 'element' && child.tagName === captionTag)
  const id = caption?.type === 'element' ? caption.properties.id : undefined
  return typeof id === 'string' ? { ariaLabelledBy: [id] } : { ariaLabel: word }
}

function asLandmark(section: Element, labels: Labels): Element {
  return { ...section, properties: { ...section.properties, role: 'doc-endnotes', ariaLabel: labels.notes } }
}
