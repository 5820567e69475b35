import type { Element } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../languages/index.ts'
import type { Draft, Labels } from '../../model/index.ts'
import { toHtml } from '../../render/to-html.ts'

/** One page of the report. */
export interface ReportDraft {
  /** Directly below `report/`. */
  readonly path: string
  /** The language of its own words. */
  readonly language: string
  readonly title: string
  /** The id of what the reader came for. */
  readonly mainId: string
  readonly main: readonly Element[]
  /** The whole style of a page that stands alone; without it the page stands beside the site and uses its style. */
  readonly style?: string
}

/** A page for reviewers in the frame that all of them share. */
export function reportDraft({ path, language, title, mainId, main, style }: ReportDraft): Draft {
  const { labels } = languageOf(language)
  const document = h('html', { lang: language }, [
    head(title, style),
    h('body.report', [
      h('a.skip-link', { href: `#${mainId}` }, labels.skipToText),
      ...(style === undefined ? [header(labels)] : []),
      h('main', [...main]),
    ]),
  ])
  return { path, content: `${toHtml({ type: 'root', children: [{ type: 'doctype' }, document] })}\n` }
}

function head(title: string, style: string | undefined): Element {
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', title),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'robots', content: 'noindex' }),
    ...(style === undefined ? shared() : [h('style', style.replaceAll('</', '<\\/'))]),
  ])
}

function shared(): Element[] {
  return [
    h('link', { rel: ['stylesheet'], href: '../assets/concord.css' }),
    h('link', { rel: ['icon'], type: 'image/svg+xml', href: '../assets/icon.svg' }),
  ]
}

function header(labels: Labels): Element {
  const mark = h('span.mark', { ariaHidden: 'true' })
  return h('header.site-header', [
    h('div.site-header-inside', [h('a.site-title', { href: '../index.html' }, [mark, labels.allPublications])]),
  ])
}
