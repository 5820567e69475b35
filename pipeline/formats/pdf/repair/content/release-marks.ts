import type { Edit } from './edit.ts'
import type { Operation } from './read-operations.ts'

/** Makes artifacts of the marked content with these numbers: it belongs to no element any more. */
export function releaseMarks(operations: readonly Operation[], numbers: ReadonlySet<number>): readonly Edit[] {
  return operations.flatMap(({ operator, operands, start, end }) => {
    const key = operator === 'BDC' ? operands.indexOf('/MCID') : -1
    const isReleased = key >= 0 && numbers.has(Number(operands[key + 1]))
    return isReleased ? [{ start, end, text: '/Artifact <</Type /Pagination>> BDC' }] : []
  })
}
