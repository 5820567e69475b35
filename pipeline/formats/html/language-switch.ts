import type { Element } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../languages/index.ts'
import { relativeAddress } from './addresses.ts'
import type { Page } from './page.ts'

/** The languages of a page, each by its own name, as links to the same page. */
export function languageSwitch({ alternates, language, path }: Pick<Page, 'alternates' | 'language' | 'path'>): Element {
  const items = alternates.map((alternate) => {
    const isCurrent = alternate.language === language
    const current = isCurrent ? { ariaCurrent: 'page' } : {}
    const tag = alternate.language
    const href = relativeAddress(path, alternate.path)
    return h('li', [h('a', { href, hrefLang: tag, lang: tag, ...current }, languageOf(tag).name)])
  })
  return h('nav.language-switch', { ariaLabel: languageOf(language).labels.languages }, [h('ul', items)])
}
