import { distance } from 'fastest-levenshtein'

/** Shorter names are one slip away from other names: `Maria`, `Mario`. */
const LEAST_LENGTH = 5

/** From this length on two letters may be wrong. */
const LONG = 9

/**
 * Whether one name is another one with a slip of the pen. Endings are not compared: they change with the language (`Europe`, `Europa`) and with
 * the sentence (`Girl`, `Girls`).
 */
export function isSlip(found: string, right: string): boolean {
  const shorter = Math.min(found.length, right.length)
  if (shorter < LEAST_LENGTH || found.charAt(0) !== right.charAt(0) || found.at(-1) !== right.at(-1)) return false
  if (found.startsWith(right) || right.startsWith(found)) return false
  const steps = distance(neutral(found), neutral(right))
  return steps > 0 && steps <= (shorter >= LONG ? 2 : 1)
}

/** Words of one origin are spelt by rule: `International` and `Internacional`, `Commission` and `Comisión`, `Philharmonic` and `Filarmónica`. */
function neutral(word: string): string {
  const plain = word
    .replace(/t(?=i[aeo])/g, 'c')
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
    .replaceAll('y', 'i')
  return /ions?(?:es)?$/.test(plain) ? plain.replace(/(.)\1/g, '$1') : plain
}
