import { typefaceOf } from './typeface-of.ts'

/** A character of a text that no bundled font can show. `at` counts UTF-16 units. */
export interface MissingGlyph {
  readonly at: number
  readonly letter: string
}

/** The characters of a text that no bundled font has. What is not seen needs none, and what is no character at all is not asked for. */
export function missingGlyphs(text: string): readonly MissingGlyph[] {
  return Array.from(text.matchAll(BEYOND_LATIN), ({ 0: letter, index }) => ({ at: index, letter })).filter(
    ({ letter }) => typefaceOf(letter.codePointAt(0) ?? 0) === undefined,
  )
}

/** Nearly every text has none of these, and is not looked at letter by letter. */
const BEYOND_LATIN = /[^\t\n\r -~\u00A0-\u017F\u2010-\u2026\uFFFC\uFFFD\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/gu
