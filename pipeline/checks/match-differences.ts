import { distance } from 'fastest-levenshtein'

import type { Difference, Token } from './token.ts'

/** A difference sorted out: what stands in the place of what, what is only missing, what is only too much. */
export interface Mismatch {
  readonly difference: Difference
  readonly swapped: readonly { readonly expected: Token; readonly found: Token }[]
  readonly missing: readonly Token[]
  readonly unexpected: readonly Token[]
}

/** In long tables the likest is looked for among so many only. */
const LOOKED_AT = 24

/** Finds for each unexpected token the missing one that it most likely stands for. */
export function matchDifferences(difference: Difference): Mismatch {
  const missing = difference.missing.filter(isMust)
  const swapped: { readonly expected: Token; readonly found: Token }[] = []
  const unexpected: Token[] = []
  for (const found of difference.unexpected.filter(isMust)) {
    const expected = takeLikest(found, missing)
    if (expected) swapped.push({ expected, found })
    else unexpected.push(found)
  }
  return withOptional({ difference, swapped, missing, unexpected })
}

function isMust(token: Token): boolean {
  return token.role === 'must'
}

function isOptional(token: Token): boolean {
  return token.role === 'may'
}

function takeLikest(token: Token, candidates: Token[]): Token | undefined {
  let best: { readonly index: number; readonly cost: number } | undefined
  for (const [index, candidate] of candidates.slice(0, LOOKED_AT).entries()) {
    const cost = distance(token.shown.slice(0, 60), candidate.shown.slice(0, 60))
    if (!best || cost < best.cost) best = { index, cost }
  }
  return best && candidates.splice(best.index, 1)[0]
}

/** What only may be there is worth a word where something that must be there is missing on the other side, or where each side has just one. */
function withOptional(mismatch: Mismatch): Mismatch {
  const missingWords = mismatch.difference.missing.filter(isOptional)
  const unexpectedWords = mismatch.difference.unexpected.filter(isOptional)
  const [expected] = [...mismatch.missing, ...missingWords]
  const [found] = [...mismatch.unexpected, ...unexpectedWords]
  const ordinals = ordinalsSwapped(mismatch)
  if (ordinals) return { ...mismatch, swapped: [ordinals] }
  const isSingle = mismatch.missing.length + missingWords.length === 1 && mismatch.unexpected.length + unexpectedWords.length === 1
  if (!isSingle || !expected || !found || mismatch.swapped.length > 0) return mismatch
  return { ...mismatch, swapped: [{ expected, found }], missing: [], unexpected: [] }
}

/** Second and third alone are turns of phrase; one in the place of the other is not. */
const LEAST_ORDINAL = 2

function ordinalsSwapped({ difference, swapped, missing, unexpected }: Mismatch): Mismatch['swapped'][number] | undefined {
  if (swapped.length + missing.length + unexpected.length > 0) return undefined
  const [[expected, ...others], [found, ...more]] = [
    difference.missing.filter(isTellingOrdinal),
    difference.unexpected.filter(isTellingOrdinal),
  ]
  return expected && found && others.length + more.length === 0 ? { expected, found } : undefined
}

function isTellingOrdinal({ isOrdinal, values }: Token): boolean {
  return isOrdinal === true && values.some((value) => Number(value) >= LEAST_ORDINAL)
}
