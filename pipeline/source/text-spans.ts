import type { TextSpan } from '../model/index.ts'

/** The file's text with the starts of its lines, to turn offsets into lines and columns. */
export interface SourceText {
  readonly text: string
  readonly lineStarts: readonly number[]
}

/** A text whose lines are known. */
export function sourceText(text: string): SourceText {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  return { text, lineStarts }
}

/** Line and column, both from 1, of an offset. */
export function pointAt(source: SourceText, offset: number): { readonly line: number; readonly column: number } {
  let low = 0
  let high = source.lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (source.lineStarts[low] ?? 0) + 1 }
}

const REFERENCE = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][\dA-Za-z]{1,31});/

/**
 * Where each part of a text node's value stands in the file. Most values stand there letter by letter; escapes, character
 * references and the marks at the start of continued lines are in the file only, and are stepped over.
 */
export function spansOf(value: string, start: number, source: SourceText, textAt: number): readonly TextSpan[] {
  const spans: TextSpan[] = []
  let offset = start
  let runFrom = 0
  let runOffset = start
  const close = (to: number) => {
    if (to > runFrom) spans.push(spanOf(textAt + runFrom, to - runFrom, runOffset, source))
  }
  for (let index = 0; index < value.length; index++) {
    const step = stepTo(value, index, offset, source.text)
    if (step.skip > 0 || step.sourceLength !== step.length || source.text[offset - 1] === '\n') {
      close(index)
      offset += step.skip
      runFrom = index
      runOffset = offset
    }
    if (step.sourceLength !== step.length) {
      spans.push(spanOf(textAt + index, step.length, offset, source, step.sourceLength))
      offset += step.sourceLength
      index += step.length - 1
      runFrom = index + 1
      runOffset = offset
    } else offset += 1
  }
  close(value.length)
  return spans
}

interface Step {
  readonly skip: number
  /** Characters of the value. */
  readonly length: number
  /** Characters of the file that stand for them. */
  readonly sourceLength: number
}

/** The character stands in the file as itself, right behind the one before: nearly every one does. */
const ITSELF: Step = { skip: 0, length: 1, sourceLength: 1 }

function stepTo(value: string, index: number, offset: number, text: string): Step {
  const wanted = value[index]
  if (text[offset] === '\\' && text[offset + 1] === wanted && wanted !== '\n') return { skip: 1, length: 1, sourceLength: 1 }
  const reference = text[offset] === '&' ? REFERENCE.exec(text.slice(offset, offset + 34)) : undefined
  if (reference && !value.startsWith(reference[0], index)) {
    const isPair = (value.codePointAt(index) ?? 0) > 0xffff
    return { skip: 0, length: isPair ? 2 : 1, sourceLength: reference[0].length }
  }
  if (text[offset] === wanted) return ITSELF
  const found = text.indexOf(wanted ?? '', offset)
  return found === -1 || found - offset > 2000 ? ITSELF : { skip: found - offset, length: 1, sourceLength: 1 }
}

function spanOf(at: number, length: number, offset: number, source: SourceText, sourceLength = length): TextSpan {
  const { line, column } = pointAt(source, offset)
  return [at, length, line, column, sourceLength]
}
