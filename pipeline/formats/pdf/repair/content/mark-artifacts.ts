import type { Edit } from './edit.ts'
import { IDENTITY, type Matrix, matrixOf, multiply } from './matrix.ts'
import type { Operation } from './read-operations.ts'

/** What is known of the place where operations are carried out. */
export interface Surface {
  /** Points. */
  readonly height: number
  /** Whether an object that is painted brings marked content of its own, and must not be wrapped. */
  hasMarkedContent(name: string): boolean
}

const PATH_BUILDING = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h'])
const PATH_PAINTING = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])

/**
 * Marks what belongs to no element as an artifact, so that it is not read aloud (ISO 14289-1, 7.1). Untagged text comes from the
 * margins of the pages only: running heads and feet. The rest is decoration.
 */
export function markArtifacts(operations: readonly Operation[], surface: Surface): readonly Edit[] {
  const edits: Edit[] = []
  let depth = 0
  let matrix: Matrix = IDENTITY
  const saved: Matrix[] = []
  let path: number | undefined
  let text: { readonly start: number; y?: number; isTagged: boolean } | undefined

  const wrap = (start: number, end: number, properties: string) => {
    edits.push({ start, end: start, text: `/Artifact <<${properties}>> BDC\n` }, { start: end, end, text: '\nEMC' })
  }
  for (const { operator, operands, start, end } of operations) {
    if (PATH_BUILDING.has(operator)) path ??= start
    else if (PATH_PAINTING.has(operator)) {
      if (depth === 0) wrap(path ?? start, end, DECORATION)
      path = undefined
    } else {
      switch (operator) {
        case 'n':
          path = undefined
          break
        case 'q':
          saved.push(matrix)
          break
        case 'Q':
          matrix = saved.pop() ?? matrix
          break
        case 'cm':
          matrix = multiply(matrixOf(operands), matrix)
          break
        case 'BDC':
        case 'BMC':
          depth++
          if (text) text.isTagged = true
          break
        case 'EMC':
          depth--
          break
        case 'BT':
          text = { start, isTagged: depth > 0 }
          break
        case 'Tm':
          if (text) text.y ??= multiply(matrixOf(operands), matrix)[5]
          break
        case 'ET':
          if (text && !text.isTagged) wrap(text.start, end, runningLine(text.y ?? 0, surface.height))
          text = undefined
          break
        case 'Do':
          if (depth === 0 && !surface.hasMarkedContent((operands[0] ?? '').slice(1))) wrap(start, end, DECORATION)
          break
        case 'sh':
          if (depth === 0) wrap(start, end, DECORATION)
          break
      }
    }
  }
  return edits
}

const DECORATION = '/Type /Layout'

function runningLine(y: number, height: number): string {
  const [subtype, edge] = y > height / 2 ? ['Header', 'Top'] : ['Footer', 'Bottom']
  return `/Type /Pagination /Subtype /${subtype} /Attached [/${edge}]`
}
