import type { Element } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../languages/index.ts'
import type { Draft } from '../../model/index.ts'
import { toHtml } from '../../render/to-html.ts'
import { frontPath, relativeAddress } from './addresses.ts'
import { languageSwitch } from './language-switch.ts'
import type { Page } from './page.ts'
import { pageHead } from './page-head.ts'

/** Puts a page into the frame that all pages share: head, skip link, header with the languages, footer. */
export function framedPage(content: Page): Draft {
  const { language, main, path, textId } = content
  const { labels } = languageOf(language)
  const document = h('html', { lang: language }, [
    pageHead(content),
    h('body', [h('a.skip-link', { href: `#${textId}` }, labels.skipToText), header(content), h('main', [...main]), footer(content)]),
  ])
  return { path, content: `${toHtml({ type: 'root', children: [{ type: 'doctype' }, document] })}\n` }
}

function header(content: Page): Element {
  const { language, path, site } = content
  return h('header.site-header', [
    h('div.site-header-inside', [
      h('a.site-title', { href: relativeAddress(path, frontPath(language)) }, [h('span.mark', { ariaHidden: 'true' }), site.title]),
      languageSwitch(content),
    ]),
  ])
}

function footer({ imprint, language, path, site }: Page): Element {
  const { labels } = languageOf(language)
  const front = frontPath(language)
  return h('footer.site-footer', [
    h('div.site-footer-inside', [
      h('p.site-footer-title', site.title),
      ...(imprint === undefined ? [] : [h('p', imprint)]),
      ...(path === front ? [] : [h('p', [h('a', { href: relativeAddress(path, front) }, labels.allPublications)])]),
    ]),
  ])
}
