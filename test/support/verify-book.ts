import type { Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { LANGUAGES, languageOf } from '../../pipeline/languages/index.ts'
import type { Volume } from '../../pipeline/model/index.ts'
import { detectLanguage } from '../../pipeline/text/detect-language.ts'
import { contrast } from './contrast.ts'
import { allWithin, readXhtml, textWithin, type XmlElement } from './read-xhtml.ts'

/** A book as it lies in its file. */
export type BookFiles = ReadonlyMap<string, Uint8Array>

/** A page of a book, read. */
export interface BookPage {
  readonly file: string
  readonly elements: readonly XmlElement[]
}

/**
 * What is wrong with a book, above all what no validator of EPUB sees: a text declared in another language than it is written in, a label
 * of another language, a file name for the text of a picture, numbers and headers that are lost, a text that is not that of its source.
 */
export function verifyBook(files: BookFiles, volume: Volume): readonly string[] {
  return verifyFiles(files, volume.language, (chapters) => sourceFaults(chapters, volume))
}

/** The same for any book in a language; `faultsOf` compares its chapters with what they were made from. */
export function verifyFiles(
  files: BookFiles,
  language: string,
  faultsOf: (chapters: readonly BookPage[]) => readonly string[],
): readonly string[] {
  try {
    const read = (name: string): BookPage => ({ file: name, elements: allWithin(readXhtml(textIn(files, name))) })
    const names = [...files.keys()].filter((name) => name.endsWith('.xhtml'))
    const pages = names.map(read)
    const description = read('OEBPS/content.opf')
    const chapters = spineOf(description).filter(isChapter)
    return [
      ...packageFaults(description, files),
      ...pages.flatMap((page) => PAGE_CHECKS.flatMap((check) => check(page).map((fault) => `${page.file}: ${fault}`))),
      ...pages
        .filter((page) => !isChapter(page.file) && page.elements[0]?.attributes.lang !== language)
        .map(({ file }) => `${file}: not in ${language}`),
      ...deadLinks(pages),
      ...[...pages, description, read('OEBPS/toc.ncx')].flatMap(foreignLabels),
      ...pageListFaults(pages),
      ...faintTexts(pages, textIn(files, 'OEBPS/style.css')),
      ...faultsOf(chapters.flatMap((file) => pages.find((page) => page.file === file) ?? [])),
    ]
  } catch (error) {
    return [String(error)]
  }
}

function isChapter(file: string): boolean {
  return file.includes('/chapter-')
}

function textIn(files: BookFiles, name: string): string {
  return Buffer.from(files.get(name) ?? []).toString('utf8')
}

// The package.

const REQUIRED = [
  'dc:identifier',
  'dc:title',
  'dc:language',
  'dc:creator',
  'dc:date',
  'dc:rights',
  'dc:subject',
  'dc:source',
  'dc:description',
]
const PROMISES = [
  'dcterms:modified',
  'schema:accessMode',
  'schema:accessModeSufficient',
  'schema:accessibilityFeature',
  'schema:accessibilityHazard',
  'schema:accessibilitySummary',
]

function packageFaults({ elements }: BookPage, files: BookFiles): readonly string[] {
  const items = elements.filter(({ name }) => name === 'item')
  const listed = items.map(({ attributes }) => `OEBPS/${attributes.href}`)
  const held = [...files.keys()].filter((name) => name.startsWith('OEBPS/') && !name.endsWith('/') && name !== 'OEBPS/content.opf')
  const ids = new Set(items.map(({ attributes }) => attributes.id))
  const said = (name: string) =>
    elements.some((element) => (element.name === name || element.attributes.property === name) && textWithin(element).trim() !== '')
  const properties = items.flatMap(({ attributes }) => attributes.properties?.split(' ') ?? [])
  return [
    ...held.filter((name) => !listed.includes(name)).map((name) => `${name} is not listed`),
    ...listed.filter((name) => !held.includes(name)).map((name) => `${name} is missing`),
    ...listed.filter((name) => files.get(name)?.byteLength === 0).map((name) => `${name} is empty`),
    ...elements
      .filter(({ name, attributes }) => name === 'itemref' && !ids.has(attributes.idref))
      .map(({ attributes }) => `${attributes.idref} is read and not listed`),
    ...[...REQUIRED, ...PROMISES].filter((name) => !said(name)).map((name) => `${name} is not said`),
    ...['nav', 'cover-image'].filter((name) => !properties.includes(name)).map((name) => `nothing is the ${name}`),
  ]
}

function spineOf({ elements }: BookPage): readonly string[] {
  const files = new Map(elements.filter(({ name }) => name === 'item').map(({ attributes }) => [attributes.id, `OEBPS/${attributes.href}`]))
  return elements.filter(({ name }) => name === 'itemref').flatMap(({ attributes }) => files.get(attributes.idref) ?? [])
}

// Each page.

type PageCheck = (page: BookPage) => readonly string[]

const ROLES = /^(?:note|img|doc-(?:backlink|chapter|cover|footnote|noteref|pagebreak|pagelist|pullquote|toc))$/
const OBSOLETE = ['align', 'valign', 'bgcolor', 'border', 'width', 'hspace']
const PASSAGES = new Set(['p', 'li', 'dd', 'td', 'figcaption', 'caption'])

const PAGE_CHECKS: readonly PageCheck[] = [
  ({ elements: [page, ...elements] }) => [
    ...(page?.attributes.lang ? [] : ['no language']),
    ...[page, ...elements]
      .filter((element) => element?.attributes.lang !== element?.attributes['xml:lang'])
      .map((element) => `two languages: <${element?.name}>`),
  ],
  ({ elements }) => elements.filter(({ name, children }) => PASSAGES.has(name) && children.every(isInline)).flatMap(otherLanguage),
  ({ elements }) =>
    elements
      .filter(({ name }) => name === 'img')
      .flatMap(({ attributes: { alt } }) => (isAlternative(alt) ? [] : [`text of a picture: ${alt}`])),
  ({ elements }) =>
    elements
      .filter((element) => /^(?:h\d|a|th|caption|figcaption|summary|title)$/.test(element.name) && heardText(element) === '')
      .map(({ name }) => `empty <${name}>`),
  ({ elements }) => skippedHeadings(elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name.slice(1))] : []))),
  ({ elements }) => repeated(elements.flatMap(({ attributes: { id } }) => id ?? [])).map((id) => `id twice: ${id}`),
  ({ elements }) =>
    elements
      .filter(({ attributes: { role } }) => role !== undefined && !ROLES.test(role))
      .map(({ attributes }) => `role ${attributes.role}`),
  ({ elements }) => elements.flatMap(({ attributes }) => OBSOLETE.filter((name) => name in attributes)).map((name) => `obsolete ${name}`),
  ({ elements }) =>
    elements
      .filter(({ name, ancestors }) => name === 'li' && !/^[ou]l$/.test(ancestors.at(-1)?.name ?? ''))
      .map(() => 'an item outside a list'),
  ({ elements }) => elements.filter(({ attributes: { role } }) => role === 'doc-noteref').flatMap((mark) => noteFaults(mark, elements)),
  ({ elements }) => elements.filter(({ name, attributes }) => name === 'th' && !attributes.scope).map(() => 'a header that heads nothing'),
]

