import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Draft } from '../../model/index.ts'
import { toHtml } from '../../render/to-html.ts'

/** A page on which languages stand side by side. */
export interface ReviewDraft {
  readonly path: string
  /** The language of its own words. */
  readonly language: string
  readonly title: string
  /** The whole style, which the page carries with it: it is sent around, and opened where there is no site. */
  readonly style: string
  /** For those who read with a keyboard; the page says everything without it. */
  readonly script?: string
  readonly body: readonly Element[]
}

/** A page that stands alone. */
export function reviewDraft({ body, language, path, script, style, title }: ReviewDraft): Draft {
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', title),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('style', style.replaceAll('</', '<\\/')),
  ])
  const document = h('html', { lang: language }, [
    head,
    h('body.review', [...body, ...(script === undefined ? [] : [h('script', script)])]),
  ])
  return { path, content: `${toHtml({ type: 'root', children: [{ type: 'doctype' }, document] })}\n` }
}
