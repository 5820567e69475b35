import type { PDFContext, PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import { applyEdits } from './content/edit.ts'
import { glyphRuns } from './content/glyph-runs.ts'
import { markArtifacts } from './content/mark-artifacts.ts'
import { readOperations } from './content/read-operations.ts'
import { releaseMarks } from './content/release-marks.ts'
import { settleSoftHyphens } from './content/settle-soft-hyphens.ts'
import { fontsOf, type GlyphTexts, readGlyphTexts, writeGlyphTexts } from './font-texts.ts'
import { countUses, type GlyphUses, mendedTexts, noUses } from './glyph-uses.ts'
import type { PageContent } from './page-content.ts'
import { type Program, paintsMarkedContent, programsOf, replaceProgram } from './programs.ts'

/**
 * Repairs what the pages paint: what belongs to no element, or is released from its own, becomes an artifact; soft hyphens go; glyphs
 * say what they stand for.
 */
export function repairContent(document: PDFDocument, released: PageContent): void {
  const { context } = document
  const fonts = new Map<PDFRef, Font>()
  for (const program of programsOf(document)) {
    replaceProgram(context, program, repairProgram(context, program, { fonts, released: released.get(program.page) ?? NONE }))
  }
  for (const [reference, { texts, uses }] of fonts) {
    const mended = mendedTexts(texts, uses)
    if (mended) writeGlyphTexts(context, reference, mended)
  }
}

const NONE: ReadonlySet<number> = new Set()

interface Font {
  readonly texts: GlyphTexts
  readonly uses: GlyphUses
}

interface Known {
  readonly fonts: Map<PDFRef, Font>
  /** Numbers of the page's marked content. */
  readonly released: ReadonlySet<number>
}

function repairProgram(context: PDFContext, program: Program, { fonts, released }: Known): string {
  const references = fontsOf(context, program.resources)
  const fontNamed = (name: string) => {
    const reference = references.get(name)
    if (!reference) return undefined
    const font = fonts.get(reference) ?? { texts: readGlyphTexts(context, reference), uses: noUses() }
    fonts.set(reference, font)
    return font
  }
  const operations = readOperations(program.text)
  const hyphens = settleSoftHyphens(operations, glyphRuns(operations), (font, glyph) => fontNamed(font)?.texts.get(glyph))
  countUses(hyphens.runs, (font) => fontNamed(font)?.uses ?? noUses())
  const surface = { height: program.height, hasMarkedContent: (name: string) => paintsMarkedContent(context, program, name) }
  return applyEdits(program.text, [...releaseMarks(operations, released), ...markArtifacts(operations, surface), ...hyphens.edits])
}
