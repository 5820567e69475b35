import { languageOf } from '../../languages/index.ts'
import type { Volume } from '../../model/index.ts'
import { type CaptionGroup, listedCaptions } from '../../render/listed-captions.ts'
import type { ContentsEntry } from './contents.ts'
import type { LinkMap } from './link-map.ts'
import type { NavigationList } from './navigation.ts'

/** The lists of figures and of tables, each where the volume has enough of them; by chapter where it has several. */
export function captionLists(volume: Volume, links: LinkMap): readonly NavigationList[] {
  const { labels } = languageOf(volume.language)
  const lists: readonly NavigationList[] = [
    { type: 'loi', title: labels.listOfFigures, entries: entriesOf(volume, listedCaptions(volume, 'figcaption'), links) },
    { type: 'lot', title: labels.listOfTables, entries: entriesOf(volume, listedCaptions(volume, 'caption'), links) },
  ]
  return lists.filter(({ entries }) => entries.length > 0)
}

function entriesOf({ chapters }: Volume, groups: readonly CaptionGroup[], links: LinkMap): readonly ContentsEntry[] {
  return groups.flatMap(({ chapter: { language, shortTitle, work }, captions }) => {
    const file = links.chapters.get(work)?.file ?? ''
    const own = captions.map(({ target, text }) => ({ title: text, href: `${file}#${target}`, language, children: [] }))
    return chapters.length === 1 ? own : [{ title: shortTitle, href: file, language, children: own }]
  })
}