function isInline(child: XmlElement | string): boolean {
  return typeof child === 'string' || !(PASSAGES.has(child.name) || /^(?:ul|ol|div|table|section)$/.test(child.name))
}

/** Shorter texts may be names and quotations. */
const LONG = 120

/** Notes cite works by their titles, in whatever language these are. */
function otherLanguage(element: XmlElement): readonly string[] {
  if (element.ancestors.some(({ attributes }) => attributes.role === 'doc-footnote')) return []
  const text = ownText(element)
  const declared = declaredLanguage(element)
  const { language, margin } = detectLanguage(text, LANGUAGES)
  return text.length >= LONG && language !== declared && margin > 0.5 ? [`${language} declared ${declared}: ${text.slice(0, 60)}`] : []
}

/** Its text without that which says another language of itself. */
function ownText({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : child.attributes.lang ? '' : ownText(child))).join('')
}

function isAlternative(alt: string | undefined): boolean {
  return alt !== undefined && alt.trim() !== '' && !/\.(?:svg|png|jpe?g|gif|webp)$|placeholder/i.test(alt)
}

function heardText(element: XmlElement): string {
  const names = allWithin(element).map(({ attributes }) => attributes['aria-label'] ?? attributes.alt ?? '')
  return (textWithin(element) + names.join('')).trim()
}

