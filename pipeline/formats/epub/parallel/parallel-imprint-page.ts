import { languageOf } from '../../../languages/index.ts'
import type { ParallelVolume } from '../../../model/index.ts'
import { idInLanguage } from '../../../render/parallel/id-in-language.ts'
import { joinedTitles } from '../../../render/parallel/joined-titles.ts'
import type { Page } from '../book.ts'
import { imprintText } from '../imprint-page.ts'
import type { LinkMap } from '../link-map.ts'
import { xhtmlPage } from '../xhtml-page.ts'
import { xml } from '../xml.ts'

/** The page that says what the publication is, in one language after another. */
export function parallelImprintPage({ volumes, languages }: ParallelVolume, linksOf: (language: string) => LinkMap): Page {
  const sections = volumes.map((volume) => {
    const { language } = volume
    const id = idInLanguage('about', language)
    return xml`<section class="imprint" lang="${language}" xml:lang="${language}" aria-labelledby="${id}">
<h1 id="${id}">${languageOf(language).labels.aboutThisPublication}</h1>
${imprintText(volume, linksOf(language))}
</section>`
  })
  const title = joinedTitles(languages.map((language) => languageOf(language).labels.aboutThisPublication))
  const body = xml`<section epub:type="imprint">
${sections}
</section>`
  return {
    id: 'imprint',
    file: 'imprint.xhtml',
    title,
    xhtml: xhtmlPage({ language: languages[0] ?? '', title, part: 'frontmatter' }, body),
  }
}
