import type { FontPart } from '../model/index.ts'

/** The family that the style sheets name after the typefaces of the text, for letters that these do not have. */
export const OTHER_SCRIPTS = 'Other Scripts'

/** A rule that brings a part of a font with it, or says where it lies. It covers upright and slanted text, since other scripts know no italics. A family of another name is one of the text, which gets the letters that it lacks. */
export function scriptFace({ weight, letters }: FontPart, address: string, format: string, family = OTHER_SCRIPTS): string {
  const range = rangesOf(letters).join(', ')
  const slant = 'oblique 0deg 20deg'
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${slant}; unicode-range: ${range}; src: url(${address}) format("${format}") }`
}

/** The letters stand in the order of Unicode. */
function rangesOf(letters: string): readonly string[] {
  const ranges: [number, number][] = []
  for (const letter of letters) {
    const code = letter.codePointAt(0) ?? 0
    const last = ranges.at(-1)
    if (last && last[1] === code - 1) last[1] = code
    else ranges.push([code, code])
  }
  return ranges.map(([from, to]) => `U+${hex(from)}${to === from ? '' : `-${hex(to)}`}`)
}

function hex(code: number): string {
  return code.toString(16).toUpperCase()
}