function skippedHeadings(depths: readonly number[]): readonly string[] {
  return depths.flatMap((depth, index) => (depth > (depths[index - 1] ?? 0) + 1 ? [`h${depth} after h${depths[index - 1] ?? 0}`] : []))
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

/** A mark leads to a note, and the note back to a mark of its own: a note with several may lead to the first alone. */
function noteFaults({ attributes: { href = '' } }: XmlElement, elements: readonly XmlElement[]): readonly string[] {
  const note = elements.find(({ attributes }) => `#${attributes.id}` === href)
  if (note?.attributes.role !== 'doc-footnote') return [`no note at ${href}`]
  const marks = new Set(elements.filter(({ attributes }) => attributes.href === href).map(({ attributes }) => `#${attributes.id}`))
  const returns = allWithin(note).filter(({ attributes }) => attributes.role === 'doc-backlink')
  return returns.some(({ attributes }) => marks.has(attributes.href ?? '')) ? [] : [`no way back from ${href}`]
}

// The book as a whole.

function deadLinks(pages: readonly BookPage[]): readonly string[] {
  const ids = new Map(pages.map(({ file, elements }) => [file, new Set(elements.flatMap(({ attributes: { id } }) => id ?? []))]))
  return pages.flatMap(({ file, elements }) =>
    elements.flatMap(({ name, attributes: { href } }) => {
      if (name !== 'a' || href === undefined || /^(?:https?|mailto|tel):/.test(href)) return []
      const [target = '', fragment] = href.split('#')
      const found = ids.get(target === '' ? file : `OEBPS/${target}`)
      return found && (fragment === undefined || found.has(fragment)) ? [] : [`${file}: ${href} leads nowhere`]
    }),
  )
}

/** Whatever is seen or heard, and is a word of the interface in another language than the one declared and not in that one. */
function foreignLabels({ file, elements }: BookPage): readonly string[] {
  return elements.flatMap((element) => {
    const texts = element.children.filter((child) => typeof child === 'string').map((text) => text.trim())
    const named = ['alt', 'title', 'aria-label'].flatMap((name) => element.attributes[name] ?? [])
    const foreign = foreignWords(declaredLanguage(element))
    return [...texts, ...named]
      .filter((text) => foreign.has(text.replace(/\d+/g, '{n}')) || foreign.has(text))
      .map((text) => `${file}: foreign label ${text}`)
  })
}

/** Text in a colour that a page of white paper, or its own ground, swallows. */
function faintTexts(pages: readonly BookPage[], sheet: string): readonly string[] {
  const rules = [...sheet.matchAll(/[^{}]*\{([^{}]*)\}/g)].map(([, rule = '']) => rule)
  const own = pages.flatMap(({ elements }) => elements.flatMap(({ attributes: { style } }) => style ?? []))
  return [...rules, ...own].flatMap((rule) => {
    const [text, ground = '#ffffff'] = ['color', 'background-color'].map(
      (name) => new RegExp(`(?<![\\w-])${name}:\\s*(#[0-9a-f]{6})`, 'i').exec(rule)?.[1],
    )
    return text !== undefined && contrast(text, ground) < 4.5 ? [`faint text: ${text} on ${ground}`] : []
  })
}

function declaredLanguage(element: XmlElement): string {
  const declaring = [...element.ancestors, element].findLast(({ attributes }) => attributes['xml:lang'])
  return declaring?.attributes['xml:lang'] ?? ''
}

const FOREIGN = new Map<string, ReadonlySet<string>>()

function foreignWords(language: string): ReadonlySet<string> {
  const known = FOREIGN.get(language)
  if (known) return known
  // A passage may stand in a language of which Concord has no words.
  const own = new Set(LANGUAGES.some(({ tag }) => tag === language) ? wordsOf(language) : [])
  const others = LANGUAGES.filter(({ tag }) => tag !== language).flatMap(({ tag }) => wordsOf(tag))
  const foreign = new Set(others.filter((word) => !own.has(word)))
  FOREIGN.set(language, foreign)
  return foreign
}

// What other programs write into books, in whatever language these are.
const ENGLISH = ['Footnotes', 'Endnotes', 'Table of Contents', 'List of Figures', 'List of Tables', 'Back to content', 'Cover page']

function wordsOf(language: string): readonly string[] {
  const texts = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
  }
  const { labels } = languageOf(language)
  return [...texts(labels), `${labels.page} {n}`, ...(language === 'en' ? ENGLISH : [])]
}

