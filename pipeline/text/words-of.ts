import { oncePerText } from './once-per-text.ts'

/** A run of letters and digits and where it stands. */
export interface Word {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** The words of a text in order: runs of letters, marks and digits. Apostrophes and hyphens part words. */
export const wordsOf = oncePerText((text): readonly Word[] => {
  const words: Word[] = []
  let from = -1
  for (let at = 0; at <= text.length; at++) {
    if (isPartOfWord(text, at)) {
      if (from < 0) from = at
    } else if (from >= 0) {
      words.push({ text: text.slice(from, at), from, to: at })
      from = -1
    }
  }
  return words
})

/** What is known of each UTF-16 unit: 0 nothing yet, 1 part of a word, 2 none, 3 half of a character. Texts have few different ones, and every letter of a project is asked for. */
const KNOWN = new Uint8Array(0x10000)

function isPartOfWord(text: string, at: number): boolean {
  if (at >= text.length) return false
  const unit = text.charCodeAt(at)
  const known = KNOWN[unit] || learn(unit)
  return known === 3 ? isPart(characterAt(text, at)) : known === 1
}

function learn(unit: number): number {
  const known = unit >= 0xd800 && unit < 0xe000 ? 3 : isPart(String.fromCharCode(unit)) ? 1 : 2
  KNOWN[unit] = known
  return known
}

function isPart(character: string): boolean {
  return /^[\p{L}\p{M}\p{N}]$/u.test(character)
}

/** The whole character of which a half stands there. */
function characterAt(text: string, at: number): string {
  const isSecond = /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1))
  return String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at) ?? 0)
}
