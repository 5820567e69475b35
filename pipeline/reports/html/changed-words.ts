import type { Element } from 'hast'
import { h } from 'hastscript'
import type { FormerText } from '../../model/index.ts'
import { shortenedChanges } from '../../text/shortened-changes.ts'
import { wordChanges } from '../../text/word-changes.ts'
import { wordOf } from './word-of.ts'

/** What has changed since a text was confirmed, word by word, for the one who is to follow it; nothing where nobody knows. */
export function changedWords(text: FormerText | undefined): Element[] {
  if (!text) return []
  const parts = shortenedChanges(wordChanges(text.before, text.after))
  return [h('p.finding-change', { lang: text.language }, parts.map(wordOf))]
}
