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

/** Broken links have a check of their own. */
const loneBracket: FindLone = (text) => {
  if (/\]\(|\[\^/.test(text)) return undefined
  const masked = text.replace(SMILEY, (smiley) => ' '.repeat(smiley.length))
  const open: number[] = []
  for (const { 0: mark, index } of masked.matchAll(/[()[\]]/g)) {
    const opener = PARTNERS[mark]
    if (opener === undefined) open.push(index)
    else if (masked.charAt(open.at(-1) ?? -1) === opener) open.pop()
    else if (open.length > 0 || !NUMBERED.test(masked.slice(Math.max(0, index - 6), index))) return index
  }
  return open[0]
}
