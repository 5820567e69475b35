import { placeOfText, type Remark } from '../../model/index.ts'
import { matchesWith } from '../../text/index.ts'
import { quoted } from '../in-words.ts'
import { placeToEdit } from '../place-to-edit.ts'
import type { MarkCase } from './mark-rule.ts'

/** Two dots where one or three were meant. Three dots are plain typing; under a profile that binds, dots with spaces between them are not. */
export function* dots({ block, language, text, profile, isOwnAt }: MarkCase): Iterable<Remark> {
  for (const { index, 0: found } of matchesWith(/\.\./, /(?<=\p{L})\.\.(?=["'”’»)\]]*(?:\s|$))/gu, text))
    if (isOwnAt(index))
      yield {
        message: `Unexpected ${quoted(found)}, expected ${quoted('.')} or ${quoted('…')}`,
        language: language.tag,
        place: placeOfText(block, index, index + 2),
      }
  for (const { index, 0: found } of profile
    ? matchesWith(/\.[ \u00A0\u202F]\./, /(?<=[\p{L}\p{N}][ \u00A0\u202F]?)\.(?:[ \u00A0\u202F]\.){2}(?![ \u00A0\u202F]?\.)/gu, text)
    : []) {
    const place = placeToEdit(block, { from: index, to: index + found.length })
    if (place)
      yield { message: `Unexpected ${quoted(found)}, expected ${quoted('…')}`, language: language.tag, place, fix: [{ place, text: '…' }] }
  }
}
