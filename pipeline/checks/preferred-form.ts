import type { Concept } from '../model/index.ts'

/** The form of a concept to use in a language, without the asterisks of its pattern; undefined where the concept table has none. */
export function preferredForm(concept: Concept, language: string): string | undefined {
  return (concept.terms[language] ?? concept.acronyms[language])?.[0]?.replaceAll('*', '')
}
