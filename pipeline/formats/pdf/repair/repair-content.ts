import type { PDFContext, PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import { applyEdits } from './content/edit.ts'
import { glyphRuns } from './content/glyph-runs.ts'
import { markArtifacts } from './content/mark-artifacts.ts'
import { readOperations } from './content/read-operations.ts'
import { settleSoftHyphens } from './content/settle-soft-hyphens.ts'
import { fontsOf, type GlyphTexts, readGlyphTexts, writeGlyphTexts } from './font-texts.ts'
import { countUses, type GlyphUses, mendedTexts, noUses } from './glyph-uses.ts'
import { type Program, paintsMarkedContent, programsOf, replaceProgram } from './programs.ts'

/** Repairs what the pages paint: untagged content becomes artifacts, soft hyphens go, glyphs say what they stand for. */
export function repairContent(document: PDFDocument): void {
  const { context } = document
  const fonts = new Map<PDFRef, Font>()
  for (const program of programsOf(document)) replaceProgram(context, program, repairProgram(context, program, fonts))
  for (const [reference, { texts, uses }] of fonts) {
    const mended = mendedTexts(texts, uses)
    if (mended) writeGlyphTexts(context, reference, mended)
  }
}

interface Font {
  readonly texts: GlyphTexts
  readonly uses: GlyphUses
}

function repairProgram(context: PDFContext, program: Program, fonts: Map<PDFRef, Font>): string {
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
  return applyEdits(program.text, [...markArtifacts(operations, surface), ...hyphens.edits])
}
