import type { CellChange } from '../../model/index.ts'
import { cellWords } from '../../text/cell-words.ts'
import { shortenedChanges } from '../../text/shortened-changes.ts'
import type { WordChange } from '../../text/word-changes.ts'

/** A cell as lines of a patch: what was taken out, what was put in, each with what stands around it; a plain line where nothing changed. */
export function diffLines(cell: CellChange): readonly string[] {
  const { after, before } = cell
  const parts = shortenedChanges(cellWords(cell))
  if (parts.every(({ kind }) => kind === 'same')) return marked(' ', linesOf(parts))
  const without = (left: WordChange['kind']) => linesOf(parts.filter((part) => part.kind !== left))
  return interleaved(before === '' ? [] : without('added'), after === '' ? [] : without('removed'))
}

/** What both begin and end with stands once. */
function interleaved(olds: readonly string[], news: readonly string[]): readonly string[] {
  const shortest = Math.min(olds.length, news.length)
  const firstOther = olds.findIndex((line, at) => line !== news[at])
  const head = firstOther < 0 ? shortest : Math.min(firstOther, shortest)
  const lastOther = olds.toReversed().findIndex((line, at) => line !== news.at(-1 - at))
  const tail = Math.min(lastOther < 0 ? shortest : lastOther, shortest - head)
  return [
    ...marked(' ', olds.slice(0, head)),
    ...marked('-', olds.slice(head, olds.length - tail)),
    ...marked('+', news.slice(head, news.length - tail)),
    ...marked(' ', olds.slice(olds.length - tail)),
  ]
}

function linesOf(parts: readonly WordChange[]): readonly string[] {
  const lines = parts
    .map(({ text }) => text)
    .join('')
    .split(/\n+/)
  return lines.map((line) => line.replace(/ {2,}/g, ' ').trim()).filter((line) => line !== '')
}

function marked(mark: string, lines: readonly string[]): readonly string[] {
  return lines.map((line) => `${mark} ${line}`)
}
