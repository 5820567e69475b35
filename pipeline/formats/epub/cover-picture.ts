import { languageOf } from '../../languages/index.ts'
import type { Volume } from '../../model/index.ts'
import { COVER, COVER_STYLE, coverText, descent, VOICES } from './cover-parts.ts'
import { wrapText } from './wrap-text.ts'
import { type Markup, xml } from './xml.ts'

// Where the first line of the title stands.
const TITLE_TOP = 620

/** The cover as an SVG: series, title and subtitle, the three voices, publisher, language and year. Colours and fonts are names of tokens. */
export function coverPicture(volume: Volume): string {
  const title = wrapText(volume.title, { width: COVER.measure, height: 800, sizes: [176, 160, 144, 130, 116, 104, 92, 80, 68, 56, 46, 38] })
  const subtitle = wrapText(volume.subtitle, { width: COVER.measure, height: 330, sizes: [72, 64, 56, 48, 40, 34] })
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${COVER.width} ${COVER.height}" width="${COVER.width}" height="${COVER.height}" xml:lang="${volume.language}">
<title>${volume.title}</title>
${COVER_STYLE}
<rect class="ground" width="${COVER.width}" height="${COVER.height}"/>
${[
  coverSeries(volume.series ?? volume.site.title),
  coverText(title, { name: 'title', top: TITLE_TOP }),
  coverText(subtitle, { name: 'subtitle', top: TITLE_TOP + descent(title) + 150 }),
  ...VOICES,
  ...coverFoot(volume, volume.alternates.length > 1 ? languageOf(volume.language).name : ''),
]}
</svg>
`.markup
}

/** What stands above the title. */
export function coverSeries(name: string): Markup {
  return coverText(wrapText(name, { width: COVER.measure, height: 180, sizes: [52, 44] }), { name: 'series', top: COVER.margin + 50 })
}

/** Who publishes the book, its languages, and the year. */
export function coverFoot({ publisher, date }: Volume, languages: string): readonly Markup[] {
  const own = wrapText(publisher ?? '', { width: COVER.measure, height: 150, sizes: [60, 52, 44] })
  const facts = [languages, date.slice(0, 4)].filter((part) => part !== '').join(' · ')
  const bottom = COVER.height - COVER.margin
  return [
    coverText(own, { name: 'publisher', top: bottom - 80 - descent(own) }),
    coverText({ size: 48, lines: [facts] }, { name: 'facts', top: bottom }),
  ]
}
