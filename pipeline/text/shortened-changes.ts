import type { WordChange } from './word-changes.ts'

/** Characters of what has not changed that are kept on each side of a change. */
const KEPT = 60
/** Of a text in which nothing has changed. */
const KEPT_ALONE = 140

/** The changes with what stands around them; longer stretches that have not changed are cut at words, with an ellipsis. */
export function shortenedChanges(parts: readonly WordChange[]): readonly WordChange[] {
  if (parts.length === 1 && parts[0]?.kind === 'same') return [{ kind: 'same', text: beginningOf(parts[0].text, KEPT_ALONE) }]
  return parts.map(({ kind, text }, at) => {
    if (kind !== 'same') return { kind, text }
    const [isFirst, isLast] = [at === 0, at === parts.length - 1]
    if (text.length <= (isFirst || isLast ? KEPT : 2 * KEPT) + 10) return { kind, text }
    const [start, end] = [isFirst ? '' : beginningOf(text, KEPT), isLast ? '' : endOf(text, KEPT)]
    return { kind, text: isFirst ? `…${gapBefore(end, text)}${end}` : isLast ? start : `${start}${gapBefore(end, text)}${end}` }
  })
}

/** What is left of a line of a table or a list begins a line. */
function gapBefore(end: string, text: string): string {
  return text.at(-end.length - 1) === '\n' ? '\n' : ' '
}

function beginningOf(text: string, length: number): string {
  if (text.length <= length + 10) return text
  const line = text.lastIndexOf('\n', length)
  if (line > 0) return `${text.slice(0, line)}\n…`
  const space = text.lastIndexOf(' ', length)
  return `${text.slice(0, space > 0 ? space : length)} …`
}

function endOf(text: string, length: number): string {
  const line = text.indexOf('\n', text.length - length)
  if (line >= 0 && line < text.length - 1) return text.slice(line + 1)
  const space = text.indexOf(' ', text.length - length)
  return text.slice(space >= 0 ? space + 1 : text.length - length)
}
