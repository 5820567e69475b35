import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { WordChange } from '../../text/word-changes.ts'
import { closeSigns } from './close-signs.ts'

/** A stretch of a text that has changed, as a page shows it. */
export function wordOf({ kind, text: written }: WordChange): ElementContent {
  const text = closeSigns(written)
  switch (kind) {
    case 'same':
      return { type: 'text', value: text }
    case 'added':
      return h('ins', text)
    case 'removed':
      return h('del', text)
  }
}
