import { kinshipOfPassages } from './kinship-of-passages.ts'
import type { Passage } from './passage.ts'

/** Passages that became other passages. */
export interface Pairing {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** Indices of passages between two that have not changed. */
export interface Gap {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

export interface Passages {
  readonly before: readonly Passage[]
  readonly after: readonly Passage[]
}

/** How many passages of each side a step uses. */
const STEPS = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 0],
  [0, 1],
] as const

/** What became what between two passages that have not changed: one for one, one for two, two for one, by the words that they share, in order. */
export function matchGap(gap: Gap, passages: Passages): readonly Pairing[] {
  const likely = cheapest(gap, passages)
  return [...likely, ...leftAlone(gap, likely, passages)]
}

/** Less in common is chance. */
const LEAST_KINSHIP = 0.3
/** To part or to join is less likely than to rewrite. */
const JOINING = 0.03
const OTHER_KIND = 0.15
/** How far passages may be from the diagonal in a gap of thousands. */
const BAND = 80
/** A text that was replaced as a whole is not looked through. */
const LARGEST = 4_000_000

function gainOf(before: readonly Passage[], after: readonly Passage[]): number {
  if (before.length === 0 || after.length === 0) return 0
  const kinds = new Set([...before, ...after].map(({ kind }) => kind))
  if (kinds.has('front-matter') && kinds.size > 1) return Number.NEGATIVE_INFINITY
  const isJoining = before.length + after.length > 2
  if (isJoining && kinds.size > 1) return Number.NEGATIVE_INFINITY
  const together = kinshipOfPassages(before, after)
  if (isJoining && !isMoreTogether(together, before, after)) return Number.NEGATIVE_INFINITY
  const kinship = together - (kinds.size > 1 ? OTHER_KIND : 0) - (isJoining ? JOINING : 0)
  return kinship < LEAST_KINSHIP ? Number.NEGATIVE_INFINITY : kinship * Math.max(before.length, after.length)
}

/** Whether each part has something of the whole: else the other part became it alone, and this one was written anew. */
function isMoreTogether(together: number, before: readonly Passage[], after: readonly Passage[]): boolean {
  return before.every((one) => after.every((other) => kinshipOfPassages([one], [other]) < together))
}

function cheapest({ before, after }: Gap, passages: Passages): readonly Pairing[] {
  const [rows, columns] = [before.length, after.length]
  if (rows === 0 || columns === 0 || rows * columns > LARGEST) return []
  const width = columns + 1
  const best = new Float64Array((rows + 1) * width).fill(Number.NEGATIVE_INFINITY)
  const came = new Int8Array((rows + 1) * width)
  best[0] = 0
  const band = BAND + Math.abs(rows - columns)
  for (let row = 0; row <= rows; row++) {
    const middle = Math.round((row * columns) / rows)
    for (let column = Math.max(0, middle - band); column <= Math.min(columns, middle + band); column++) {
      const here = best[row * width + column] ?? 0
      if (here === Number.NEGATIVE_INFINITY) continue
      for (const [step, [down, across]] of STEPS.entries()) {
        if (row + down > rows || column + across > columns) continue
        const olds = before.slice(row, row + down).flatMap((at) => passages.before[at] ?? [])
        const news = after.slice(column, column + across).flatMap((at) => passages.after[at] ?? [])
        const to = (row + down) * width + column + across
        const total = here + gainOf(olds, news)
        if (total > (best[to] ?? 0)) {
          best[to] = total
          came[to] = step
        }
      }
    }
  }
  return walkBack({ before, after }, (row, column) => came[row * width + column] ?? 0)
}

function walkBack({ before, after }: Gap, cameBy: (row: number, column: number) => number): readonly Pairing[] {
  const pairings: Pairing[] = []
  let [row, column] = [before.length, after.length]
  while (row > 0 || column > 0) {
    const [down, across] = STEPS[cameBy(row, column)] ?? STEPS[0]
    row -= down
    column -= across
    if (down > 0 && across > 0) pairings.push({ before: before.slice(row, row + down), after: after.slice(column, column + across) })
  }
  return pairings.reverse()
}

/** As many passages of the same kinds at the same place: each was written anew. */
function leftAlone({ before, after }: Gap, likely: readonly Pairing[], passages: Passages): readonly Pairing[] {
  const fixed = [...likely, { before: [Number.POSITIVE_INFINITY], after: [Number.POSITIVE_INFINITY] }]
  let [fromBefore, fromAfter] = [-1, -1]
  return fixed.flatMap((pairing) => {
    const [endBefore, endAfter] = [pairing.before[0] ?? 0, pairing.after[0] ?? 0]
    const olds = before.filter((at) => at > fromBefore && at < endBefore)
    const news = after.filter((at) => at > fromAfter && at < endAfter)
    fromBefore = pairing.before.at(-1) ?? fromBefore
    fromAfter = pairing.after.at(-1) ?? fromAfter
    const isOneForOne =
      olds.length === news.length && olds.every((at, index) => passages.before[at]?.kind === passages.after[news[index] ?? -1]?.kind)
    return isOneForOne ? olds.map((at, index): Pairing => ({ before: [at], after: [news[index] ?? 0] })) : []
  })
}
