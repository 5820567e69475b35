import type { Block } from '../model/index.ts'
import { type Calibration, costOfNone, costOfOne, costOfTwo, type Side } from './cost.ts'
import { fixedPairs } from './fixed-pairs.ts'
import { tokensOf } from './tokens.ts'

/** Blocks of the source and of one translation that belong together; one side may be empty. */
export interface Bead {
  readonly source: readonly number[]
  readonly target: readonly number[]
  /** 0 to 1. */
  readonly confidence: number
}

/** A stretch of both sides, ends exclusive. */
interface Stretch {
  readonly source: readonly [from: number, to: number]
  readonly target: readonly [from: number, to: number]
}

/**
 * Aligns two editions block by block: pairs that share an id or are unmistakable first, then dynamic programming between them over
 * lengths, kinds and what survives translation. Gives beads in order that hold every block of both sides exactly once.
 */
export function alignPair(source: readonly Block[], target: readonly Block[], calibration: Calibration): readonly Bead[] {
  const left: Side = { blocks: source, tokens: tokensOf(source) }
  const right: Side = { blocks: target, tokens: tokensOf(target) }
  const beads: Bead[] = []
  let from: readonly [number, number] = [0, 0]
  for (const [sourceIndex, targetIndex] of [...fixedPairs(left, right), [source.length, target.length] as const]) {
    beads.push(...alignStretch({ source: [from[0], sourceIndex], target: [from[1], targetIndex] }, left, right, calibration))
    if (sourceIndex < source.length) beads.push({ source: [sourceIndex], target: [targetIndex], confidence: 1 })
    from = [sourceIndex + 1, targetIndex + 1]
  }
  return beads
}

/** The ways to take a step through the table: how many blocks of each side it uses. */
const STEPS = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
] as const

function alignStretch(stretch: Stretch, left: Side, right: Side, calibration: Calibration): readonly Bead[] {
  const rows = stretch.source[1] - stretch.source[0]
  const columns = stretch.target[1] - stretch.target[0]
  if (rows === 0 && columns === 0) return []
  const cost = (row: number, column: number, step: number) =>
    costOfStep({ source: stretch.source[0] + row, target: stretch.target[0] + column, step }, left, right, calibration)
  const taken = cheapestPath(rows, columns, cost)
  return taken.map(([row, column, step]) => beadOf(stretch.source[0] + row, stretch.target[0] + column, step, left, right, calibration))
}

interface Taken {
  readonly source: number
  readonly target: number
  readonly step: number
}

/** Cost of a step that starts at the given blocks. */
function costOfStep({ source, target, step }: Taken, left: Side, right: Side, calibration: Calibration): number {
  const [first, second] = [left.blocks[source], left.blocks[source + 1]]
  const [other, another] = [right.blocks[target], right.blocks[target + 1]]
  const [firstTokens, secondTokens, otherTokens, anotherTokens] = [
    left.tokens[source],
    left.tokens[source + 1],
    right.tokens[target],
    right.tokens[target + 1],
  ]
  switch (step) {
    case 0:
      return first && other && firstTokens && otherTokens
        ? costOfOne(first, other, [firstTokens, otherTokens], calibration)
        : Number.POSITIVE_INFINITY
    case 1:
      return first ? costOfNone(first) : Number.POSITIVE_INFINITY
    case 2:
      return other ? costOfNone(other) : Number.POSITIVE_INFINITY
    case 3: {
      if (!first || !second || !other || !firstTokens || !secondTokens || !otherTokens) return Number.POSITIVE_INFINITY
      const reversed = { ratio: 1 / calibration.ratio, variance: calibration.variance }
      return costOfTwo(other, [first, second], [otherTokens, firstTokens, secondTokens], reversed)
    }
    default:
      if (!first || !other || !another || !firstTokens || !otherTokens || !anotherTokens) return Number.POSITIVE_INFINITY
      return costOfTwo(first, [other, another], [firstTokens, otherTokens, anotherTokens], calibration)
  }
}

/** Half the width of the band around the diagonal: wide enough for long insertions, narrow enough that time grows with the text. */
function bandOf(rows: number, columns: number): number {
  return Math.abs(rows - columns) + 60 + Math.ceil(4 * Math.sqrt(Math.max(rows, columns)))
}

type Path = readonly (readonly [row: number, column: number, step: number])[]

/** The cheapest way from the upper left to the lower right corner, inside a band around the diagonal. */
function cheapestPath(rows: number, columns: number, cost: (row: number, column: number, step: number) => number): Path {
  const band = bandOf(rows, columns)
  const width = Math.min(columns + 1, 2 * band + 1)
  const offsetOf = (row: number) => Math.max(0, Math.min(columns + 1 - width, Math.round((row * columns) / Math.max(1, rows)) - band))
  const best = new Float64Array((rows + 1) * width).fill(Number.POSITIVE_INFINITY)
  const came = new Int8Array((rows + 1) * width).fill(-1)
  const indexOf = (row: number, column: number) => {
    const at = column - offsetOf(row)
    return at < 0 || at >= width ? -1 : row * width + at
  }
  best[indexOf(0, 0)] = 0
  for (let row = 0; row <= rows; row++) {
    const first = offsetOf(row)
    for (let column = first; column < first + width; column++) {
      const here = best[indexOf(row, column)] ?? Number.POSITIVE_INFINITY
      if (here === Number.POSITIVE_INFINITY) continue
      for (const [step, [down, across]] of STEPS.entries()) {
        if (row + down > rows || column + across > columns) continue
        const to = indexOf(row + down, column + across)
        if (to < 0) continue
        const total = here + cost(row, column, step)
        if (total < (best[to] ?? 0)) {
          best[to] = total
          came[to] = step
        }
      }
    }
  }
  return walkBack(rows, columns, (row, column) => came[indexOf(row, column)] ?? -1)
}

function walkBack(rows: number, columns: number, cameBy: (row: number, column: number) => number): Path {
  const path: (readonly [number, number, number])[] = []
  let [row, column] = [rows, columns]
  while (row > 0 || column > 0) {
    const step = cameBy(row, column)
    const [down, across] = STEPS[step] ?? (row > 0 ? STEPS[1] : STEPS[2])
    row -= down
    column -= across
    path.push([row, column, step === -1 ? (down === 1 ? 1 : 2) : step])
  }
  return path.reverse()
}

function beadOf(source: number, target: number, step: number, left: Side, right: Side, calibration: Calibration): Bead {
  const [down, across] = STEPS[step] ?? STEPS[0]
  const sources = Array.from({ length: down }, (_, at) => source + at)
  const targets = Array.from({ length: across }, (_, at) => target + at)
  const apart = sources.reduce((sum, at) => sum + noneAt(left, at), 0) + targets.reduce((sum, at) => sum + noneAt(right, at), 0)
  const together = costOfStep({ source, target, step }, left, right, calibration)
  return { source: sources, target: targets, confidence: down === 0 || across === 0 ? 1 : certainty(apart - together) }
}

function noneAt(side: Side, at: number): number {
  const block = side.blocks[at]
  return block ? costOfNone(block) : 0
}

/** How sure a pair is, from what it would cost to part it: a logistic curve through 0.5 at a gain of 1. */
function certainty(gain: number): number {
  return Math.round((1 / (1 + Math.exp(-(gain - 1) / 2))) * 1000) / 1000
}
