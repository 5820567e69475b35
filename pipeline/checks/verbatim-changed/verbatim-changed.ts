import { type Block, type Check, type CheckInput, type Pair, placeOfText, type Remark } from '../../model/index.ts'
import { longestMatches, type Match, type Phrase, phraseFinder, termFinder } from '../../text/index.ts'
import { comparablePairs, isProse } from '../comparable-pairs.ts'
import { quoted } from '../in-words.ts'
import { type StrangeAcronym, strangeAcronyms } from '../strange-acronyms.ts'

/**
 * Words of the do-not-translate list that the source has and the translation has not, or writes with other capitals. Acronyms that the
 * translation keeps everywhere else count as listed where another one stands in their place.
 */
export const verbatimChanged: Check = {
  id: 'verbatim-changed',
  summary: 'A translation keeps the words that stand unchanged in every language.',
  severity: 'error',
  run(input) {
    const finders: Finders = {
      exact: phraseFinder(phrasesOf(input, true)),
      loose: phraseFinder(phrasesOf(input, false)),
      terms: termFinder(input.terms.concepts, input.source),
    }
    const listed = input.terms.verbatim.length > 0 ? comparablePairs(input).flatMap((pair) => remarksOn(pair, finders, input)) : []
    const known = new Set(input.terms.verbatim.flat())
    const others = strangeAcronyms(input).filter(({ expected }) => !known.has(expected))
    return [...listed, ...others.map((acronym) => remarkOnAcronym(acronym, input.source))]
  },
}

/** An entry goes by its first variant, without the asterisks of its pattern. */
function phrasesOf({ terms }: CheckInput, isCased: boolean): readonly Phrase<string>[] {
  return terms.verbatim.flatMap((variants) =>
    variants.map((text) => ({ text, isCased, meaning: (variants[0] ?? text).replaceAll('*', '') })),
  )
}

interface Finders {
  readonly exact: (text: string) => readonly Match<string>[]
  readonly loose: (text: string) => readonly Match<string>[]
  readonly terms: ReturnType<typeof termFinder>
}

interface Found {
  readonly block: Block
  readonly match: Match<string>
}

function remarksOn(pair: Pair, { exact, loose, terms }: Finders, input: CheckInput): readonly Remark[] {
  const wanted = firstOfEach(pair.source, (text) => outsideOfTerms(longestMatches(exact(text)), terms(text)))
  if (wanted.size === 0) return []
  const present = firstOfEach(pair.target, exact)
  const likely = firstOfEach(pair.target, loose)
  return [...wanted]
    .filter(([word]) => !present.has(word))
    .map(([word, found]) => remarkOn({ word, found, changed: likely.get(word) }, pair, input.source))
}

function firstOfEach(blocks: readonly Block[], find: (text: string) => readonly Match<string>[]): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>()
  for (const block of blocks.filter(isProse)) {
    for (const match of find(block.text)) if (!found.has(match.phrase.meaning)) found.set(match.phrase.meaning, { block, match })
  }
  return found
}

/** A word inside a name that has its own form in each language goes with the name. */
function outsideOfTerms(
  matches: readonly Match<string>[],
  terms: readonly { readonly from: number; readonly to: number }[],
): readonly Match<string>[] {
  return matches.filter(({ from, to }) => !terms.some((term) => term.from <= from && to <= term.to))
}

interface Changed {
  readonly word: string
  readonly found: Found
  readonly changed: Found | undefined
}

function remarkOn({ word, found, changed }: Changed, pair: Pair, source: string): Remark {
  const common = {
    language: pair.language,
    related: [{ language: source, place: placeOfText(found.block, found.match.from, found.match.to) }],
    expected: [word],
  }
  if (!changed) {
    const place = pair.target[0]?.place ?? found.block.place
    return { ...common, message: `Missing ${quoted(word)}, expected unchanged as in the source`, place }
  }
  const { block, match } = changed
  return {
    ...common,
    message: `Unexpected ${quoted(block.text.slice(match.from, match.to))}, expected ${quoted(word)} unchanged as in the source`,
    place: placeOfText(block, match.from, match.to),
  }
}

function remarkOnAcronym({ pair, found, place, expected, related }: StrangeAcronym, source: string): Remark {
  return {
    message: `Unexpected ${quoted(found)}, expected ${quoted(expected)} as in the source`,
    language: pair.language,
    place,
    related: [{ language: source, place: related }],
    expected: [expected],
    severity: 'warning',
  }
}
