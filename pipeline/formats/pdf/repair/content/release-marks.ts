import type { Edit } from './edit.ts'
import type { Operation } from './read-operations.ts'

/** Makes artifacts of the marked content with these numbers: it belongs to no element any more. Letters are repeated heads, the rest is decoration. */
export function releaseMarks(operations: readonly Operation[], numbers: ReadonlySet<number>): readonly Edit[] {
  return operations.flatMap(({ operator, operands, start, end }, index) => {
    const key = operator === 'BDC' ? operands.indexOf('/MCID') : -1
    const isReleased = key >= 0 && numbers.has(Number(operands[key + 1]))
    const type = isReleased && showsLetters(operations, index) ? 'Pagination' : 'Layout'
    return isReleased ? [{ start, end, text: `/Artifact <</Type /${type}>> BDC` }] : []
  })
}

function showsLetters(operations: readonly Operation[], first: number): boolean {
  const last = operations.findIndex(({ operator }, index) => index > first && operator === 'EMC')
  return operations.slice(first, last).some(({ operator }) => operator === 'Tj' || operator === 'TJ')
}
