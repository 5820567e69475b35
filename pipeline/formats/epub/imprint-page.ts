import { languageOf } from '../../languages/index.ts'
import type { Alternate, Volume } from '../../model/index.ts'
import { printedDate } from '../../text/printed-date.ts'
import type { Page } from './book.ts'
import { bookContent } from './book-content.ts'
import type { LinkMap } from './link-map.ts'
import { xhtml } from './xhtml.ts'
import { xhtmlPage } from './xhtml-page.ts'
import { type Markup, xml } from './xml.ts'

/** The page that says what the publication is: who made it, when, and on what terms it may be used. */
export function imprintPage(volume: Volume, links: LinkMap): Page {
  const title = languageOf(volume.language).labels.aboutThisPublication
  const body = xml`<section epub:type="imprint" class="imprint" aria-labelledby="about">
<h1 id="about">${title}</h1>
${imprintText(volume, links)}
</section>`
  const frame = { language: volume.language, title, part: 'frontmatter' } as const
  return { id: 'imprint', file: 'imprint.xhtml', title, xhtml: xhtmlPage(frame, body) }
}

/** What the page says below its heading. */
export function imprintText(volume: Volume, links: LinkMap): readonly Markup[] {
  return [...opening(volume), ...facts(volume, links), xhtml(bookContent(volume.colophon, links))]
}

function opening({ title, subtitle, description, creators, language }: Volume): readonly Markup[] {
  const { by } = languageOf(language).labels
  return [
    xml`<p class="imprint-title">${title}</p>`,
    ...paragraph('imprint-subtitle', subtitle),
    ...paragraph('imprint-byline', creators.length === 0 ? '' : `${by} ${creators.map(({ name }) => name).join(', ')}`),
    ...paragraph('imprint-description', description),
  ]
}

function paragraph(name: string, text: string): readonly Markup[] {
  return text.trim() === '' ? [] : [xml`<p class="${name}">${text}</p>`]
}

function facts(volume: Volume, links: LinkMap): readonly Markup[] {
  const { labels } = languageOf(volume.language)
  const rows = [
    ...fact(labels.publisher, xml`${volume.publisher ?? ''}`),
    ...fact(labels.date, xml`<time datetime="${volume.date}">${printedDate(volume.date, languageOf(volume.language))}</time>`),
    ...fact(labels.licence, licence(volume.licence)),
    ...fact(labels.subjects, xml`${volume.subjects.join(', ')}`),
    ...fact(labels.languages, languages(volume, links)),
  ]
  return [xml`<dl class="facts">\n${rows}\n</dl>`]
}

function fact(name: string, value: Markup): readonly Markup[] {
  return value.markup.trim() === '' ? [] : [xml`<div><dt>${name}</dt><dd>${value}</dd></div>`]
}

function licence(value: Volume['licence']): Markup {
  if (value === undefined) return xml``
  return value.url !== undefined && URL.canParse(value.url) ? xml`<a href="${value.url}">${value.name}</a>` : xml`${value.name}`
}

function languages(volume: Volume, links: LinkMap): Markup {
  const names = volume.alternates.map((alternate) => alternateName(alternate, volume, links))
  return xml`${names.length < 2 ? '' : { markup: names.map(({ markup }) => markup).join(', ') }}`
}

function alternateName({ language, formats }: Alternate, volume: Volume, { site }: LinkMap): Markup {
  const { name } = languageOf(language)
  if (language === volume.language) return xml`${name}`
  const spoken = xml` lang="${language}" xml:lang="${language}"`
  if (site === undefined || !formats.includes('html')) return xml`<span${spoken}>${name}</span>`
  return xml`<a href="${site}/${language}/${volume.publication}/" hreflang="${language}"${spoken}>${name}</a>`
}
