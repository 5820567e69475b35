import { GLYPH_COVERAGE } from './glyph-coverage.ts'

/** A bundled typeface, by the first part of its files' names. */
export type Typeface = keyof typeof GLYPH_COVERAGE

/** Whether a bundled typeface has a glyph for a character, given as its code point. */
export function covers(typeface: Typeface, code: number): boolean {
  const ranges = rangesOf(typeface)
  let [low, high] = [0, ranges.length / 2]
  while (low < high) {
    const middle = (low + high) >> 1
    if (code < (ranges[middle * 2] ?? 0)) high = middle
    else if (code > (ranges[middle * 2 + 1] ?? 0)) low = middle + 1
    else return true
  }
  return false
}

/** First and last character of each range, one after another; read when first asked for. */
const known = new Map<Typeface, readonly number[]>()

function rangesOf(typeface: Typeface): readonly number[] {
  const ranges = known.get(typeface) ?? decoded(GLYPH_COVERAGE[typeface])
  known.set(typeface, ranges)
  return ranges
}

function decoded(text: string): readonly number[] {
  let at = 0
  return text.split(' ').flatMap((range) => {
    const [gap = '', length = '0'] = range.split('-')
    const from = at + Number.parseInt(gap, 36)
    at = from + Number.parseInt(length, 36)
    return [from, at]
  })
}
