/** The characters of codes 128 to 159 where Windows-1252 and Latin-1 differ; the five that it leaves open stay controls. */
const OTHERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const FIRST_OTHER = 128

/** The code point of a code of Windows-1252, 0 to 255. `TextDecoder` takes it for Latin-1 on Node 20. Source: the Encoding Standard. */
export function windowsCharacter(code: number): number {
  return OTHERS.codePointAt(code - FIRST_OTHER) ?? code
}
