import { type FontPart, LATIN } from '../../model/index.ts'
import { covers, type Typeface } from './covers.ts'
import { typefaceOf } from './typeface-of.ts'

/** The fonts that a text needs besides those of every page, each with the characters that are wanted of it; none for a text in Latin letters. */
export function scriptFonts(text: string): readonly FontPart[] {
  const wanted = new Map<Typeface, number[]>()
  for (const letter of new Set(text.match(NOT_PLAIN) ?? [])) {
    const code = letter.codePointAt(0) ?? 0
    const typeface = isOnEveryPage(code) ? undefined : typefaceOf(code)
    if (typeface) wanted.set(typeface, [...(wanted.get(typeface) ?? []), code])
  }
  return Array.from(wanted, ([typeface, codes]) => partsOf(typeface, String.fromCodePoint(...codes.sort((a, b) => a - b))))
    .flat()
    .sort((one, other) => (one.file < other.file ? -1 : 1))
}

const NOT_PLAIN = /[^\t\n\r -~\p{Default_Ignorable_Code_Point}\p{Zs}]/gu

/** Text is set in two typefaces, and either may have to show it. */
function isOnEveryPage(code: number): boolean {
  return LATIN.some(([from, to]) => from <= code && code <= to) && covers('LibertinusSerif', code) && covers('SourceSans3', code)
}

/** Both weights, so that the same file stands for both where a typeface has only one: a browser would else draw a bold one of its own. */
function partsOf(typeface: Typeface, letters: string): readonly FontPart[] {
  return [
    { file: `${typeface}_400Regular`, weight: 400, letters },
    { file: BOLD[typeface] ?? `${typeface}_700Bold`, weight: 700, letters },
  ]
}

/** What stands for the bold face of a typeface that has none. */
const BOLD: Readonly<Partial<Record<Typeface, string>>> = {
  CactusClassicalSerif: 'CactusClassicalSerif_400Regular',
}