function pageListFaults(pages: readonly BookPage[]): readonly string[] {
  const breaks = pages.flatMap(({ file, elements }) =>
    elements
      .filter(({ attributes }) => attributes.role === 'doc-pagebreak')
      .map(({ attributes }) => `${file.replace('OEBPS/', '')}#${attributes.id} ${attributes['aria-label']?.replace(/^\S+ /, '')}`),
  )
  const listed = pages
    .flatMap(({ elements }) => elements)
    .filter(({ name, ancestors }) => name === 'a' && ancestors.some(({ attributes }) => attributes['epub:type'] === 'page-list'))
    .map((link) => `${link.attributes.href} ${textWithin(link)}`)
  return [
    ...breaks.filter((page) => !listed.includes(page)).map((page) => `page ${page} is not listed`),
    ...listed.filter((page) => !breaks.includes(page)).map((page) => `page ${page} is listed and begins nowhere`),
  ]
}

// Against the source.

function sourceFaults(pages: readonly BookPage[], { chapters }: Volume): readonly string[] {
  if (pages.length !== chapters.length) return [`${pages.length} chapters, expected ${chapters.length}`]
  return chapters.flatMap(({ tree }, index) => {
    const page = pages[index]
    const body = page?.elements.find(({ name }) => name === 'body')
    if (!page || !body) return ['A chapter without a body']
    const [found, expected] = [letters(shownText(body)), letters(textOf(tree))]
    return [
      ...(found.endsWith(expected) ? [] : [`${page.file}: its text is not that of its source`]),
      ...(valuesOf(page.elements, 'start').join() === valuesIn(tree, 'start').join() ? [] : [`${page.file}: numbers of lists`]),
      ...(valuesOf(page.elements, 'scope').join() === valuesIn(tree, 'scope').join() ? [] : [`${page.file}: headers of tables`]),
    ]
  })
}

/** The text of an element without the descriptions of pictures, which the source has in another place. */
export function shownText(element: XmlElement): string {
  if (element.name === 'details' && element.attributes.class === 'description') return ''
  return element.children.map((child) => (typeof child === 'string' ? child : shownText(child))).join('')
}

/** A text without its spaces. */
export function letters(text: string): string {
  return text.replace(/\s+/g, '')
}

/** What elements say under a name. */
export function valuesOf(elements: readonly XmlElement[], name: string): readonly string[] {
  return elements.flatMap(({ attributes }) => attributes[name] ?? [])
}

/** What the elements of a tree say under a name. */
export function valuesIn(tree: Root, name: string): readonly string[] {
  const values: string[] = []
  visit(tree, 'element', ({ properties }) => {
    if (properties[name] !== undefined) values.push(String(properties[name]))
  })
  return values
}
