import type { Element } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../languages/index.ts'
import type { Draft, Volume } from '../../model/index.ts'
import { aboutSection } from './about-section.ts'
import { frontPath, relativeAddress, volumePath, workPath } from './addresses.ts'
import { framedPage } from './framed-page.ts'
import { imprintOf } from './imprint.ts'
import { langOf } from './lang-of.ts'
import { TEXT_ID } from './page-ids.ts'
import { titleBlock } from './title-block.ts'
import { volumeLanguages } from './volume-languages.ts'

/** First page of a volume with several works: its cover and the list of works. */
export function contentsPage(volume: Volume): Draft {
  const path = volumePath(volume.language, volume.publication)
  const alternates = volumeLanguages(volume)
  const crumbs = [{ title: volume.site.title, path: frontPath(volume.language) }, { title: volume.title }]
  return framedPage({
    path,
    language: volume.language,
    title: volume.title,
    description: volume.description,
    site: volume.site,
    alternates,
    defaultPath: alternates[0]?.path ?? path,
    textId: TEXT_ID,
    main: [
      titleBlock({ volume, path }, { title: h('h1', volume.title), crumbs, isCover: true }),
      h('div.layout.layout-single', [h('div.reading', [listOfWorks(volume, path), aboutSection(volume, path)])]),
    ],
    ...imprintOf(volume),
  })
}

function listOfWorks(volume: Volume, path: string): Element {
  const { labels } = languageOf(volume.language)
  const works = volume.chapters.map(({ language, title, work }) =>
    h('li', [h('a', { href: relativeAddress(path, workPath(volume, work)), ...langOf(language, volume.language) }, title)]),
  )
  return h('section.works', { id: TEXT_ID, tabIndex: -1 }, [h('h2', labels.contents), h('ol', works)])
}
