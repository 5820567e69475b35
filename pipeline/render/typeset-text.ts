import { languageOf } from '../languages/index.ts'
import { typeset } from './typeset.ts'

/** A plain text, as a title, with the typography of its language; by the language's usual profile where the one named is unknown. */
export function typesetText(text: string, language: string, profile: string): string {
  const data = languageOf(language)
  const rules = data.profiles[profile] ?? data.profiles[data.defaultProfile]
  return rules ? typeset([text], rules, data).join('') : text
}
