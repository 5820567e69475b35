import type { CheckInput, Remark } from '../model/index.ts'
import { type Objection, remarksOf } from './agreement.ts'
import { quoted } from './in-words.ts'
import type { Mismatch } from './match-differences.ts'
import { placeInTarget } from './place-in-target.ts'
import type { Token } from './token.ts'

/** Below this a difference may be the aligner's: it is reported, but does not fail a build. */
const SURE = 0.6

/** What to say where something stands in the place of something else, or is missing. `noun` names it, for example `number`. */
export function mismatchRemarks(mismatches: readonly Mismatch[], noun: string, input: CheckInput): readonly Remark[] {
  const isShared = sharedTokens(mismatches, input)
  const objections = mismatches.flatMap((mismatch) => {
    const { pair } = mismatch.difference
    const swapped = mismatch.swapped.map(
      ({ expected, found }): Objection => ({
        fault: `${pair.row.id} ${expected.shown} ${found.shown}`,
        message: `Unexpected ${noun} ${quoted(found.shown)}, expected ${quoted(expected.shown)} as in the source`,
        language: pair.language,
        place: found.locate(),
        related: [{ language: input.source, place: expected.locate() }],
        expected: [expected.shown],
        ...milder(pair.confidence, expected.role === 'may'),
      }),
    )
    const shared = mismatch.missing.filter((token) => isShared(pair.row.id, token))
    const own = mismatch.missing.filter((token) => !shared.includes(token))
    return [...swapped, ...missingTokens(mismatch, own, noun, input.source), ...missingTokens(mismatch, shared, noun, input.source)]
  })
  return remarksOf(objections, input)
}

/** Whether every translation lacks a token of a row. */
function sharedTokens(mismatches: readonly Mismatch[], { languages }: CheckInput): (row: string, token: Token) => boolean {
  const lacking = new Map<string, Set<string>>()
  for (const { difference, missing } of mismatches) {
    for (const { shown } of missing) {
      const key = `${difference.pair.row.id} ${shown}`
      lacking.set(key, (lacking.get(key) ?? new Set()).add(difference.pair.language))
    }
  }
  return (row, { shown }) => (lacking.get(`${row} ${shown}`)?.size ?? 0) >= languages.length - 1
}

/** All that a block lacks is said at once. */
function missingTokens({ difference: { pair } }: Mismatch, missing: readonly Token[], noun: string, source: string): readonly Objection[] {
  const [first] = missing
  if (!first) return []
  const names = missing.map(({ shown }) => quoted(shown)).join(', ')
  return [
    {
      fault: `${pair.row.id} ${names}`,
      message: `Missing ${noun}${missing.length > 1 ? 's' : ''} ${names}, expected as in the source`,
      language: pair.language,
      place: placeInTarget(pair, first.locate()),
      related: missing.map((token) => ({ language: source, place: token.locate() })),
      expected: missing.map(({ shown }) => shown),
      ...milder(pair.confidence, false),
    },
  ]
}

function milder(confidence: number, isWord: boolean): { readonly severity?: 'warning' } {
  return confidence < SURE || isWord ? { severity: 'warning' } : {}
}
