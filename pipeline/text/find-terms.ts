import type { Concept } from '../model/index.ts'
import { type Match, type Phrase, phraseFinder } from './find-phrases.ts'

/** What a phrase of the concept table means. */
export interface TermMeaning {
  readonly concept: Concept
  readonly isForbidden: boolean
}

export type TermMatch = Match<TermMeaning>

/** Prepares a search for every accepted and forbidden variant of the concepts in one language. Terms ignore case, names, acronyms and titles keep their capitals. */
export function termFinder(concepts: readonly Concept[], language: string): TermFinder {
  const prepared = PREPARED.get(concepts) ?? new Map<string, TermFinder>()
  PREPARED.set(concepts, prepared)
  const finder = prepared.get(language) ?? prepare(concepts, language)
  prepared.set(language, finder)
  return finder
}

export type TermFinder = (text: string) => readonly TermMatch[]

/** A table of concepts never changes, and every work asks for the same one. */
const PREPARED = new WeakMap<readonly Concept[], Map<string, TermFinder>>()

function prepare(concepts: readonly Concept[], language: string): TermFinder {
  const phrases = concepts.flatMap((concept) => [
    ...phrasesOf(concept, concept.terms[language], false),
    ...phrasesOf(concept, concept.forbidden[language], true),
  ])
  return phraseFinder(phrases)
}

function phrasesOf(concept: Concept, variants: readonly string[] = [], isForbidden: boolean): readonly Phrase<TermMeaning>[] {
  return variants.map((text) => ({ text, isCased: concept.kind !== 'term', meaning: { concept, isForbidden } }))
}
