import { languageOf } from '../../../languages/index.ts'
import type { Localised, ParallelChapter, ParallelVolume } from '../../../model/index.ts'
import { isWorthListing } from '../../../render/listed-captions.ts'
import { joinedTitles } from '../../../render/parallel/joined-titles.ts'
import { type RowCaption, rowCaptions } from '../../../render/parallel/row-captions.ts'
import type { ContentsEntry } from '../contents.ts'
import type { LinkMap } from '../link-map.ts'
import type { NavigationList } from '../navigation.ts'
import { labelsOf, type ParallelContents } from './parallel-contents.ts'

/** A list beside the contents, called and filled in all languages. */
export interface ParallelList extends Pick<NavigationList, 'type' | 'title'>, ParallelContents {
  readonly names: Localised
}

const LISTS = [
  { type: 'loi', tagName: 'figcaption', label: 'listOfFigures' },
  { type: 'lot', tagName: 'caption', label: 'listOfTables' },
] as const

/** The lists of figures and of tables, each where the volume has enough of them; by work where it has several. */
export function parallelCaptionLists({ chapters, languages }: ParallelVolume, links: LinkMap): readonly ParallelList[] {
  return LISTS.flatMap(({ type, tagName, label }) => {
    const groups = chapters
      .map((chapter) => ({ chapter, captions: chapter.rows.flatMap((row) => rowCaptions(row, tagName)) }))
      .filter(({ captions }) => captions.length > 0)
    if (!isWorthListing(groups.flatMap(({ captions }) => captions).length)) return []
    const parts = groups.map((group) => partOf(group, links))
    const entries = chapters.length === 1 ? parts.flatMap(({ entry }) => entry.children) : parts.map(({ entry }) => entry)
    const titles = new Map(parts.flatMap((part) => part.titles))
    return [{ type, title: languageOf(links.language).labels[label], names: labelsOf(languages, label), entries, titles }]
  })
}

interface Part {
  readonly entry: ContentsEntry
  readonly titles: readonly (readonly [address: string, texts: Localised])[]
}

function partOf(
  { chapter, captions }: { readonly chapter: ParallelChapter; readonly captions: readonly RowCaption[] },
  links: LinkMap,
): Part {
  const file = links.chapters.get(chapter.work)?.file ?? ''
  const lineTo = (href: string, texts: Localised, children: readonly ContentsEntry[] = []): ContentsEntry => {
    return { title: joinedTitles(Object.values(texts)), href, language: links.language, children }
  }
  const own = captions.map(({ target, texts }) => [`${file}#${target}`, texts] as const)
  return {
    entry: lineTo(
      file,
      chapter.shortTitles,
      own.map(([href, texts]) => lineTo(href, texts)),
    ),
    titles: [[file, chapter.shortTitles], ...own],
  }
}
