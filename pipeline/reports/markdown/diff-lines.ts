import type { CellChange } from '../../model/index.ts'
import { cellWords } from '../../text/cell-words.ts'
import { shortenedChanges } from '../../text/shortened-changes.ts'
import type { WordChange } from '../../text/word-changes.ts'

/** A cell as lines of a patch: what was taken out, what was put in, each with what stands around it; one line each side, and a plain one where nothing changed. */
export function diffLines(cell: CellChange): readonly string[] {
  const { after, before } = cell
  const parts = shortenedChanges(cellWords(cell))
  if (parts.every(({ kind }) => kind === 'same')) return marked(' ', parts)
  const without = (left: WordChange['kind']) => parts.filter((part) => part.kind !== left)
  return [...(before === '' ? [] : marked('-', without('added'))), ...(after === '' ? [] : marked('+', without('removed')))]
}

function marked(mark: string, parts: readonly WordChange[]): readonly string[] {
  const lines = parts
    .map(({ text }) => text)
    .join('')
    .split(/\n+/)
  return lines.flatMap((line) => (line.trim() === '' ? [] : [`${mark} ${line.replace(/ {2,}/g, ' ').trim()}`]))
}
