import { languageOf } from '../../languages/index.ts'
import { type Block, type Check, type Language, type Pair, placeOfText, type Remark } from '../../model/index.ts'
import { anyOf, oncePerLanguage, readNumbers } from '../../text/index.ts'
import { comparablePairs, isProse } from '../comparable-pairs.ts'
import { inOwnLanguage } from '../in-own-language.ts'
import { quoted } from '../in-words.ts'
import { oncePerBlock } from '../once-per-block.ts'
import { placeInSource } from '../place-in-source.ts'

/**
 * References such as `Figure 3` or `Annex II` that lead elsewhere in a translation: another kind of thing, another letter or Roman numeral, or the
 * numbers of two references exchanged. Numbers that are lost or new are told by the checks of numbers.
 */
export const referenceChanged: Check = {
  id: 'reference-changed',
  summary: 'A reference leads to the same figure, table or section in every language.',
  severity: 'error',
  run(input) {
    const read = oncePerBlock((block, language) => (isProse(block) ? referencesIn(block, language) : []))
    const isOwn = inOwnLanguage(input)
    return comparablePairs(input).flatMap((pair) => {
      const remarks = remarksOn(pair, read, input.source)
      return remarks.length > 0 && isOwn(pair) ? remarks : []
    })
  },
}

interface Reference {
  readonly block: Block
  readonly from: number
  readonly to: number
  /** All that the word may stand for. */
  readonly kinds: readonly string[]
  readonly label: string
}

type Read = (block: Block, language: string) => readonly Reference[]

/** A word, then a number such as `4.1`, a Roman numeral or a capital, of which single letters only mean a reference after a capital or an abbreviation. */
const patternOf = oncePerLanguage(({ references }: Language) => {
  const words = anyOf(
    [...new Set(Object.values(references).flat())].flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]),
  )
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(${words})[^\\S\\n]?(?:n[o.]?[ºo°]\\s?)?(\\d+(?:\\.\\d+)*|[IVX]+|\\p{Lu})(?![\\p{L}\\p{N}'’.-]*[\\p{L}\\p{N}])`,
    'gu',
  )
})

function referencesIn(block: Block, language: string): readonly Reference[] {
  const data = languageOf(language)
  return Array.from(block.text.matchAll(patternOf(data))).flatMap(({ 0: found, 1: word = '', 2: label = '', index }) => {
    const isSure = /^(?:\d|[IVX]{2})/.test(label) || /^\p{Lu}|\.$/u.test(word)
    const kinds = Object.entries(data.references).flatMap(([kind, words]) => (words.includes(word.toLowerCase()) ? [kind] : []))
    return isSure ? [{ block, from: index, to: index + found.length, kinds, label }] : []
  })
}

function remarksOn(pair: Pair, read: Read, source: string): readonly Remark[] {
  const expected = pair.source.flatMap((block) => read(block, source))
  if (expected.length === 0) return []
  const left = withoutEqual(
    expected,
    pair.target.flatMap((block) => read(block, pair.language)),
  )
  const missing = left.expected.filter(({ label }) => isLetter(label) || hasNumber(pair.target, label, pair.language))
  const unexpected = left.found.filter(({ label }) => isLetter(label) || hasNumber(pair.source, label, source))
  const change = missing.flatMap((one) =>
    unexpected.filter((other) => isChange(one, other)).map((other) => ({ expected: one, found: other })),
  )[0]
  if (change) return [changeRemark(change.expected, change.found, pair, source)]
  const lost = missing.find(
    ({ label }) => isLetter(label) && !pair.target.some(({ text }) => new RegExp(`(?<!\\p{L})${label}(?!\\p{L})`, 'u').test(text)),
  )
  return lost ? [lostRemark(lost, pair, source)] : []
}

interface Sides {
  readonly expected: readonly Reference[]
  readonly found: readonly Reference[]
}

function withoutEqual(expected: readonly Reference[], found: readonly Reference[]): Sides {
  const isEqual = (one: Reference, other: Reference) => hasLabel(one, other) && sharesKind(one, other)
  return {
    expected: expected.filter((one) => !found.some((other) => isEqual(one, other))),
    found: found.filter((other) => !expected.some((one) => isEqual(one, other))),
  }
}

function sharesKind(one: Reference, other: Reference): boolean {
  return one.kinds.some((kind) => other.kinds.includes(kind))
}

/** The same number of another kind of thing, or another number of the same kind. */
function isChange(one: Reference, other: Reference): boolean {
  return sharesKind(one, other) ? !hasLabel(one, other) : one.label === other.label
}

/** `Annex II` is `annexe 2` elsewhere. */
function hasLabel(one: Reference, other: Reference): boolean {
  return one.label === other.label || arabic(one.label) === arabic(other.label)
}

const ROMAN = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
  'XX',
]

function arabic(label: string): string {
  const at = ROMAN.indexOf(label)
  return at < 0 ? label : String(at + 1)
}

function isLetter(label: string): boolean {
  return !/^\d/.test(label)
}

function hasNumber(blocks: readonly Block[], label: string, language: string): boolean {
  return blocks.some((block) => readNumbers(block.text, languageOf(language)).some(({ values }) => values.includes(label)))
}

function changeRemark(expected: Reference, found: Reference, pair: Pair, source: string): Remark {
  return {
    message: `Unexpected reference ${shown(found)}, expected ${shown(expected)} as in the source`,
    language: pair.language,
    place: placeOfText(found.block, found.from, found.to),
    related: [{ language: source, place: placeOfText(expected.block, expected.from, expected.to) }],
  }
}

function lostRemark(lost: Reference, pair: Pair, source: string): Remark {
  return {
    message: `Missing reference ${shown(lost)}, expected as in the source`,
    language: pair.language,
    place: pair.target[0]?.place ?? lost.block.place,
    related: placeInSource(pair, source),
    severity: 'warning',
  }
}

function shown({ block, from, to }: Reference): string {
  return quoted(block.text.slice(from, to))
}
