import type { Check } from '../../model/index.ts'
import { type Objection, remarksOf } from '../agreement.ts'
import { quoted } from '../in-words.ts'
import type { Mismatch } from '../match-differences.ts'
import { numberDifferences } from '../number-differences.ts'
import { placeInSource } from '../place-in-source.ts'

/** Numbers that the translation has and the source has not. Those that stand in the place of another one belong to `number-missing`. */
export const numberExtra: Check = {
  id: 'number-extra',
  summary: 'A translation gives no number that its source does not give.',
  severity: 'warning',
  run: (input) =>
    remarksOf(
      numberDifferences(input).flatMap((mismatch) => objectionsTo(mismatch, input.source)),
      input,
    ),
}

function objectionsTo({ difference: { pair }, unexpected }: Mismatch, source: string): readonly Objection[] {
  return unexpected
    .filter(({ shown }) => shown !== '1')
    .map((found) => ({
      fault: `${pair.row.id} ${found.shown}`,
      message: `Unexpected number ${quoted(found.shown)}, expected none in its place as in the source`,
      language: pair.language,
      place: found.locate(),
      related: placeInSource(pair, source),
    }))
}
