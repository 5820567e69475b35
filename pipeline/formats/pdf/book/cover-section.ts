import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Language, Volume } from '../../../model/index.ts'
import { printedDate } from '../../../text/printed-date.ts'
import { coverGround } from './cover-ground.ts'
import { FRONT_IDS } from './element-ids.ts'

/** The cover: series above, title and subtitle, publisher, date and language below. */
export function coverSection(volume: Volume, language: Language): Element {
  const { title, subtitle, publisher, date, alternates } = volume
  const facts = [printedDate(date, language), ...(alternates.length > 1 ? [language.name] : [])]
  return h('section', { class: 'cover', id: FRONT_IDS.cover }, [
    coverGround(),
    h('div', { class: 'cover-text' }, [
      h('p', { class: 'cover-series' }, volume.series ?? volume.site.title),
      h('p', { class: ['cover-title', sizeOf(title)] }, title),
      ...(subtitle ? [h('p', { class: 'cover-subtitle' }, subtitle)] : []),
    ]),
    h('div', { class: 'cover-foot' }, [
      ...(publisher ? [h('p', { class: 'cover-publisher' }, publisher)] : []),
      h('p', { class: 'cover-facts' }, facts.join(' · ')),
    ]),
  ])
}

/** Long titles are set smaller; the lengths are those that still fill three lines of each size. */
function sizeOf(title: string): string {
  if (title.length <= 45) return 'is-short'
  return title.length <= 90 ? 'is-medium' : 'is-long'
}
