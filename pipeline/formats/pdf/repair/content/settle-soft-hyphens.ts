import type { Edit } from './edit.ts'
import type { GlyphRun } from './glyph-runs.ts'
import type { Operation } from './read-operations.ts'

const SOFT_HYPHEN = '00AD'
const HYPHENS = ['2010', '002D']

/** The text, as UTF-16 in hexadecimal digits, of a glyph of a font. */
export type TextOfGlyph = (font: string, glyph: string) => string | undefined

/** A content stream without soft hyphens, but for those at which a line was broken. */
export interface SettledHyphens {
  readonly edits: readonly Edit[]
  /** What is shown, once the edits are made. */
  readonly runs: readonly GlyphRun[]
}

/**
 * Takes out the soft hyphens: each is drawn as a space without width, and who searches or copies would find it in the middle of a word.
 * A hyphen that was set at the end of a line says that it is a soft one, so that the word can be put together again.
 */
export function settleSoftHyphens(operations: readonly Operation[], runs: readonly GlyphRun[], textOf: TextOfGlyph): SettledHyphens {
  const edits: Edit[] = []
  const settled: GlyphRun[] = []
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1]
    if (isSoftHyphen(run)) edits.push(...withoutSpan(operations, run))
    else if (before && isSoftHyphen(before) && isHyphen(run, textOf) && isNewText(operations.slice(before.index, run.index))) {
      edits.push(...asSoftHyphen(operations, run))
      settled.push({ ...run, span: { text: SOFT_HYPHEN, index: run.span?.index ?? run.index } })
    } else settled.push(run)
  }
  return { edits, runs: settled }
}

function isSoftHyphen({ span, glyphs }: GlyphRun): boolean {
  return span?.text === SOFT_HYPHEN && glyphs.length === 1
}

/** A font with one glyph for two hyphens says of it which one is meant. */
function isHyphen({ font, glyphs, span }: GlyphRun, textOf: TextOfGlyph): boolean {
  const [glyph = ''] = glyphs
  return glyphs.length === 1 && HYPHENS.includes(span?.text ?? textOf(font, glyph) ?? '')
}

function isNewText(between: readonly Operation[]): boolean {
  return between.some(({ operator }) => operator === 'BT')
}

/** Where the next glyph stands counts from here: movements stay. */
function withoutSpan(operations: readonly Operation[], { index, span }: GlyphRun): readonly Edit[] {
  let end = index
  while (end < operations.length && operations[end]?.operator !== 'EMC') end++
  return [span?.index ?? index, index, end].flatMap((at) => {
    const operation = operations[at]
    return operation ? [{ start: operation.start, end: operation.end, text: '' }] : []
  })
}

function asSoftHyphen(operations: readonly Operation[], { index, span }: GlyphRun): readonly Edit[] {
  const opening = span && operations[span.index]
  if (opening) return [{ start: opening.start, end: opening.end, text: AS_SOFT_HYPHEN }]
  const operation = operations[index]
  if (!operation) return []
  const { start, end } = operation
  return [
    { start, end: start, text: `${AS_SOFT_HYPHEN}\n` },
    { start: end, end, text: '\nEMC' },
  ]
}

const AS_SOFT_HYPHEN = `/Span <</ActualText <FEFF${SOFT_HYPHEN}>>> BDC`
