import { languageOf } from '../../../languages/index.ts'
import type { Localised } from '../../../model/index.ts'
import { joinedTitles } from '../../../render/parallel/joined-titles.ts'
import type { ContentsEntry } from '../contents.ts'
import { type Landmark, type PageEntry, pageList } from '../navigation.ts'
import { xhtmlPage } from '../xhtml-page.ts'
import { type Markup, xml } from '../xml.ts'
import { labelsOf, type ParallelContents } from './parallel-contents.ts'

/** What reading systems offer by themselves. */
export interface ReaderLists {
  readonly landmarks: readonly Landmark[]
  readonly pages: readonly PageEntry[]
}

/** The page of contents: each line in all languages. */
export function parallelNavigation(languages: readonly string[], contents: ParallelContents, { landmarks, pages }: ReaderLists): string {
  const [language = ''] = languages
  const { labels } = languageOf(language)
  const heading = labelsOf(languages, 'contents')
  const body = xml`<nav epub:type="toc" role="doc-toc" id="contents" aria-labelledby="contents-title">
<h1 id="contents-title">${inLanguages(heading)}</h1>
${list(contents.entries, contents.titles)}
</nav>
<nav epub:type="landmarks" aria-labelledby="landmarks-title" hidden="">
<h2 id="landmarks-title">${labels.landmarks}</h2>
<ol>
${landmarks.map(({ type, title, href }) => xml`<li><a epub:type="${type}" href="${href}">${title}</a></li>`)}
</ol>
</nav>${pages.length === 0 ? '' : pageList(pages, labels.pageList)}`
  return xhtmlPage({ language, title: joinedTitles(Object.values(heading)), part: 'frontmatter' }, body)
}

function list(entries: readonly ContentsEntry[], titles: ParallelContents['titles']): Markup {
  return xml`<ol>
${entries.map((entry) => item(entry, titles))}
</ol>`
}

function item({ href, title, children }: ContentsEntry, titles: ParallelContents['titles']): Markup {
  const texts = titles.get(href)
  const below = children.length === 0 ? '' : xml`\n${list(children, titles)}\n`
  return xml`<li><a href="${href}">${texts ? inLanguages(texts) : title}</a>${below}</li>`
}

/** What reading systems show in one line is parted by dots, which the page itself, with a line for each language, does not show. */
function inLanguages(texts: Localised): Markup {
  const parts = Object.entries(texts).map(([language, text], at) => {
    const between = at === 0 ? '' : xml`<span class="between"> · </span>`
    return xml`${between}<span class="in-language" lang="${language}" xml:lang="${language}">${text}</span>`
  })
  return { markup: parts.map(({ markup }) => markup).join('') }
}
