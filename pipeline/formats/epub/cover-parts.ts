import { LEADING, type SetText } from './wrap-text.ts'
import { type Markup, xml } from './xml.ts'

/** The measures of a cover as a picture. */
export const COVER_SIZE = { width: 1600, height: 2400 } as const

/** The measures of a cover, in the units of its drawing: the page, the margin around its text, and where the voices enter. */
export const COVER = { ...COVER_SIZE, margin: 150, measure: 1300, voices: 1830 } as const

/** Colours and fonts of a cover, as names of tokens. */
export const COVER_STYLE = xml`<style>
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

/** The three voices. */
export const VOICES: readonly Markup[] = [1, 2, 3].map((voice) => {
  const left = COVER.margin + ((voice - 1) / 8) * (COVER.width - COVER.margin)
  const top = COVER.voices + (voice - 1) * 2 * THICKNESS
  return xml`<rect class="voice-${voice}" x="${left}" y="${top}" width="${COVER.width - left}" height="${THICKNESS}"/>`
})

/** A text and where it stands. */
export interface PlacedText {
  readonly name: string
  /** Foot of its first line. */
  readonly top: number
  /** Where it is not in the language of the cover. */
  readonly language?: string
}

/** Lines of text below one another. */
export function coverText({ size, lines }: SetText, { name, top, language }: PlacedText): Markup {
  const spans = lines.map((line, index) => xml`<tspan x="${COVER.margin}" y="${Math.round(top + index * size * LEADING)}">${line}</tspan>`)
  const spoken = language === undefined ? '' : xml` xml:lang="${language}"`
  return lines.length === 0 ? xml`` : xml`<text class="${name}" font-size="${size}"${spoken}>${spans}</text>`
}

/** How far the last line of a text stands below the first. */
export function descent({ size, lines }: SetText): number {
  return Math.round(Math.max(0, lines.length - 1) * size * LEADING)
}
