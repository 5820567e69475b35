import type { GlyphRun } from './content/glyph-runs.ts'
import type { GlyphTexts } from './font-texts.ts'

/** How the glyphs of one font are used: which stand for themselves, and which for a text that the page gives. */
export interface GlyphUses {
  readonly plain: Set<string>
  readonly spans: Map<string, Set<string>>
}

/** Nothing used yet. */
export function noUses(): GlyphUses {
  return { plain: new Set(), spans: new Map() }
}

/** Counts the uses of glyphs in a list of runs. A text that stands for several glyphs says nothing of each. */
export function countUses(runs: readonly GlyphRun[], usesOf: (font: string) => GlyphUses): void {
  const sizes = new Map<number, number>()
  for (const { span, glyphs } of runs) if (span) sizes.set(span.index, (sizes.get(span.index) ?? 0) + glyphs.length)
  for (const { font, glyphs, span } of runs) {
    const uses = usesOf(font)
    for (const glyph of glyphs) {
      if (!span) uses.plain.add(glyph)
      else uses.spans.set(glyph, (uses.spans.get(glyph) ?? new Set()).add(sizes.get(span.index) === 1 ? span.text : SEVERAL))
    }
  }
}

const SEVERAL = ''

/** Stands for a text that nobody knows. */
const UNKNOWN = 'FFFD'

/**
 * The texts of a font's glyphs, mended: a ligature or a joined letter has none in the font, or one that may not be, but the page says
 * around each use what it stands for. Undefined where nothing is to be mended.
 */
export function mendedTexts(texts: GlyphTexts, { plain, spans }: GlyphUses): GlyphTexts | undefined {
  const mended = new Map(texts)
  for (const [glyph, given] of spans) {
    const [text = SEVERAL, ...others] = given
    const isBad = isForbidden(texts.get(glyph))
    const isCertain = text !== SEVERAL && others.length === 0
    if (isCertain && (isBad || !plain.has(glyph))) mended.set(glyph, text)
    else if (isBad) mended.set(glyph, UNKNOWN)
  }
  for (const [glyph, text] of mended) if (isForbidden(text)) mended.set(glyph, UNKNOWN)
  return isSame(texts, mended) ? undefined : mended
}

/** ISO 14289-1, 7.21.7. */
function isForbidden(text: string | undefined): boolean {
  return text === undefined || ['0000', 'FEFF', 'FFFE'].includes(text)
}

function isSame(left: GlyphTexts, right: GlyphTexts): boolean {
  return left.size === right.size && [...left].every(([glyph, text]) => right.get(glyph) === text)
}
