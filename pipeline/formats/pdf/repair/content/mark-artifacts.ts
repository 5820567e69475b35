import type { Edit } from './edit.ts'
import type { Operation } from './read-operations.ts'
import { textHeights } from './text-heights.ts'

/** What is known of the place where operations are carried out. */
export interface Surface {
  /** Points. */
  readonly height: number
  /** Whether an object that is painted brings marked content of its own, and must not be wrapped. */
  hasMarkedContent(name: string): boolean
}

/**
 * Marks what belongs to no element as an artifact, so that it is not read aloud (ISO 14289-1, 7.1). Untagged text comes from the
 * margins of the pages only: running heads and feet. The rest is decoration.
 */
export function markArtifacts(operations: readonly Operation[], surface: Surface): readonly Edit[] {
  const isLoose = looseOperations(operations)
  return [...paths(operations, isLoose), ...texts(operations, isLoose, surface), ...objects(operations, isLoose, surface)].flatMap(wrap)
}

interface Artifact {
  readonly start: number
  readonly end: number
  readonly properties: string
}

const DECORATION = '/Type /Layout'

/** For each operation whether it lies outside all marked content that is read or left out. A passage that only says what its glyphs stand for is neither. */
function looseOperations(operations: readonly Operation[]): readonly boolean[] {
  const open: boolean[] = []
  return operations.map(({ operator, operands }) => {
    if (operator === 'BDC' || operator === 'BMC') open.push(operands[0] !== '/Span' || operands.includes('/MCID'))
    const isLoose = !open.includes(true)
    if (operator === 'EMC') open.pop()
    return isLoose
  })
}

const BUILDING = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h'])
const PAINTING = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])

function paths(operations: readonly Operation[], isLoose: readonly boolean[]): readonly Artifact[] {
  const found: Artifact[] = []
  let from: number | undefined
  for (const [index, { operator, start, end }] of operations.entries()) {
    if (BUILDING.has(operator)) from ??= start
    if (PAINTING.has(operator) && isLoose[index]) found.push({ start: from ?? start, end, properties: DECORATION })
    if (PAINTING.has(operator) || operator === 'n') from = undefined
  }
  return found
}

function texts(operations: readonly Operation[], isLoose: readonly boolean[], { height }: Surface): readonly Artifact[] {
  return textHeights(operations).flatMap(({ first, last, y }) => {
    const [start, end] = [operations[first]?.start, operations[last]?.end]
    const isArtifact = isLoose.slice(first, last + 1).every((loose) => loose)
    return isArtifact && start !== undefined && end !== undefined ? [{ start, end, properties: runningLine(y ?? 0, height) }] : []
  })
}

function runningLine(y: number, height: number): string {
  const [subtype, edge] = y > height / 2 ? ['Header', 'Top'] : ['Footer', 'Bottom']
  return `/Type /Pagination /Subtype /${subtype} /Attached [/${edge}]`
}

function objects(operations: readonly Operation[], isLoose: readonly boolean[], surface: Surface): readonly Artifact[] {
  return operations.flatMap(({ operator, operands, start, end }, index) => {
    const isObject = operator === 'Do' && !surface.hasMarkedContent((operands[0] ?? '').slice(1))
    return isLoose[index] && (isObject || operator === 'sh') ? [{ start, end, properties: DECORATION }] : []
  })
}

function wrap({ start, end, properties }: Artifact): readonly Edit[] {
  return [
    { start, end: start, text: `/Artifact <<${properties}>> BDC\n` },
    { start: end, end, text: '\nEMC' },
  ]
}
