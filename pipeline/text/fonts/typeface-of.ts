import { covers, type Typeface } from './covers.ts'

/** The bundled typeface that shows a character in any text; undefined where none has it. */
export function typefaceOf(code: number): Typeface | undefined {
  return ORDER.find((typeface) => covers(typeface, code))
}

/** The typefaces of the text first, which have signs and letters that go with it, then one for each other script. */
const ORDER: readonly Typeface[] = [
  'LibertinusSerif',
  'SourceSans3',
  'SourceCodePro',
  'NotoSansEthiopic',
  'NotoNaskhArabic',
  'CactusClassicalSerif',
  'GowunBatang',
]
