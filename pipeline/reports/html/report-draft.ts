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
}

/** A page for reviewers in the frame that all of them share. It stands beside the site, whose style it uses. */
export function reportDraft({ path, language, title, mainId, main }: ReportDraft): Draft {
  const { labels } = languageOf(language)
  const document = h('html', { lang: language }, [
    head(title),
    h('body.report', [h('a.skip-link', { href: `#${mainId}` }, labels.skipToText), header(labels), h('main', [...main])]),
  ])
  return { path, content: `${toHtml({ type: 'root', children: [{ type: 'doctype' }, document] })}\n` }
}

function head(title: string): Element {
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', title),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('link', { rel: ['stylesheet'], href: '../assets/concord.css' }),
    h('link', { rel: ['icon'], type: 'image/svg+xml', href: '../assets/icon.svg' }),
  ])
}

function header(labels: Labels): Element {
  const mark = h('span.mark', { ariaHidden: 'true' })
  return h('header.site-header', [
    h('div.site-header-inside', [h('a.site-title', { href: '../index.html' }, [mark, labels.allPublications])]),
  ])
}
