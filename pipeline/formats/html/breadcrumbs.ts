import type { Element } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../languages/index.ts'
import { relativeAddress } from './addresses.ts'
import { langOf } from './lang-of.ts'

/** One step of the way to a page; the last one, the page itself, has no path. */
export interface Crumb {
  readonly title: string
  readonly path?: string
  readonly language?: string
}

/** The way from the front page to the page that is read. */
export function breadcrumbs(crumbs: readonly Crumb[], path: string, language: string): Element {
  const items = crumbs.map((crumb) => {
    const lang = langOf(crumb.language ?? language, language)
    const target = crumb.path === undefined ? h('span', { ariaCurrent: 'page', ...lang }, crumb.title) : undefined
    return h('li', [target ?? h('a', { href: relativeAddress(path, crumb.path ?? ''), ...lang }, crumb.title)])
  })
  return h('nav.breadcrumbs', { ariaLabel: languageOf(language).labels.breadcrumbs }, [h('ol', items)])
}
