import { type Block, type Check, type CheckInput, type Concept, type Pair, placeOfText, type Remark } from '../../model/index.ts'
import { longestMatches, type Span, type TermMatch, termFinder, wordsOf } from '../../text/index.ts'
import { type CitedPassages, citedPassages } from '../cited-passages.ts'
import { comparablePairs, isProse } from '../comparable-pairs.ts'
import { quoted } from '../in-words.ts'
import { preferredForm } from '../preferred-form.ts'

/**
 * Concepts of the concept table that the source names and the translation does not: once in a block is enough, and any variant will do.
 * A concept inside a longer one, or inside the title of a work, is not asked for.
 */
export const termMissing: Check = {
  id: 'term-missing',
  summary: 'A translation names a concept in the words of the concept table.',
  severity: 'warning',
  run(input) {
    const finders = new Map(input.languages.map((language) => [language, termFinder(input.terms.concepts, language)]))
    const cited = citedPassages(input)
    const findInSource = finders.get(input.source) ?? (() => [])
    return comparablePairs(input).flatMap((pair) => {
      const find = finders.get(pair.language) ?? (() => [])
      return remarksOn({ pair, findInSource, find, cited, input })
    })
  },
}

type Finder = (text: string) => readonly TermMatch[]

interface Comparison {
  readonly pair: Pair
  readonly findInSource: Finder
  readonly find: Finder
  readonly cited: CitedPassages
  readonly input: CheckInput
}

interface Found {
  readonly block: Block
  readonly match: TermMatch
}

function remarksOn({ pair, findInSource, find, cited, input }: Comparison): readonly Remark[] {
  const wanted = firstOfEach(
    matchesIn(pair.source, (text) => longestMatches(findInSource(text))).filter(
      ({ match, block }) =>
        isAccepted(match) && !isCited(match, block, cited(block, input.source)) && !isCopiedCell(match, block, pair.target),
    ),
  )
  if (wanted.size === 0) return []
  /** A forbidden word is `term-forbidden`'s concern, and no second finding. */
  const present = firstOfEach(matchesIn(pair.target, find))
  return [...wanted].flatMap(([concept, found]) => {
    const form = preferredForm(concept, pair.language)
    if (form === undefined || present.has(concept)) return []
    const left = firstOfEach(matchesIn(pair.target, findInSource)).get(concept)
    return [remarkOn({ found, form, pair, left }, input.source)]
  })
}

function matchesIn(blocks: readonly Block[], find: Finder): readonly Found[] {
  return blocks.filter(isProse).flatMap((block) => find(block.text).map((match) => ({ block, match })))
}

function firstOfEach(found: readonly Found[]): ReadonlyMap<Concept, Found> {
  const first = new Map<Concept, Found>()
  for (const one of found) {
    const { concept } = one.match.phrase.meaning
    if (!first.has(concept)) first.set(concept, one)
  }
  return first
}

/** A name that is a citation from end to end may be the concept itself, set in italics; not so in a footnote, which cites. */
function isCited({ from, to }: TermMatch, block: Block, citations: readonly Span[]): boolean {
  return citations.some((span) => span.from <= from && to <= span.to && (block.kind === 'note' || to - from < span.to - span.from))
}

/** A cell that says the same in both tables is a title or a name in its own language. */
function isCopiedCell({ from }: TermMatch, { kind, text }: Block, target: readonly Block[]): boolean {
  if (kind !== 'table') return false
  const cell = text.slice(text.lastIndexOf('\n', from) + 1).split('\n', 1)[0] ?? ''
  return wordsOf(cell).length >= LEAST_TITLE && target.some((block) => block.text.split('\n').includes(cell))
}

/** Shorter cells are words that were left untranslated. */
const LEAST_TITLE = 4

function isAccepted({ phrase }: TermMatch): boolean {
  return !phrase.meaning.isForbidden
}

interface Missing {
  readonly found: Found
  readonly form: string
  readonly pair: Pair
  /** The source's own word in the translation: `SDG` where `ODD` should be. */
  readonly left: Found | undefined
}

function remarkOn({ found, form, pair, left }: Missing, source: string): Remark {
  const original = found.block.text.slice(found.match.from, found.match.to)
  const common = {
    language: pair.language,
    related: [{ language: source, place: placeOf(found) }],
    expected: [form],
  }
  if (left) {
    const word = left.block.text.slice(left.match.from, left.match.to)
    return { ...common, message: `Unexpected ${quoted(word)}, expected ${quoted(form)}`, place: placeOf(left) }
  }
  const [block] = pair.target
  const message = `Missing ${quoted(form)}, expected for ${quoted(original)} of the source`
  return { ...common, message, place: block?.place ?? placeOf(found) }
}

function placeOf({ block, match }: Found) {
  return placeOfText(block, match.from, match.to)
}
