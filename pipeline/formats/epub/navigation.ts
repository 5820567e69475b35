import { languageOf } from '../../languages/index.ts'
import { BOOK_FILES } from './book.ts'
import type { ContentsEntry } from './contents.ts'
import { xhtmlPage } from './xhtml-page.ts'
import { type Markup, xml } from './xml.ts'

/** A place of the book that reading systems offer by itself. */
export interface Landmark {
  readonly type: 'cover' | 'toc' | 'imprint' | 'bodymatter' | 'loi' | 'lot'
  readonly title: string
  readonly href: string
}

/** A list beside the contents: of figures (`loi`) or of tables (`lot`). */
export interface NavigationList {
  readonly type: 'loi' | 'lot'
  readonly title: string
  readonly entries: readonly ContentsEntry[]
}

/** The place in the book at which a printed page begins. */
export interface PageEntry {
  readonly label: string
  readonly href: string
}

/** All that a book is navigated by. */
export interface Navigation {
  readonly contents: readonly ContentsEntry[]
  readonly landmarks: readonly Landmark[]
  readonly lists?: readonly NavigationList[]
  readonly pages?: readonly PageEntry[]
}

/** The page of contents, which is also what reading systems navigate by. Landmarks and pages are for these alone. */
export function navigation(language: string, { contents, landmarks, lists = [], pages = [] }: Navigation): string {
  const { labels } = languageOf(language)
  const body = xml`<nav epub:type="toc" role="doc-toc" id="contents" aria-labelledby="contents-title">
<h1 id="contents-title">${labels.contents}</h1>
${list(contents, language)}
</nav>
${[...lists.map((own) => navigationList(own, language)), landmarkList(landmarks, labels.landmarks)]}${pages.length === 0 ? '' : pageList(pages, labels.pageList)}`
  return xhtmlPage({ language, title: labels.contents, part: 'frontmatter' }, body)
}

/** Where the contents stand in the book, for the landmarks. */
export const CONTENTS_ADDRESS = `${BOOK_FILES.navigation}#contents`

/** Where a list beside the contents stands in the book. */
export function listAddress(type: NavigationList['type']): string {
  return `${BOOK_FILES.navigation}#${type}`
}

function navigationList({ type, title, entries }: NavigationList, language: string): Markup {
  return xml`<nav epub:type="${type}" id="${type}" aria-labelledby="${type}-title">
<h2 id="${type}-title">${title}</h2>
${list(entries, language)}
</nav>`
}

/** The places of the book that reading systems offer, for these alone. */
export function landmarkList(landmarks: readonly Landmark[], title: string): Markup {
  return xml`<nav epub:type="landmarks" aria-labelledby="landmarks-title" hidden="">
<h2 id="landmarks-title">${title}</h2>
<ol>
${landmarks.map(({ type, title: name, href }) => xml`<li><a epub:type="${type}" href="${href}">${name}</a></li>`)}
</ol>
</nav>`
}

/** The pages of the PDF, for reading systems alone. */
export function pageList(pages: readonly PageEntry[], title: string): Markup {
  return xml`
<nav epub:type="page-list" role="doc-pagelist" aria-labelledby="page-list-title" hidden="">
<h2 id="page-list-title">${title}</h2>
<ol>
${pages.map(({ label, href }) => xml`<li><a href="${href}">${label}</a></li>`)}
</ol>
</nav>`
}

function list(entries: readonly ContentsEntry[], language: string): Markup {
  return xml`<ol>
${entries.map((entry) => item(entry, language))}
</ol>`
}

function item(entry: ContentsEntry, language: string): Markup {
  const foreign = entry.language === language ? '' : xml` lang="${entry.language}" xml:lang="${entry.language}"`
  const below =
    entry.children.length === 0
      ? ''
      : xml`
${list(entry.children, entry.language)}
`
  return xml`<li${foreign}><a href="${entry.href}">${entry.title}</a>${below}</li>`
}
