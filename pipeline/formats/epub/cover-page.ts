import { languageOf } from '../../languages/index.ts'
import type { Volume } from '../../model/index.ts'
import { BOOK_FILES, type Page } from './book.ts'
import { xhtmlPage } from './xhtml-page.ts'
import { xml } from './xml.ts'

/** The first page: the cover picture, which reads as the title and subtitle. */
export function coverPage({ language, title, subtitle }: Volume): Page {
  const name = languageOf(language).labels.cover
  const text = subtitle.trim() === '' ? title : `${title} – ${subtitle}`
  const body = xml`<section epub:type="cover" class="cover">
<img src="${BOOK_FILES.cover}" alt="${text}" role="doc-cover"/>
</section>`
  return { id: 'cover', file: 'cover.xhtml', title: name, xhtml: xhtmlPage({ language, title: name }, body) }
}
