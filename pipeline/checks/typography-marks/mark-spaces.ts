import { placeOfText, type Remark } from '../../model/index.ts'
import { quoted } from '../in-words.ts'
import { placeToEdit } from '../place-to-edit.ts'
import { isCopied } from './copied-words.ts'
import type { MarkCase } from './mark-rule.ts'

/** High marks and colons that touch their word where the profile has a space; publishing can choose the kind of a space, but not know that one is meant. */
export function* markSpaces(given: MarkCase): Iterable<Remark> {
  const { block, language, text, profile, isOwnAt } = given
  if (!profile || (profile.beforeHighMarks === '' && profile.beforeColon === '')) return
  for (const { index: at, 0: found } of text.matchAll(/(?<=[\p{L}\p{N})»”%])(?:[;!?]+|:)(?<![:;](?=\)))(?=["'”’»)\]]*(?:\s|$))/gu)) {
    const space = found === ':' ? profile.beforeColon : profile.beforeHighMarks
    if (space === '' || isCopied(given, at, at + found.length) || !isOwnAt(at)) continue
    const place = placeToEdit(block, { from: at, to: at }, { from: at - 1, to: at + 1 })
    yield {
      message: `Missing space before ${quoted(found)}, expected one`,
      language: language.tag,
      place: placeOfText(block, at, at + found.length),
      ...(place && { fix: [{ place, text: space }] }),
    }
  }
}
