import type { Language } from '../model/index.ts'
import type { Span } from './mask.ts'

/**
 * The sentences of a text, without the spaces between them. A sentence ends with a full stop, a question or an exclamation mark before a
 * capital, but not after an abbreviation or an initial. Footnote marks belong to the sentence before them.
 */
export function sentencesOf(text: string, language: Language): readonly Span[] {
  const spans: Span[] = []
  let from = text.length - text.trimStart().length
  for (const match of text.matchAll(/[.!?…]+["'”’»)\]]{0,2}\uFFFC{0,2}(\s+(?:[:;]-?[)(]\s+)?)(?=["'“‘«¿¡([]{0,2}\s?[\p{Lu}\p{N}])/gu)) {
    const to = match.index + match[0].length - (match[1]?.length ?? 0)
    if (match[0].startsWith('.') && endsWithAbbreviation(text.slice(Math.max(from, match.index - 16), match.index), language)) continue
    spans.push({ from, to })
    from = match.index + match[0].length
  }
  const end = text.trimEnd().length
  return from < end ? [...spans, { from, to: end }] : spans
}

function endsWithAbbreviation(before: string, language: Language): boolean {
  const word = /[\p{L}.]+$/u.exec(before)?.[0] ?? ''
  return /^\p{Lu}$/u.test(word) || language.abbreviations.includes(word.toLowerCase())
}
