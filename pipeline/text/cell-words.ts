import type { CellChange } from '../model/index.ts'
import { type WordChange, wordChanges } from './word-changes.ts'

/** One language of a row, word by word. Where a text was parted or joined, the mark of a paragraph stands at the break. */
export function cellWords({ after, before, kind }: CellChange): readonly WordChange[] {
  switch (kind) {
    case 'untouched':
    case 'moved':
    case 'absent':
      return after === '' ? [] : [{ kind: 'same', text: after }]
    case 'split':
    case 'merged':
      return wordChanges(withBreaks(before), withBreaks(after))
    case 'changed':
    case 'added':
    case 'removed':
      return wordChanges(before, after)
  }
}

function withBreaks(text: string): string {
  return text.replaceAll('\n\n', ' ¶ ')
}
