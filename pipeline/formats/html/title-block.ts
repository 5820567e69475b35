import type { Element } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../languages/index.ts'
import type { Volume } from '../../model/index.ts'
import { printedDate } from '../../text/printed-date.ts'
import { breadcrumbs, type Crumb } from './breadcrumbs.ts'
import { downloads } from './downloads.ts'

/** What the title block of a page shows besides what its volume says. */
export interface Title {
  readonly title: Element
  readonly crumbs: readonly Crumb[]
  /** Whether it stands for the whole volume, with subtitle and description. */
  readonly isCover: boolean
}

/** The cover at the head of a page: the way here, the title, who and when, the downloads, and the three voices. */
export function titleBlock(place: { readonly volume: Volume; readonly path: string }, { title, crumbs, isCover }: Title): Element {
  const { volume, path } = place
  return h('div.cover', { className: isCover ? [] : ['cover-small'] }, [
    h('div.cover-inside', [
      breadcrumbs(crumbs, path, volume.language),
      ...(isCover ? coverText(volume, title) : [h('p.cover-series', volume.title), title]),
      byline(volume),
      ...downloads(volume, path),
    ]),
    h('div.cover-voices', { ariaHidden: 'true' }),
  ])
}

function coverText(volume: Volume, title: Element): Element[] {
  return [
    ...(volume.series === undefined ? [] : [h('p.cover-series', volume.series)]),
    title,
    ...(volume.subtitle === '' ? [] : [h('p.cover-subtitle', volume.subtitle)]),
    ...(volume.description === '' ? [] : [h('p.cover-description', volume.description)]),
  ]
}

function byline(volume: Volume): Element {
  const language = languageOf(volume.language)
  const names = volume.creators.map(({ name }) => name).join(', ')
  return h('p.cover-byline', [
    ...(names === '' ? [] : [h('span', names), ' ']),
    h('time', { dateTime: volume.date }, printedDate(volume.date, language)),
  ])
}
