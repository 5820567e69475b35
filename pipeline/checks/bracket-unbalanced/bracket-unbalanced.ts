import type { Check } from '../../model/index.ts'
import { type FindLone, loneMarkRemarks } from '../lone-mark-remarks.ts'

/** Brackets that open and never close, or close and never opened, in one language only. */
export const bracketUnbalanced: Check = {
  id: 'bracket-unbalanced',
  summary: 'Every bracket has its partner.',
  severity: 'warning',
  run: (input) => loneMarkRemarks(input, loneBracket),
}

const PARTNERS: Readonly<Record<string, string>> = { ')': '(', ']': '[' }

const SMILEY = /(?<![\p{L}\p{N}])[:;=][-~'o^]?[()[\]]+/gu

/** Before a bracket that has no partner: `a)`, `12)`, `iv)`, and smileys that touch a word. */
const NUMBERED = /(?:^|[\s,;:.–—])(?:\p{L}|\d{1,2}|[ivx]{1,4})$|[:;=]-?$/u

/** Brackets inside a DOI are letters of its own: `10.1002/(SICI)1097`, and old ones hold `<1:` and `;2-U`. */
const DOI = /(?<![\p{L}\p{N}])10\.\d{4,9}\/\S+/gu

/** Closing brackets at its end belong to the text around it, unless they close one of its own. */
function maskInside(doi: string): string {
  let inside = doi
  for (;;) {
    const shorter = inside.replace(/[.,;:!?]+$/, '')
    const isOutside = /[)\]]$/.test(shorter) && (shorter.match(/[)\]]/g) ?? []).length > (shorter.match(/[([]/g) ?? []).length
    inside = isOutside ? shorter.slice(0, -1) : shorter
    if (!isOutside) return 'x'.repeat(inside.length) + doi.slice(inside.length)
  }
}

/** Broken links have a check of their own. */
const loneBracket: FindLone = (text) => {
  if (/\]\(|\[\^/.test(text)) return undefined
  const masked = text.replace(DOI, maskInside).replace(SMILEY, (smiley) => ' '.repeat(smiley.length))
  const open: number[] = []
  for (const { 0: mark, index } of masked.matchAll(/[()[\]]/g)) {
    const opener = PARTNERS[mark]
    if (opener === undefined) open.push(index)
    else if (masked.charAt(open.at(-1) ?? -1) === opener) open.pop()
    else if (open.length > 0 || !NUMBERED.test(masked.slice(Math.max(0, index - 6), index))) return index
  }
  return open[0]
}
