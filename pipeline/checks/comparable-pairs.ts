import type { Block, CheckInput, Pair } from '../model/index.ts'

/** Below this the aligner is guessing, and what a check would say of the contents says more about the guess. */
export const LEAST_CONFIDENCE = 0.4

/** The pairs whose contents may be compared: both sides exist, and the aligner is sure enough of them. */
export function comparablePairs(input: CheckInput): readonly Pair[] {
  return input.pairs.filter((pair) => pair.confidence >= LEAST_CONFIDENCE && pair.source.length > 0 && pair.target.length > 0)
}

/** Whether a block is text that people read. */
export function isProse(block: Block): boolean {
  return block.kind !== 'code' && block.kind !== 'html'
}
