import { languageOf } from '../../languages/index.ts'
import type { Volume } from '../../model/index.ts'
import { LEADING, type SetText, wrapText } from './wrap-text.ts'
import { type Markup, xml } from './xml.ts'

/** The measures of a cover. */
export const COVER_SIZE = { width: 1600, height: 2400 } as const

const { width: WIDTH, height: HEIGHT } = COVER_SIZE
const MARGIN = 150
const MEASURE = WIDTH - 2 * MARGIN

// Where the first line of the title stands, and where the voices enter.
const TITLE_TOP = 620
const VOICES_TOP = 1830

/** The cover as an SVG: series, title and subtitle, the three voices, publisher, language and year. Colours and fonts are names of tokens. */
export function coverPicture(volume: Volume): string {
  const title = wrapText(volume.title, { width: MEASURE, height: 800, sizes: [176, 160, 144, 130, 116, 104, 92, 80, 68, 56, 46, 38] })
  const subtitle = wrapText(volume.subtitle, { width: MEASURE, height: 330, sizes: [72, 64, 56, 48, 40, 34] })
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" xml:lang="${volume.language}">
<title>${volume.title}</title>
${STYLE}
<rect class="ground" width="${WIDTH}" height="${HEIGHT}"/>
${[series(volume), text('title', title, TITLE_TOP), text('subtitle', subtitle, TITLE_TOP + descent(title) + 150), ...VOICES, ...foot(volume)]}
</svg>
`.markup
}

const STYLE = xml`<style>
.ground { fill: var(--cover) }
.voice-1 { fill: var(--cover-voice-1) }
.voice-2 { fill: var(--cover-voice-2) }
.voice-3 { fill: var(--cover-voice-3) }
text { fill: var(--cover-ink); font-family: var(--sans) }
.series { fill: var(--cover-voice-2); font-weight: 600 }
.title { font-family: var(--serif); font-weight: 600 }
.subtitle { font-family: var(--serif); font-style: italic }
.publisher { font-weight: 600 }
.facts { fill: var(--cover-ink-soft) }
</style>`

// The mark as `tokens.css` lays it out: bars as thick as the gaps between them, each an eighth of the width later than the last.
const THICKNESS = 22
const VOICES: readonly Markup[] = [1, 2, 3].map((voice) => {
  const left = MARGIN + ((voice - 1) / 8) * (WIDTH - MARGIN)
  const top = VOICES_TOP + (voice - 1) * 2 * THICKNESS
  return xml`<rect class="voice-${voice}" x="${left}" y="${top}" width="${WIDTH - left}" height="${THICKNESS}"/>`
})

function series({ series: name, site }: Volume): Markup {
  return text('series', wrapText(name ?? site.title, { width: MEASURE, height: 180, sizes: [52, 44] }), MARGIN + 50)
}

function foot({ publisher, date, language, alternates }: Volume): readonly Markup[] {
  const own = wrapText(publisher ?? '', { width: MEASURE, height: 150, sizes: [60, 52, 44] })
  const name = alternates.length > 1 ? languageOf(language).name : ''
  const facts = [name, date.slice(0, 4)].filter((part) => part !== '').join(' · ')
  return [text('publisher', own, HEIGHT - MARGIN - 80 - descent(own)), text('facts', { size: 48, lines: [facts] }, HEIGHT - MARGIN)]
}

/** Lines of text below one another; the first stands on `top`. */
function text(name: string, { size, lines }: SetText, top: number): Markup {
  const spans = lines.map((line, index) => xml`<tspan x="${MARGIN}" y="${Math.round(top + index * size * LEADING)}">${line}</tspan>`)
  return lines.length === 0 ? xml`` : xml`<text class="${name}" font-size="${size}">${spans}</text>`
}

/** How far the last line stands below the first. */
function descent({ size, lines }: SetText): number {
  return Math.round(Math.max(0, lines.length - 1) * size * LEADING)
}
