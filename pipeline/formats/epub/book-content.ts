import type { Element, ElementContent, Properties, Root } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../languages/index.ts'
import type { Labels } from '../../model/index.ts'
import { endsInNumber } from '../../render/ends-in-number.ts'
import { paperField } from '../../render/paper-field.ts'
import { bookFigure } from './book-figure.ts'
import { bookNotes } from './book-notes.ts'
import { idsOf, type LinkMap } from './link-map.ts'
import { PAGE_BREAK } from './place-page-break.ts'
import { resolveLink } from './resolve-link.ts'
import { isShortTable } from './short-table.ts'
import { validProperties } from './valid-properties.ts'

/** The content of a tree as a book shows it: addresses of the book, the roles of digital publishing, `xml:lang` beside `lang`. Every letter stays. */
export function bookContent(tree: Root, links: LinkMap, language: string = links.language): readonly ElementContent[] {
  return contentOf(tree.children, { ids: links.pageIds ?? idsOf(tree), links, labels: languageOf(language).labels })
}

interface Surroundings {
  readonly ids: ReadonlySet<string>
  /** In the language of the text. */
  readonly labels: Labels
  readonly links: LinkMap
}

function contentOf(nodes: Root['children'], surroundings: Surroundings): ElementContent[] {
  const content = nodes.flatMap((node) => {
    if (node.type === 'text') return [node]
    // Comments and doctypes have no place in a page; nothing else is left in a sanitised tree.
    return node.type === 'element' ? elementOf(node, surroundings) : []
  })
  return content.map((node, index) => (isNoteMark(node) && readsOn(content[index - 1]) ? keepingApart(node) : node))
}

function isNoteMark(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && hasClass(node, 'note-mark')
}

function readsOn(before: ElementContent | undefined): boolean {
  return isNoteMark(before) || endsInNumber(before)
}

/** Notes 1 and 4 side by side must not read as note 14, nor note 4 after 10 or km² as a power; a style sheet alone cannot tell neighbours from marks with text between them. */
function keepingApart(mark: Element): Element {
  return adding(mark, { className: ['note-mark', 'note-mark-next'] })
}

function elementOf(given: Element, surroundings: Surroundings): ElementContent[] {
  const properties = validProperties(given.properties, surroundings.ids)
  const element = { ...given, properties, children: contentOf(given.children, surroundings) }
  switch (element.tagName) {
    case 'a':
      return linkOf(element, surroundings)
    case 'img':
      return pictureOf(element, surroundings)
    case 'input':
      return [element.properties.type === 'checkbox' ? tick(element) : (paperField(element) ?? element)]
    case PAGE_BREAK:
      return [pageBreak(element, surroundings)]
    case 'picture':
      return element.children
    case 'source':
      return []
    default:
      return [paperField(element) ?? withMeaning({ ...element, tagName: SUCCESSORS[element.tagName] ?? element.tagName }, surroundings)]
  }
}

/** What stands on no paper and is heard by those who ask for it. */
function pageBreak({ properties: { id, label } }: Element, { labels }: Surroundings): Element {
  return h('span', { id, 'epub:type': 'pagebreak', role: 'doc-pagebreak', ariaLabel: `${labels.page} ${label}` })
}

function tick({ properties }: Element): ElementContent {
  return { type: 'text', value: properties.checked === true ? '☑' : '☐' }
}

// Elements that HTML has given up and that are an error in a book.
const SUCCESSORS: Readonly<Record<string, string>> = { strike: 's', tt: 'code' }

function pictureOf(image: Element, { links }: Surroundings): ElementContent[] {
  const { src, alt, ...properties } = image.properties
  const path = links.pictures.get(String(src).replace(/^asset:/, ''))
  const text = typeof alt === 'string' ? alt : ''
  if (path !== undefined) return [{ ...image, properties: { src: path, alt: text, ...properties } }]
  return text === '' ? [] : [h('span', { className: ['missing-picture'] }, text)]
}

function linkOf(link: Element, { ids, links }: Surroundings): ElementContent[] {
  const { href, ...properties } = link.properties
  const address = typeof href === 'string' ? resolveLink(href, ids, links) : undefined
  if (address !== undefined) return [{ ...link, properties: { href: address, ...properties, ...linkRole(link) } }]
  const { id, lang, xmlLang, className } = properties
  const kept = Object.entries({ id, lang, xmlLang, className }).filter(([, value]) => value !== undefined)
  return kept.length === 0 ? link.children : [h('span', Object.fromEntries(kept), link.children)]
}

function linkRole(link: Element): Properties {
  return hasClass(link, 'note-back') ? { role: 'doc-backlink' } : {}
}

function withMeaning(element: Element, { labels }: Surroundings): Element {
  if (element.tagName === 'figure') return bookFigure(element, labels)
  if (element.tagName === 'table') return isShortTable(element) ? withClass(element, 'table-short') : h('div.table-long', element)
  if (hasClass(element, 'callout')) return named({ ...element, tagName: 'aside' }, (child) => hasClass(child, 'callout-title'))
  if (hasClass(element, 'pullquote')) return adding({ ...element, tagName: 'aside' }, { 'epub:type': 'pullquote', role: 'doc-pullquote' })
  if (hasClass(element, 'footnotes')) return named(bookNotes(element), (child) => child.tagName === 'h2')
  if (hasClass(element, 'note-mark')) return { ...element, children: element.children.map(noteReference) }
  return element
}

function noteReference(node: ElementContent): ElementContent {
  if (node.type !== 'element' || node.tagName !== 'a') return node
  return adding(node, { 'epub:type': 'noteref', role: 'doc-noteref' })
}

/** The element, named by the first child that is its title. */
function named(element: Element, isTitle: (child: Element) => boolean): Element {
  const title = element.children.find((child): child is Element => child.type === 'element' && isTitle(child))
  const id = title?.properties.id
  return typeof id === 'string' ? adding(element, { ariaLabelledBy: [id] }) : element
}

function adding(element: Element, properties: Properties): Element {
  return { ...element, properties: { ...element.properties, ...properties } }
}

function withClass(element: Element, name: string): Element {
  return adding(element, { className: [...[element.properties.className ?? []].flat().map(String), name] })
}

function hasClass({ properties }: Element, name: string): boolean {
  return [properties.className ?? []].flat().includes(name)
}
