import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../languages/index.ts'
import type { Alternate, Volume } from '../../model/index.ts'
import { printedDate } from '../../text/printed-date.ts'
import { downloadPath, relativeAddress, volumePath } from './addresses.ts'
import { downloadFormats, MEDIA_TYPES } from './downloads.ts'
import { langOf } from './lang-of.ts'
import { ABOUT_ID } from './page-ids.ts'
import { rewriteElements } from './rewrite-elements.ts'

/** What the publication says of itself: its colophon, who made it and when, its licence, its other languages. */
export function aboutSection(volume: Volume, path: string): Element {
  const { labels } = languageOf(volume.language)
  return h('section.about', { ariaLabelledBy: ABOUT_ID }, [
    h('h2', { id: ABOUT_ID }, labels.aboutThisPublication),
    // Ids of the colophon could be those of the text.
    ...rewriteElements(volume.colophon, ({ properties: { id: _, ...properties }, ...element }) => ({ ...element, properties })),
    h('dl', facts(volume, path)),
  ])
}

function facts(volume: Volume, path: string): Element[] {
  const language = languageOf(volume.language)
  const { labels } = language
  const names = volume.creators.map(({ name }) => name).join(', ')
  const date = h('time', { dateTime: volume.date }, printedDate(volume.date, language))
  return [
    ...fact(labels.by, names),
    ...fact(labels.publisher, volume.publisher ?? ''),
    ...fact(labels.date, date),
    ...fact(labels.licence, licenceOf(volume)),
    ...fact(labels.subjects, volume.subjects.join(', ')),
    h('div', [h('dt', labels.languages), ...volume.alternates.map((alternate) => languageOfVolume(volume, alternate, path))]),
  ]
}

function fact(name: string, value: string | ElementContent): Element[] {
  return value === '' ? [] : [h('div', [h('dt', name), h('dd', value)])]
}

function licenceOf({ licence }: Volume): string | Element {
  if (!licence) return ''
  return licence.url === undefined ? licence.name : h('a', { href: licence.url, rel: ['license'] }, licence.name)
}

function languageOfVolume(volume: Volume, { language, formats }: Alternate, path: string): Element {
  const { publication } = volume
  const files = downloadFormats(formats).map((format) => {
    const href = relativeAddress(path, downloadPath(language, publication, format))
    return h('a', { href, hrefLang: language, type: MEDIA_TYPES[format] }, format.toUpperCase())
  })
  const name = languageOf(language).name
  const pages = relativeAddress(path, volumePath(language, publication))
  const first = formats.includes('html') ? h('a', { href: pages, hrefLang: language }, name) : h('span', name)
  return h('dd', langOf(language, volume.language), [first, ...files.flatMap((file) => [' · ', file])])
}
