import type { Block, Place } from '../model/index.ts'
import { pointAt, type SourceText } from './text-spans.ts'

/** Where the author wrote the id of a block: at the end of a heading, else on the fence around the block; the block's own place where neither has it. */
export function placeOfId(block: Block, id: string, source: SourceText): Place {
  const { line, column, endLine, endColumn } = block.place
  const isHeading = block.kind === 'heading'
  const start = offsetOf(source, line, column)
  const at = source.text.lastIndexOf(`#${id}`, isHeading ? offsetOf(source, endLine, endColumn) : start)
  if (at === -1 || (isHeading ? at < start : !isFence(source, at))) return block.place
  const from = pointAt(source, at)
  return { ...from, endLine: from.line, endColumn: from.column + id.length + 1 }
}

function offsetOf({ lineStarts }: SourceText, line: number, column: number): number {
  return (lineStarts[line - 1] ?? 0) + column - 1
}

function isFence(source: SourceText, offset: number): boolean {
  const { line } = pointAt(source, offset)
  return /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)*:{3,}/.test(source.text.slice(source.lineStarts[line - 1], offset))
}
