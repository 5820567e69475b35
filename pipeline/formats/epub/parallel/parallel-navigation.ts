import { languageOf } from '../../../languages/index.ts'
import type { Localised } from '../../../model/index.ts'
import { joinedTitles } from '../../../render/parallel/joined-titles.ts'
import type { ContentsEntry } from '../contents.ts'
import { type Landmark, landmarkList, type PageEntry, pageList } from '../navigation.ts'
import { xhtmlPage } from '../xhtml-page.ts'
import { type Markup, xml } from '../xml.ts'
import type { ParallelList } from './parallel-caption-lists.ts'
import { labelsOf, type ParallelContents } from './parallel-contents.ts'

/** What there is beside the contents; landmarks and pages are offered by reading systems themselves. */
export interface ReaderLists {
  readonly lists: readonly ParallelList[]
  readonly landmarks: readonly Landmark[]
  readonly pages: readonly PageEntry[]
}

/** The page of contents: each line in all languages. */
export function parallelNavigation(
  languages: readonly string[],
  contents: ParallelContents,
  { lists, landmarks, pages }: ReaderLists,
): string {
  const [language = ''] = languages
  const { labels } = languageOf(language)
  const heading = labelsOf(languages, 'contents')
  const body = xml`<nav epub:type="toc" role="doc-toc" id="contents" aria-labelledby="contents-title">
<h1 id="contents-title">${inLanguages(heading)}</h1>
${list(contents.entries, contents.titles)}
</nav>
${[...lists.map(captionList), landmarkList(landmarks, labels.landmarks)]}${pages.length === 0 ? '' : pageList(pages, labels.pageList)}`
  return xhtmlPage({ language, title: joinedTitles(Object.values(heading)), part: 'frontmatter' }, body)
}

function captionList({ type, names, entries, titles }: ParallelList): Markup {
  return xml`<nav epub:type="${type}" id="${type}" aria-labelledby="${type}-title">
<h2 id="${type}-title">${inLanguages(names)}</h2>
${list(entries, titles)}
</nav>`
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
