import type { Block, Place } from '../model/index.ts'
import type { Span } from '../text/index.ts'

/**
 * The place of the characters of `span` in their file, where all of `around` stands there letter by letter and in one line; undefined where
 * escapes, entities, line ends or marks of Markdown come between, for there nothing may be edited without reading the file itself.
 */
export function placeToEdit(block: Block, span: Span, around: Span = span): Place | undefined {
  const found = block.spans.findLast(([at]) => at <= around.from)
  if (!found) return undefined
  const [at, length, line, column, sourceLength] = found
  if (length !== sourceLength || around.to > at + length) return undefined
  return { line, column: column + span.from - at, endLine: line, endColumn: column + span.to - at }
}
