import type { PrintedVolume, Volume } from '../../model/index.ts'
import { idsOf } from './link-map.ts'
import { type PageBreak, pageBreaks } from './page-breaks.ts'
import { pageId, placePageBreak } from './place-page-break.ts'

/** A volume whose chapters hold the places at which the pages of its PDF begin, and these pages in order; none where there is no PDF. */
export interface PagedVolume {
  readonly volume: Volume
  readonly pages: readonly PageBreak[]
}

/** Marks the pages of the PDF in the chapters. */
export function pagedVolume(volume: Volume, printed?: PrintedVolume): PagedVolume {
  const breaks = printed ? pageBreaks(volume.chapters, printed.blocks) : []
  const chapters = volume.chapters.map((chapter) => {
    const own = breaks.filter(({ work }) => work === chapter.work)
    return own.length === 0 ? chapter : { ...chapter, tree: own.reduce(placePageBreak, chapter.tree) }
  })
  const placed = new Map(chapters.map(({ work, tree }) => [work, idsOf(tree)]))
  return { volume: { ...volume, chapters }, pages: breaks.filter(({ work, label }) => placed.get(work)?.has(pageId(label))) }
}
