import { type CheckInput, type Concept, placeOfText, type Remark } from '../../model/index.ts'
import { longestMatches, phraseFinder, termFinder } from '../../text/index.ts'
import { counterpartsOf } from '../counterparts.ts'
import { nameOfLanguage, quoted } from '../in-words.ts'
import { type OwnProse, ownProse } from '../own-prose.ts'

/** Acronyms and names of another language in running text, where the concept table has them in the language of the text. */
export function foreignAcronyms(input: CheckInput): readonly Remark[] {
  const concepts = input.terms.concepts.filter(({ acronyms }) => Object.keys(acronyms).length > 0)
  if (concepts.length === 0) return []
  const finders = new Map(input.languages.map((language) => [language, finderOf(concepts, language, input)]))
  const counterparts = counterpartsOf(input)
  return ownProse(input).flatMap((prose) =>
    (finders.get(prose.language.tag)?.(prose) ?? []).map(({ from, to, expected, other }): Remark => {
      const related = (counterparts.get(prose.block) ?? []).filter(({ language }) => language === input.source).slice(0, 1)
      return {
        message: `Unexpected ${quoted(prose.block.text.slice(from, to))} in ${nameOfLanguage(other)}, expected ${quoted(expected)}`,
        language: prose.language.tag,
        place: placeOfText(prose.block, from, to),
        related: related.map(({ language, block }) => ({ language, place: block.place })),
        expected: [expected],
      }
    }),
  )
}

interface Foreign {
  readonly from: number
  readonly to: number
  readonly expected: string
  readonly other: string
}

interface Meaning {
  readonly concept: Concept
  readonly other: string
  readonly isAcronym: boolean
}

/** Finds what only other languages have; a form that any concept of the language has, or that stands unchanged everywhere, belongs to the language. */
function finderOf(concepts: readonly Concept[], language: string, input: CheckInput): (prose: OwnProse) => readonly Foreign[] {
  const own = termFinder(input.terms.concepts, language)
  const kept = phraseFinder(input.terms.verbatim.flat().map((text) => ({ text, isCased: true, meaning: text })))
  const find = phraseFinder<Meaning>(
    concepts
      .filter(({ acronyms }) => acronyms[language] !== undefined)
      .flatMap((concept) =>
        input.languages
          .filter((other) => other !== language)
          .flatMap((other) => [
            ...(concept.acronyms[other] ?? []).map((text) => ({ text, isCased: true, meaning: { concept, other, isAcronym: true } })),
            ...(concept.terms[other] ?? []).map((text) => ({ text, isCased: true, meaning: { concept, other, isAcronym: false } })),
          ]),
      ),
  )
  return ({ text, isOwnAt }) => {
    const found = longestMatches(find(text))
    if (found.length === 0) return []
    const known = [...own(text), ...kept(text)]
    const seen = new Set<number>()
    return found.flatMap(({ from, to, phrase: { meaning } }) => {
      const forms = meaning.isAcronym ? meaning.concept.acronyms[language] : meaning.concept.terms[language]
      const expected = forms?.[0]?.replaceAll('*', '')
      const isOwn = known.some((match) => match.from < to && from < match.to)
      const isWrong = meaning.isAcronym ? isAlone(text, from, to) : isExpansion(text, to, meaning.concept.acronyms[language] ?? [])
      if (expected === undefined || isOwn || !isWrong || seen.has(from) || !isOwnAt(from)) return []
      seen.add(from)
      return [{ from, to, expected, other: meaning.other }]
    })
  }
}

/** Not a part of another name or symbol (`UN Women`, `UN-Habitat`, `A/UN/12`), and not given as the acronym of the other language: `ONU (UN)`. */
function isAlone(text: string, from: number, to: number): boolean {
  const isNamed =
    /^(?:[-/.:_@]\p{L}|[^\S\n]\p{Lu})/u.test(text.slice(to, to + 3)) ||
    /(?:\p{Lu}\p{L}+[^\S\n]|[-/.:_@#])$/u.test(text.slice(Math.max(0, from - 40), from))
  const isGloss =
    /\($/u.test(text.slice(0, from)) || /[(,]\s*(?:\p{Ll}[^()]{0,40})?$/u.test(/\([^()]*$/u.exec(text.slice(0, from))?.[0] ?? '')
  return !isNamed && !isGloss
}

/** A name right before its acronym in brackets. */
function isExpansion(text: string, to: number, acronyms: readonly string[]): boolean {
  const bracket = /^[^\S\n]\(([^()]{2,20})\)/u.exec(text.slice(to, to + 24))?.[1]
  return bracket !== undefined && acronyms.includes(bracket)
}
