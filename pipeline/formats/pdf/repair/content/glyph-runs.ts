import type { Operation } from './read-operations.ts'

/** Glyphs that are shown together, and the text that they stand for where the file says so. */
export interface GlyphRun {
  /** Name of the font among the page's resources. */
  readonly font: string
  /** Codes of four hexadecimal digits. */
  readonly glyphs: readonly string[]
  /** Index of the operation that shows them. */
  readonly index: number
  /** The innermost marked content around the glyphs that says what they stand for. */
  readonly span?: ActualTextSpan
}

/** Marked content with a text in place of its glyphs. */
export interface ActualTextSpan {
  /** UTF-16 in hexadecimal digits. */
  readonly text: string
  /** Index of the operation that opens it. */
  readonly index: number
}

/** All text that operations show, in order. */
export function glyphRuns(operations: readonly Operation[]): readonly GlyphRun[] {
  const runs: GlyphRun[] = []
  // The innermost span that is open, for each mark that is open.
  const spans: (ActualTextSpan | undefined)[] = []
  let font = ''
  for (const [index, { operator, operands }] of operations.entries()) {
    switch (operator) {
      case 'BDC':
        spans.push(spanOf(operands, index) ?? spans.at(-1))
        break
      case 'BMC':
        spans.push(spans.at(-1))
        break
      case 'EMC':
        spans.pop()
        break
      case 'Tf':
        font = (operands[0] ?? '').slice(1)
        break
      case 'Tj':
      case 'TJ': {
        const span = spans.at(-1)
        const glyphs = codesOf(operands)
        runs.push(span ? { font, glyphs, index, span } : { font, glyphs, index })
      }
    }
  }
  return runs
}

function spanOf(operands: readonly string[], index: number): ActualTextSpan | undefined {
  const key = operands.indexOf('/ActualText')
  const value = key < 0 ? undefined : operands[key + 1]
  if (value === undefined) return undefined
  const inside = value.slice(1, -1)
  return { text: value.startsWith('<') ? inside.replace(/\s|^feff/gi, '').toUpperCase() : hexadecimal(inside), index }
}

function hexadecimal(text: string): string {
  return [...text.replace(/\\(.)/g, '$1')].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()).join('')
}

function codesOf(operands: readonly string[]): readonly string[] {
  const codes: string[] = []
  for (const operand of operands) {
    if (!operand.startsWith('<')) continue
    for (let at = 1; at + 4 < operand.length; at += 4) codes.push(operand.slice(at, at + 4).toUpperCase())
  }
  return codes
}
