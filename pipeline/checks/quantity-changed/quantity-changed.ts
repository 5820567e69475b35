import { type Block, type Check, type CheckInput, type Pair, placeOfText, type Remark } from '../../model/index.ts'
import { comparablePairs, isProse } from '../comparable-pairs.ts'
import { inOwnLanguage } from '../in-own-language.ts'
import { quoted } from '../in-words.ts'
import { oncePerBlock } from '../once-per-block.ts'
import { PERCENT, type Quantity, quantitiesOf, unitsNamed } from '../quantities-of.ts'
import { isCurrency } from '../unit-symbols.ts'

/** Numbers that both sides have, but with another unit or currency, or with a sign of per cent on one side only. What a lost number meant is not its concern. */
export const quantityChanged: Check = {
  id: 'quantity-changed',
  summary: 'A number counts the same thing in every language.',
  severity: 'error',
  run(input) {
    const read = oncePerBlock((block, language): readonly Quantity[] => (isProse(block) ? quantitiesOf(block, language) : []))
    const isOwn = inOwnLanguage(input)
    return comparablePairs(input).flatMap((pair) => {
      const remarks = remarksOn(pair, read, input)
      return remarks.length > 0 && isOwn(pair) ? remarks : []
    })
  },
}

type Read = (block: Block, language: string) => readonly Quantity[]

interface Change {
  readonly expected: Quantity
  readonly found: Quantity
}

function remarksOn(pair: Pair, read: Read, { source }: CheckInput): readonly Remark[] {
  const expected = pair.source.flatMap((block) => read(block, source))
  const found = pair.target.flatMap((block) => read(block, pair.language))
  if (!hasUnits(expected) && !hasUnits(found)) return []
  const left = withoutEqual(expected, found)
  return changes(left.expected, left.found)
    .filter(
      (change) =>
        isConflict(change) || isLost(change.expected, change.found, pair.language) || isLost(change.found, change.expected, source),
    )
    .map((change) => remarkOn(change, pair, source))
}

function hasUnits(quantities: readonly Quantity[]): boolean {
  return quantities.some(({ units }) => units.length > 0)
}

interface Sides {
  readonly expected: readonly Quantity[]
  readonly found: readonly Quantity[]
}

/** What is left when every quantity has taken its equal: the same value, and a unit that may be the same. */
function withoutEqual(expected: readonly Quantity[], found: readonly Quantity[]): Sides {
  const free = new Set(found)
  const left = expected.filter((one) => {
    const partner = [...free].find((other) => sharesValue(one, other) && sharesUnit(one, other))
    if (partner) free.delete(partner)
    return !partner
  })
  return { expected: left, found: [...free] }
}

/** Each quantity that is left with the first of the same value that is left on the other side. */
function changes(expected: readonly Quantity[], found: readonly Quantity[]): readonly Change[] {
  const free = new Set(found)
  return expected.flatMap((one) => {
    const partner = [...free].find((other) => sharesValue(one, other))
    if (!partner) return []
    free.delete(partner)
    return [{ expected: one, found: partner }]
  })
}

function sharesValue(one: Quantity, other: Quantity): boolean {
  return one.values.some((value) => other.values.includes(value))
}

function sharesUnit(one: Quantity, other: Quantity): boolean {
  return one.units.length + other.units.length === 0 || one.units.some((unit) => other.units.includes(unit))
}

function isConflict({ expected, found }: Change): boolean {
  return expected.units.length > 0 && found.units.length > 0
}

/** Other units are easily understood; a number without its `%` or its currency is another number, unless its text names the unit elsewhere. */
function isLost(having: Quantity, lacking: Quantity, language: string): boolean {
  const isTelling = having.units.length > 0 && having.units.every((unit) => unit === PERCENT || isCurrency(unit))
  if (!isTelling || lacking.units.length > 0 || having.isInWords || lacking.isInWords || lacking.isShared) return false
  const named = [...unitsNamed(lacking.block, language)]
  return having.units.includes(PERCENT) ? !named.includes(PERCENT) : !named.some(isCurrency)
}

function remarkOn({ expected, found }: Change, pair: Pair, source: string): Remark {
  return {
    message: `Unexpected ${shown(found)}, expected ${shown(expected)} as in the source`,
    language: pair.language,
    place: placeOfText(found.block, found.from, found.to),
    related: [{ language: source, place: placeOfText(expected.block, expected.from, expected.to) }],
    ...((expected.isInWords || found.isInWords) && { severity: 'warning' as const }),
  }
}

function shown({ block, from, to }: Quantity): string {
  return quoted(block.text.slice(from, to))
}
