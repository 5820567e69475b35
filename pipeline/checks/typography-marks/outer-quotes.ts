import { placeOfText, type Remark } from '../../model/index.ts'
import type { Span } from '../../text/index.ts'
import { quoted } from '../in-words.ts'
import { placeToEdit } from '../place-to-edit.ts'
import type { MarkCase } from './mark-rule.ts'

/** Curled quotation marks of another language where the profile has angles. Inside angles they are right, and straight ones are set by publishing. */
export function* outerQuotes({ block, language, profile, isOwnAt }: MarkCase): Iterable<Remark> {
  if (!profile) return
  const [open, close] = profile.quotes
  if (open !== '«') return
  let depth = 0
  for (const { index: at, 0: found } of block.text.matchAll(/«|»|\n|“[^“”«»\n]*”/gu)) {
    if (found === '\n') depth = 0
    else if (found === '«') depth++
    else if (found === '»') depth = Math.max(0, depth - 1)
    else if (depth === 0 && isOwnAt(at)) {
      const to = at + found.length
      const [first, last] = [
        placeToEdit(block, spanAt(/^“[ \u00A0\u202F]?/u, found, at)),
        placeToEdit(block, spanAt(/[ \u00A0\u202F]?”$/u, found, at)),
      ]
      const inside = profile.insideQuotes
      yield {
        message: `Unexpected quotation marks ${quoted('“')} and ${quoted('”')}, expected ${quoted(open)} and ${quoted(close)}`,
        language: language.tag,
        place: placeOfText(block, at, to),
        ...(first &&
          last && {
            fix: [
              { place: first, text: `${open}${inside}` },
              { place: last, text: `${inside}${close}` },
            ],
          }),
      }
    }
  }
}

/** A mark with the space that was typed inside it. */
function spanAt(mark: RegExp, found: string, at: number): Span {
  const match = mark.exec(found)
  const from = at + (match?.index ?? 0)
  return { from, to: from + (match?.[0].length ?? 0) }
}
