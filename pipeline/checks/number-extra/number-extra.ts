import type { Check, Remark } from '../../model/index.ts'
import { agreementOn } from '../agreement.ts'
import { quoted } from '../in-words.ts'
import type { Mismatch } from '../match-differences.ts'
import { numberDifferences } from '../number-differences.ts'
import { placeInSource } from '../place-in-source.ts'

/** Numbers that the translation has and the source has not. Those that stand in the place of another one belong to `number-missing`. */
export const numberExtra: Check = {
  id: 'number-extra',
  summary: 'A translation gives no number that its source does not give.',
  severity: 'warning',
  run(input) {
    const mismatches = numberDifferences(input)
    const differences = mismatches.map(({ difference }) => difference)
    const agreement = agreementOn(differences, input)
    return mismatches.flatMap((mismatch) => remarksOn(mismatch, input.source, agreement))
  },
}

function remarksOn(
  { difference: { pair }, unexpected }: Mismatch,
  source: string,
  agreement: ReturnType<typeof agreementOn>,
): readonly Remark[] {
  return unexpected
    .filter(({ shown }) => shown !== '1')
    .map((found) => ({
      message: `Unexpected number ${quoted(found.shown)}, expected none in its place as in the source${agreement(pair.row.id, '', found.shown)}`,
      language: pair.language,
      place: found.locate(),
      related: placeInSource(pair, source),
    }))
}
