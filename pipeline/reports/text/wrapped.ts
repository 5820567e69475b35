import type { WordChange } from '../../text/word-changes.ts'

/** How each kind of part is painted. */
export type Paint = Readonly<Record<WordChange['kind'], (text: string) => string>>

/** Parts as lines of a width, painted; paint counts for nothing in the width, and does not run over the end of a line. */
export function wrapped(parts: readonly WordChange[], width: number, paint: Paint): readonly string[] {
  const lines: WordChange[][] = [[]]
  let length = 0
  const breakLine = () => {
    lines.push([])
    length = 0
  }
  for (const { kind, text } of parts)
    for (const word of text.split(/(\n+| +)/)) {
      if (word.startsWith('\n')) breakLine()
      else if (length > 0 && length + word.trimEnd().length > width) breakLine()
      if (word === '' || (word.trim() === '' && (length === 0 || word.startsWith('\n')))) continue
      lines.at(-1)?.push({ kind, text: word })
      length += word.length
    }
  return lines.map((line) => painted(line, paint)).filter((line) => line !== '')
}

/** Words of one kind are painted together. */
function painted(words: readonly WordChange[], paint: Paint): string {
  const runs: WordChange[] = []
  for (const { kind, text } of words) {
    const last = runs.at(-1)
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text }
    else runs.push({ kind, text })
  }
  return runs
    .map(({ kind, text }) => {
      const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
      return core === '' ? text : `${before}${paint[kind](core)}${after}`
    })
    .join('')
    .trimEnd()
}
