import type { Check, CheckInput, Pair, Remark, Row } from '../../model/index.ts'
import { blocksInRow } from '../blocks-in-row.ts'
import { comparablePairs } from '../comparable-pairs.ts'
import { quoted } from '../in-words.ts'
import { translationsOf } from '../translations-of.ts'
import { isSlip } from './is-slip.ts'
import { type Name, type NamesOfWork, namesOfWork } from './names-of-work.ts'

/**
 * Names that differ by a letter or two from a name of their counterpart, which the same text spells right elsewhere, or beside which the same first
 * name stands. A form that any language has in more than one place is a form of its own: translated and inflected names are none of its concern.
 */
export const nameMisspelt: Check = {
  id: 'name-misspelt',
  summary: 'A name is spelt alike in every place.',
  severity: 'warning',
  mutesThere: ['term-missing', 'verbatim-changed'],
  run(input) {
    const names = namesOfWork(input)
    return [...comparablePairs(input).flatMap((pair) => inTranslation(pair, names, input)), ...inSource(names, input)]
  },
}

function inTranslation(pair: Pair, names: NamesOfWork, input: CheckInput): readonly Remark[] {
  const { language } = pair
  const rare = pair.target.flatMap((block) => names.rareIn(block))
  if (rare.length === 0) return []
  const present = pair.target.flatMap((block) => names.in(block))
  const all = pair.source.flatMap((block) => names.in(block))
  const wanted = all.filter(({ key }) => numberOf(key, present) < numberOf(key, all))
  return rare.flatMap((found) => {
    const expected = wanted.find(
      (name) => isSlip(found.key, name.key) && (names.isIn(name.key, language) || isSamePerson(found, name, { pair, names, input })),
    )
    return expected ? [remarkOn({ found, expected, where: language, other: input.source })] : []
  })
}

function numberOf(key: string, names: readonly Name[]): number {
  return names.filter((name) => name.key === key).length
}

interface Scene {
  readonly pair: Pair
  readonly names: NamesOfWork
  readonly input: CheckInput
}

/** The word before it is the same, and every other translation keeps the name. */
function isSamePerson(found: Name, expected: Name, { pair, names, input }: Scene): boolean {
  const before = found.before()
  if (before === undefined || before !== expected.before()) return false
  const others = translationsOf(input).filter((language) => language !== pair.language)
  return others.every((language) => keysIn(pair.row, language, { names, input }).has(expected.key))
}

function keysIn(row: Row, language: string, { names, input }: Omit<Scene, 'pair'>): ReadonlySet<string> {
  return new Set(
    blocksInRow(row, language, input)
      .flatMap((block) => names.in(block))
      .map(({ key }) => key),
  )
}

/** A slip of the source shows where every translation has the name as the source has it elsewhere. */
function inSource(names: NamesOfWork, input: CheckInput): readonly Remark[] {
  const translations = translationsOf(input)
  return input.rows.flatMap((row) => {
    const rare = blocksInRow(row, input.source, input).flatMap((block) => names.rareIn(block))
    const [first] = translations
    if (rare.length === 0 || first === undefined) return []
    const shared = translations.map((language) => keysIn(row, language, { names, input }))
    const candidates = blocksInRow(row, first, input)
      .flatMap((block) => names.in(block))
      .filter(({ key }) => shared.every((keys) => keys.has(key)) && names.isIn(key, input.source))
    return rare.flatMap((found) => {
      const expected = candidates.find((name) => isSlip(found.key, name.key))
      return expected ? [remarkOn({ found, expected, where: input.source, other: first })] : []
    })
  })
}

interface Slip {
  readonly found: Name
  readonly expected: Name
  readonly where: string
  readonly other: string
}

function remarkOn({ found, expected, where, other }: Slip): Remark {
  return {
    message: `Unexpected name ${quoted(found.shown)}, expected ${quoted(expected.shown)}`,
    language: where,
    place: found.locate(),
    related: [{ language: other, place: expected.locate() }],
    expected: [expected.shown],
  }
}
