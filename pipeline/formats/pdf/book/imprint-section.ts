import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../../languages/index.ts'
import type { Alternate, Language, Volume } from '../../../model/index.ts'
import { printedDate } from '../../../text/printed-date.ts'
import { colophonOf } from './colophon-of.ts'
import { FRONT_IDS } from './element-ids.ts'
import { siteAddress } from './site-address.ts'

/** What the publication says of itself: description, colophon, who made it, when, under which licence, in which languages. */
export function imprintSection(volume: Volume, language: Language): Element {
  const { labels } = language
  return h('section', { class: ['imprint', 'front'] }, [
    h('h1', { id: FRONT_IDS.imprint }, labels.aboutThisPublication),
    ...(volume.description ? [h('p', { class: 'imprint-description' }, volume.description)] : []),
    h('div', { class: 'imprint-colophon' }, colophonOf(volume)),
    h('div', { class: 'imprint-facts' }, [
      ...volume.creators.map(({ name }) => fact(labels.by, [name])),
      ...(volume.publisher ? [fact(labels.publisher, [volume.publisher])] : []),
      fact(labels.date, [printedDate(volume.date, language)]),
      ...(volume.licence ? [fact(labels.licence, [licenceOf(volume.licence)])] : []),
      ...(volume.subjects.length > 0 ? [fact(labels.subjects, [volume.subjects.join(', ')])] : []),
      ...(volume.alternates.length > 1 ? [fact(labels.languages, languagesOf(volume))] : []),
    ]),
  ])
}

function fact(label: string, content: readonly ElementContent[] | readonly string[]): Element {
  return h('p', { class: 'fact' }, [h('span', { class: 'fact-label' }, label), ' ', h('span', { class: 'fact-text' }, [...content])])
}

function licenceOf({ name, url }: NonNullable<Volume['licence']>): ElementContent {
  return url ? h('a', { href: url }, name) : { type: 'text', value: name }
}

function languagesOf(volume: Volume): readonly ElementContent[] {
  return volume.alternates.flatMap((alternate, index) => [
    ...(index === 0 ? [] : [{ type: 'text' as const, value: ' · ' }]),
    languageEntry(volume, alternate),
  ])
}

function languageEntry(volume: Volume, alternate: Alternate): Element {
  const { name } = languageOf(alternate.language)
  const address = siteAddress({ ...volume, language: alternate.language }, `${volume.publication}/`)
  if (alternate.language === volume.language) return h('strong', name)
  const lang = { lang: alternate.language }
  return address && alternate.formats.includes('html') ? h('a', { href: address, ...lang }, name) : h('span', lang, name)
}
