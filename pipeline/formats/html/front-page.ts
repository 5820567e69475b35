import type { Element } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../languages/index.ts'
import { type Draft, type Entry, type FrontPage, parallelPath } from '../../model/index.ts'
import { downloadPath, frontPath, printPath, relativeAddress, volumePath } from './addresses.ts'
import { downloadFormats, MEDIA_TYPES } from './downloads.ts'
import { framedPage } from './framed-page.ts'
import { TEXT_ID } from './page-ids.ts'

/** Front page of a language: every publication with its title, what it is about, and its formats. */
export function composeFrontPage(front: FrontPage): Draft {
  const { description, language, languages, title, url } = front
  const path = frontPath(language)
  return framedPage({
    path,
    language,
    title,
    description,
    site: { title, ...(url === undefined ? {} : { url }) },
    alternates: languages.map((each) => ({ language: each, path: frontPath(each) })),
    defaultPath: 'index.html',
    textId: TEXT_ID,
    main: [cover(title, description), publications(front, path)],
  })
}

function cover(title: string, description: string): Element {
  return h('div.cover.cover-front', [
    h('div.cover-inside', [h('h1', title), ...(description === '' ? [] : [h('p.cover-subtitle', description)])]),
    h('div.cover-voices', { ariaHidden: 'true' }),
  ])
}

function publications({ entries, language }: FrontPage, path: string): Element {
  const { labels } = languageOf(language)
  return h('section.publications', { id: TEXT_ID, tabIndex: -1 }, [
    h('h2', labels.publications),
    h(
      'ul.cards',
      entries.map((entry) => card(entry, language, path)),
    ),
  ])
}

function card(entry: Entry, language: string, path: string): Element {
  const { description, subtitle, title } = entry
  const [main] = links(entry, language, path)
  return h('li.card', [
    h('h3', [main ? h('a', { href: main.href, ...main.type }, title) : title]),
    ...(subtitle === '' ? [] : [h('p.card-subtitle', subtitle)]),
    ...(description === '' ? [] : [h('p.card-description', description)]),
    h(
      'ul.card-formats',
      links(entry, language, path).map(({ href, name, type }) =>
        // The title is for those who hear the links without what stands around them.
        h('li', [h('a', { href, ...type }, [name, h('span.visually-hidden', ` – ${title}`)])]),
      ),
    ),
  ])
}

interface FormatLink {
  readonly href: string
  readonly name: string
  readonly type: { readonly type?: string }
}

function links({ formats, publication, hasPrintEdition, parallel }: Entry, language: string, path: string): readonly FormatLink[] {
  const { labels } = languageOf(language)
  const pages = { href: relativeAddress(path, volumePath(language, publication)), name: labels.readOnline, type: {} }
  const files = downloadFormats(formats).map((format) => ({
    href: relativeAddress(path, downloadPath(language, publication, format)),
    name: format.toUpperCase(),
    type: { type: MEDIA_TYPES[format] },
  }))
  const isPrinted = hasPrintEdition && formats.includes('pdf')
  const forPrinting = {
    href: relativeAddress(path, printPath(language, publication)),
    name: labels.printEdition,
    type: { type: MEDIA_TYPES.pdf },
  }
  const sideBySide = downloadFormats(parallel ? formats : []).map((format) => ({
    href: relativeAddress(path, parallelPath({ publication }, format)),
    name: labels.parallel.file.replace('{format}', format.toUpperCase()),
    type: { type: MEDIA_TYPES[format] },
  }))
  return [...(formats.includes('html') ? [pages] : []), ...files, ...(isPrinted ? [forPrinting] : []), ...sideBySide]
}
