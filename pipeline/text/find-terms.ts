import { languageOf } from '../languages/index.ts'
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
    ...acronymsOf(concept, language),
    ...phrasesOf(concept, concept.forbidden[language], true),
  ])
  const find = phraseFinder(phrases)
  const { verbEndings } = languageOf(language)
  return (text) => find(text).filter((match) => !endsInVerb(match, text, verbEndings))
}

/** `Progress reported in 2015` is no `progress report*`: the last word of a noun phrase is no verb, unless the table says so in full. */
function endsInVerb({ phrase, to, from }: TermMatch, text: string, endings: readonly string[]): boolean {
  const words = phrase.text.trim().split(/\s+/)
  if (words.length < 2 || !phrase.text.endsWith('*')) return false
  const [stem = ''] = (words.at(-1) ?? '').toLowerCase().split('*')
  const last = text.slice(from, to).toLowerCase().split(/\s+/).at(-1) ?? ''
  return last !== stem && !endings.some((ending) => stem.endsWith(ending)) && endings.some((ending) => last.endsWith(ending))
}

/** Acronyms keep their capitals, whatever they stand for. */
function acronymsOf(concept: Concept, language: string): readonly Phrase<TermMeaning>[] {
  return (concept.acronyms[language] ?? []).map((text) => ({ text, isCased: true, meaning: { concept, isForbidden: false } }))
}

function phrasesOf(concept: Concept, variants: readonly string[] = [], isForbidden: boolean): readonly Phrase<TermMeaning>[] {
  return variants.map((text) => ({ text, isCased: concept.kind !== 'term', meaning: { concept, isForbidden } }))
}
