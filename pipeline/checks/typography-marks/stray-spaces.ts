import type { Remark } from '../../model/index.ts'
import { matchesWith } from '../../text/index.ts'
import { quoted } from '../in-words.ts'
import { placeToEdit } from '../place-to-edit.ts'
import type { MarkCase } from './mark-rule.ts'

/** Spaces before commas and full stops, and two spaces for one where a profile binds; between sentences they are a habit of typists. */
export function* straySpaces({ block, language, text, profile, isOwnAt }: MarkCase): Iterable<Remark> {
  for (const { index, 0: found } of matchesWith(/[ \u00A0\u202F][,.]/, /(?<=[\p{L}\p{N})»”])[ \u00A0\u202F]+(?=[,.](?:\s|$))/gu, text)) {
    const to = index + found.length
    const place = placeToEdit(block, { from: index, to }, { from: index, to: to + 1 })
    if (place && isOwnAt(index))
      yield {
        message: `Unexpected space before ${quoted(text.charAt(to))}, expected none`,
        language: language.tag,
        place,
        fix: [{ place, text: '' }],
      }
  }
  for (const { index, 0: found } of profile
    ? matchesWith(/[ \u00A0\u202F]{2}/, /(?<=[\p{L}\p{N},])[ \u00A0\u202F]{2,}(?=[\p{L}\p{N}])/gu, text)
    : []) {
    const place = placeToEdit(block, { from: index, to: index + found.length }, { from: index, to: index + found.length + 1 })
    if (!place) continue
    const text = /[^ ]/.exec(found)?.[0] ?? ' '
    yield { message: `Unexpected ${found.length} spaces, expected one`, language: language.tag, place, fix: [{ place, text }] }
  }
}
