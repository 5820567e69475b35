import type { Element } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../languages/index.ts'
import type { Draft, FrontPage } from '../../model/index.ts'
import { toHtml } from '../../render/to-html.ts'
import { frontPath, relativeAddress } from './addresses.ts'
import { langOf } from './lang-of.ts'
import { pageHead } from './page-head.ts'

const PATH = 'index.html'

/** The page at the root, which offers every language in its own words. The first front page gives it its own language. */
export function composeChooser(pages: readonly FrontPage[]): Draft {
  const language = pages[0]?.language ?? ''
  const document = h('html', language === '' ? {} : { lang: language }, [
    head(pages),
    h('body.chooser', [
      h('main', [
        h('div.chooser-voices', { ariaHidden: 'true' }),
        h('h1', invitations(pages, language)),
        h(
          'ul.chooser-languages',
          pages.map((front) => choice(front, language)),
        ),
      ]),
      h('script', SEND_ON),
    ]),
  ])
  return { path: PATH, content: `${toHtml({ type: 'root', children: [{ type: 'doctype' }, document] })}\n` }
}

/**
 * Sends readers on to the first of their browser's languages that there is, remembers nothing, and stays
 * where the address has a fragment. Without it the links do the same.
 */
const SEND_ON = `
if (!location.hash) {
  var links = Array.from(document.querySelectorAll('a[hreflang]'))
  var primary = function (tag) { return tag.toLowerCase().split('-')[0] }
  var wanted = Array.from(navigator.languages || [])
  var found = wanted.map(function (tag) {
    return links.find(function (link) { return primary(link.hreflang) === primary(tag) })
  }).find(Boolean)
  if (found) location.replace(found.href)
}
`

function head(pages: readonly FrontPage[]): Element {
  const url = pages[0]?.url
  const title = distinct(pages.map((front) => front.title)).join(' · ')
  return pageHead({
    path: PATH,
    title,
    description: distinct(pages.map((front) => front.description)).join(' '),
    site: { title, ...(url === undefined ? {} : { url }) },
    alternates: pages.map(({ language }) => ({ language, path: frontPath(language) })),
    defaultPath: PATH,
  })
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))]
}

function invitations(pages: readonly FrontPage[], around: string): (Element | string)[] {
  return pages.flatMap(({ language }, index) => {
    const words = h('span', langOf(language, around), languageOf(language).labels.chooseLanguage)
    return index === 0 ? [words] : [' ', words]
  })
}

function choice({ description, language, title }: FrontPage, around: string): Element {
  const { labels, name, tag } = languageOf(language)
  const href = relativeAddress(PATH, frontPath(language))
  return h('li', langOf(language, around), [
    h('h2', [h('a', { href, hrefLang: tag }, name)]),
    h('p.chooser-title', title),
    ...(description === '' ? [] : [h('p', description)]),
    h('p.chooser-action', { ariaHidden: 'true' }, labels.readInLanguage),
  ])
}
