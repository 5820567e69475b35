import { diffArrays } from 'diff'
import { kinshipOfPassages } from './kinship-of-passages.ts'
import { type Gap, matchGap, type Pairing } from './match-gap.ts'
import type { Passage } from './passage.ts'

/** Passages that became other passages, or stayed. */
export interface Match extends Pairing {
  /** Whether it stands elsewhere among its neighbours now. */
  readonly isMoved: boolean
}

/**
 * Says for one language which passages became which: those that have not changed first, in order; then those that stand elsewhere; between them by
 * the words that they share. What is in no match was removed or added.
 */
export function matchPassages(before: readonly Passage[], after: readonly Passage[]): readonly Match[] {
  const stayed = unchangedInOrder(before, after)
  const moved = unchangedElsewhere(before, after, stayed)
  const gaps = gapsBetween(before.length, after.length, stayed, moved)
  const rewritten = gaps.flatMap((gap) => matchGap(gap, { before, after }))
  const known = [...stayed, ...moved, ...rewritten]
  const further = rewrittenElsewhere(before, after, known)
  return [
    ...[...stayed, ...rewritten].map((pairing): Match => ({ ...pairing, isMoved: false })),
    ...[...moved, ...further].map((pairing): Match => ({ ...pairing, isMoved: true })),
  ]
}

/** More differences than that are another text. */
const LONGEST_WAY = 4000

function unchangedInOrder(before: readonly Passage[], after: readonly Passage[]): readonly Pairing[] {
  const changes = diffArrays(
    before.map(({ settled }) => settled),
    after.map(({ settled }) => settled),
    { maxEditLength: LONGEST_WAY },
  )
  let [atBefore, atAfter] = [0, 0]
  return (changes ?? []).flatMap(({ added, removed, value }) => {
    const pairs = added || removed ? [] : value.map((_, at): Pairing => ({ before: [atBefore + at], after: [atAfter + at] }))
    if (!added) atBefore += value.length
    if (!removed) atAfter += value.length
    return pairs
  })
}

function unchangedElsewhere(before: readonly Passage[], after: readonly Passage[], stayed: readonly Pairing[]): readonly Pairing[] {
  const [olds, news] = leftOver(before, after, stayed)
  const places = new Map<string, number[]>()
  for (const at of news) places.set(after[at]?.settled ?? '', [...(places.get(after[at]?.settled ?? '') ?? []), at])
  return olds.flatMap((at) => {
    const there = places.get(before[at]?.settled ?? '')?.shift()
    return there === undefined ? [] : [{ before: [at], after: [there] }]
  })
}

function leftOver(before: readonly Passage[], after: readonly Passage[], known: readonly Pairing[]): readonly [number[], number[]] {
  const olds = new Set(known.flatMap((pairing) => pairing.before))
  const news = new Set(known.flatMap((pairing) => pairing.after))
  return [[...before.keys()].filter((at) => !olds.has(at)), [...after.keys()].filter((at) => !news.has(at))]
}

/** The stretches between what stayed, without what stands elsewhere. */
function gapsBetween(beforeEnd: number, afterEnd: number, stayed: readonly Pairing[], moved: readonly Pairing[]): readonly Gap[] {
  const olds = new Set(moved.flatMap((pairing) => pairing.before))
  const news = new Set(moved.flatMap((pairing) => pairing.after))
  let [fromBefore, fromAfter] = [0, 0]
  return [...stayed, { before: [beforeEnd], after: [afterEnd] }].map((pairing) => {
    const [toBefore, toAfter] = [pairing.before[0] ?? 0, pairing.after[0] ?? 0]
    const gap = {
      before: numbers(fromBefore, toBefore).filter((at) => !olds.has(at)),
      after: numbers(fromAfter, toAfter).filter((at) => !news.has(at)),
    }
    fromBefore = toBefore + 1
    fromAfter = toAfter + 1
    return gap
  })
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}

/** What stands elsewhere and was rewritten as well must have most of its words still. */
const SURE_KINSHIP = 0.6
/** More pairs than that are not tried. */
const TRIED = 20_000

function rewrittenElsewhere(before: readonly Passage[], after: readonly Passage[], known: readonly Pairing[]): readonly Pairing[] {
  const [olds, news] = leftOver(before, after, known)
  if (olds.length * news.length > TRIED) return []
  const candidates = olds.flatMap((old) =>
    news.map((now) => {
      const [one, other] = [before[old], after[now]]
      return { old, now, kinship: one && other && one.kind === other.kind ? kinshipOfPassages([one], [other]) : 0 }
    }),
  )
  const taken = new Set<string>()
  return candidates
    .filter(({ kinship }) => kinship >= SURE_KINSHIP)
    .sort((a, b) => b.kinship - a.kinship || a.old - b.old || a.now - b.now)
    .flatMap(({ old, now }) => {
      if (taken.has(`before ${old}`) || taken.has(`after ${now}`)) return []
      taken.add(`before ${old}`).add(`after ${now}`)
      return [{ before: [old], after: [now] }]
    })
}
