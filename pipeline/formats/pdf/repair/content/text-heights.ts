import { IDENTITY, type Matrix, matrixOf, multiply } from './matrix.ts'
import type { Operation } from './read-operations.ts'

/** A text object: the indices of the operations that open and close it, and how high on the page it begins, in points; undefined where it places no text. */
export interface TextHeight {
  readonly first: number
  readonly last: number
  readonly y: number | undefined
}

/** The text objects of a page, in order. */
export function textHeights(operations: readonly Operation[]): readonly TextHeight[] {
  const found: TextHeight[] = []
  const saved: Matrix[] = []
  let matrix: Matrix = IDENTITY
  let first = 0
  let y: number | undefined
  for (const [index, { operator, operands }] of operations.entries()) {
    if (operator === 'q') saved.push(matrix)
    else if (operator === 'Q') matrix = saved.pop() ?? matrix
    else if (operator === 'cm') matrix = multiply(matrixOf(operands), matrix)
    else if (operator === 'BT') [first, y] = [index, undefined]
    else if (operator === 'Tm') y ??= multiply(matrixOf(operands), matrix)[5]
    else if (operator === 'ET') found.push({ first, last: index, y })
  }
  return found
}
