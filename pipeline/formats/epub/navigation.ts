import { languageOf } from '../../languages/index.ts'
import { BOOK_FILES } from './book.ts'
import type { ContentsEntry } from './contents.ts'
import { xhtmlPage } from './xhtml-page.ts'
import { type Markup, xml } from './xml.ts'

/** A place of the book that reading systems offer by itself. */
export interface Landmark {
  readonly type: 'cover' | 'toc' | 'imprint' | 'bodymatter'
  readonly title: string
  readonly href: string
}

/** The page of contents, which is also what reading systems navigate by. */
export function navigation(language: string, contents: readonly ContentsEntry[], landmarks: readonly Landmark[]): string {
  const { labels } = languageOf(language)
  const body = xml`<nav epub:type="toc" role="doc-toc" id="contents" aria-labelledby="contents-title">
<h1 id="contents-title">${labels.contents}</h1>
${list(contents, language)}
</nav>
<nav epub:type="landmarks" aria-labelledby="landmarks-title" hidden="">
<h2 id="landmarks-title">${labels.landmarks}</h2>
<ol>
${landmarks.map(({ type, title, href }) => xml`<li><a epub:type="${type}" href="${href}">${title}</a></li>`)}
</ol>
</nav>`
  return xhtmlPage({ language, title: labels.contents, part: 'frontmatter' }, body)
}

/** Where the contents stand in the book, for the landmarks. */
export const CONTENTS_ADDRESS = `${BOOK_FILES.navigation}#contents`

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
