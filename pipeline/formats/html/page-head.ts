import type { Element } from 'hast'
import { h } from 'hastscript'
import { absoluteAddress, relativeAddress } from './addresses.ts'
import type { Page } from './page.ts'

/** What a head says of its page. */
export type PageNames = Pick<Page, 'path' | 'title' | 'description' | 'site' | 'alternates' | 'defaultPath'>

/** Head of a page: its names, its languages, its style sheet. */
export function pageHead(page: PageNames): Element {
  const { description, path, site, title } = page
  const fullTitle = title === site.title ? title : `${title} – ${site.title}`
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', fullTitle),
    ...(description === '' ? [] : [h('meta', { name: 'description', content: description })]),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('link', { rel: ['stylesheet'], href: relativeAddress(path, 'assets/concord.css') }),
    h('link', { rel: ['icon'], type: 'image/svg+xml', href: relativeAddress(path, 'assets/icon.svg') }),
    ...alternateLinks(page),
    ...(site.url === undefined ? [] : sharedLinks(page, site.url)),
  ])
}

function alternateLinks({ alternates, defaultPath, path, site }: PageNames): Element[] {
  const address = (to: string) => (site.url === undefined ? relativeAddress(path, to) : absoluteAddress(site.url, to))
  const links = alternates.map(({ language, path: to }) => h('link', { rel: ['alternate'], hrefLang: language, href: address(to) }))
  return [...links, h('link', { rel: ['alternate'], hrefLang: 'x-default', href: address(defaultPath) })]
}

/** What only a page with an address of its own can say. */
function sharedLinks({ description, path, site, title }: PageNames, url: string): Element[] {
  const address = absoluteAddress(url, path)
  const properties = [
    ['og:type', 'website'],
    ['og:title', title],
    ['og:site_name', site.title],
    ['og:url', address],
    ...(description === '' ? [] : [['og:description', description]]),
  ]
  return [h('link', { rel: ['canonical'], href: address }), ...properties.map(([property, content]) => h('meta', { property, content }))]
}
