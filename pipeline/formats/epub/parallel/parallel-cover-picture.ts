import type { ParallelVolume } from '../../../model/index.ts'
import { joinedTitles } from '../../../render/parallel/joined-titles.ts'
import { languageNames } from '../../../render/parallel/language-names.ts'
import { COVER, COVER_STYLE, coverText, VOICES } from '../cover-parts.ts'
import { coverFoot, coverSeries } from '../cover-picture.ts'
import { wrapText } from '../wrap-text.ts'
import { type Markup, xml } from '../xml.ts'

// Where the titles stand between the series and the voices.
const TOP = 440
const BOTTOM = 1740

/** The cover as an SVG: the title in each language below the bar of its voice. */
export function parallelCoverPicture(parallel: ParallelVolume): string {
  const { volumes, languages } = parallel
  const [first] = volumes
  const height = (BOTTOM - TOP) / volumes.length
  const titles = volumes.map((volume, at) => titleIn(volume, { top: TOP + at * height, height, at }))
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${COVER.width} ${COVER.height}" width="${COVER.width}" height="${COVER.height}" xml:lang="${languages[0] ?? ''}">
<title>${joinedTitles(volumes.map(({ title }) => title))}</title>
${COVER_STYLE}
<rect class="ground" width="${COVER.width}" height="${COVER.height}"/>
${[
  coverSeries(joinedTitles(volumes.map(({ series, site }) => series ?? site.title))),
  ...titles,
  ...VOICES,
  ...(first ? coverFoot(first, languageNames(languages)) : []),
]}
</svg>
`.markup
}

interface Room {
  readonly top: number
  readonly height: number
  readonly at: number
}

function titleIn({ title, language }: { readonly title: string; readonly language: string }, { top, height, at }: Room): Markup {
  const set = wrapText(title, { width: COVER.measure, height: height - 160, sizes: [104, 92, 80, 72, 64, 56, 46, 38] })
  return xml`<rect class="voice-${(at % 3) + 1}" x="${COVER.margin}" y="${Math.round(top)}" width="180" height="14"/>
${coverText(set, { name: 'title', top: Math.round(top + 50 + set.size), language })}`
}
