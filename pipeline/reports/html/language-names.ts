import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { findLanguage } from '../../languages/index.ts'

/** What a language calls itself. */
export function nameOfLanguage(tag: string): string {
  return findLanguage(tag)?.name ?? tag
}

/** What a language calls itself, marked as that language: so it is named on every page, whatever the language of the page. */
export function languageName(tag: string): ElementContent {
  return h('span', { lang: tag }, nameOfLanguage(tag))
}

/** Several languages by their own names, with commas between them. */
export function languageNames(tags: readonly string[]): ElementContent[] {
  return tags.flatMap((tag, at) => [...(at > 0 ? [{ type: 'text' as const, value: ', ' }] : []), languageName(tag)])
}

/** A label with the names of languages at its `{languages}`. */
export function filledWithLanguages(text: string, tags: readonly string[]): ElementContent[] {
  return text.split('{languages}').flatMap((part, at) => [...(at > 0 ? languageNames(tags) : []), { type: 'text' as const, value: part }])
}
