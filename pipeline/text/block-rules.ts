/**
 * The rules by which texts are cut into blocks and settled, as the ledger records them. Raised when the same text would come out otherwise; what
 * earlier rules make of a text stays known, so that a ledger can be carried over.
 */
export const BLOCK_RULES = 2

/** The rules that are still known. */
export const KNOWN_RULES = [1, BLOCK_RULES] as const

export type BlockRules = (typeof KNOWN_RULES)[number]

/** Whether a number names rules that are still known. */
export function isBlockRules(number: number): number is BlockRules {
  return KNOWN_RULES.some((known) => known === number)
}
