import type { Language, Volume } from '../../../model/index.ts'
import type { Layout, Sheet } from '../book-plan.ts'

/** Says which number the last page has: the feet of the pages name it. */
export function lastPage(number: number): string {
  return `html { ${LAST_PAGE}: "${number}" }`
}

const LAST_PAGE = '--last-page'

/** Style rules that name the pages of each part and write the running heads and feet. How these look is for `print.css` to say. */
export function pageRules(volume: Volume, language: Language, layout: Layout): string {
  // The title of an only chapter is that of the volume, if in other words.
  const isOnly = volume.chapters.length === 1
  const isForm = layout === 'form'
  const chapters = volume.chapters.map(({ shortTitle }, index) =>
    part(`chapter-${index + 1}`, { page: isForm ? 'form' : `chapter-${index + 1}`, left: volume.title, right: isOnly ? '' : shortTitle }),
  )
  return [
    `@page { @bottom-right { content: ${pageNumberText(language, layout)} } }`,
    // What stands before the first chapter has numbers of its own; the cover is the first of these pages, and shows none.
    'html { counter-reset: front 0 }',
    part('front', { page: 'front', left: volume.title, right: '' }),
    '@page front { counter-increment: page 0 front 1; @bottom-right { content: counter(front, lower-roman) } }',
    ...chapters,
    '@page cover { counter-increment: page 0 front 1; @bottom-right { content: none } }',
    '.cover { page: cover }',
    '@page side { margin: calc(var(--outside) - var(--bleed)); @bottom-right { content: none } }',
    '.side { page: side }',
  ].join('\n')
}

/** Tells the style sheets the measures of the paper. */
export function sheetRule({ width, height, bleed, outside }: Sheet): string {
  return `html { --page-width: ${width}mm; --page-height: ${height}mm; --bleed: ${bleed}mm; --outside: ${outside}mm }`
}

interface Pages {
  /** Name of the pages, by which the style sheet knows them. */
  readonly page: string
  readonly left: string
  readonly right: string
}

function part(className: string, { page, left, right }: Pages): string {
  return `@page ${page} { @top-left { content: ${quoted(left)} } @top-right { content: ${quoted(right)} } }\n.${className} { page: ${page} }`
}

/** The number of a page as a foot has it. The last page of a book with front matter has another number than there are pages; it is known when the book has been printed once. */
export function pageNumberText(language: Language, layout: Layout): string {
  const last = layout === 'book' || layout === 'parallel' ? `var(${LAST_PAGE}, "0")` : 'counter(pages)'
  const counters: Readonly<Record<string, string>> = { '{n}': 'counter(page)', '{m}': last }
  const pieces = language.labels.pageOf.split(/(\{[nm]\})/).filter((piece) => piece !== '')
  return pieces.map((piece) => counters[piece] ?? quoted(piece)).join(' ')
}

/** A string of a style sheet. Whatever could end it, or the style element around it, is written as a number. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\<>&\u0000-\u001F]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`
}
