import { OBJECT_MARK } from '../model/index.ts'

/** A stretch of a text; the end is exclusive. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The text with the spans, which must be in order and apart, overwritten by object marks. As long as the text itself. */
export function mask(text: string, spans: readonly Span[]): string {
  let masked = ''
  let at = 0
  for (const { from, to } of spans) {
    masked += text.slice(at, from) + OBJECT_MARK.repeat(to - from)
    at = to
  }
  return masked + text.slice(at)
}

/** The text with everything that the pattern (which must be global) finds overwritten by object marks. */
export function maskPattern(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => OBJECT_MARK.repeat(found.length))
}
