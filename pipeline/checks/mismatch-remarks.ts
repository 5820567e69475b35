import type { CheckInput, Remark } from '../model/index.ts'
import { agreementOn } from './agreement.ts'
import { quoted } from './in-words.ts'
import type { Mismatch } from './match-differences.ts'
import { placeInTarget } from './place-in-target.ts'
import type { Token } from './token.ts'

/** Below this a difference may be the aligner's: it is reported, but does not fail a build. */
const SURE = 0.6

/** What to say where something stands in the place of something else, or is missing. `noun` names it, for example `number`. */
export function mismatchRemarks(mismatches: readonly Mismatch[], noun: string, input: CheckInput): readonly Remark[] {
  const agreement = agreementOn(
    mismatches.map(({ difference }) => difference),
    input,
  )
  return mismatches.flatMap((mismatch) => {
    const { pair } = mismatch.difference
    const swapped = mismatch.swapped.map(({ expected, found }) => ({
      message: `Unexpected ${noun} ${quoted(found.shown)}, expected ${quoted(expected.shown)} as in the source${agreement(pair.row.id, expected.shown, found.shown)}`,
      language: pair.language,
      place: found.locate(),
      related: [{ language: input.source, place: expected.locate() }],
      expected: [expected.shown],
      ...milder(pair.confidence, expected.role === 'may'),
    }))
    return [...swapped, ...missingRemark(mismatch, noun, input.source, agreement)]
  })
}

/** All that a block lacks is said at once. */
function missingRemark(
  { difference: { pair }, missing }: Mismatch,
  noun: string,
  source: string,
  agreement: ReturnType<typeof agreementOn>,
): readonly Remark[] {
  const [first] = missing
  if (!first) return []
  const place = first.locate()
  const agreed = missing.length === 1 ? agreement(pair.row.id, first.shown) : ''
  return [
    {
      message: `Missing ${noun}${missing.length > 1 ? 's' : ''} ${missing.map(({ shown }) => quoted(shown)).join(', ')}, expected as in the source${agreed}`,
      language: pair.language,
      place: placeInTarget(pair, place),
      related: missing.map((token: Token) => ({ language: source, place: token.locate() })),
      expected: missing.map(({ shown }) => shown),
      ...milder(pair.confidence, false),
    },
  ]
}

function milder(confidence: number, isWord: boolean): { readonly severity?: 'warning' } {
  return confidence < SURE || isWord ? { severity: 'warning' } : {}
}
