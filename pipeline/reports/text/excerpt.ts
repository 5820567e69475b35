import type { Place } from '../../model/index.ts'

/** How many letters of a line are shown around a place. */
const ROOM = 84

/** A line of a file cut around a place, and a line of marks below the letters at the place. No marks where the place is empty. */
export interface Excerpt {
  readonly text: string
  readonly marks: string
}

/** Cuts a line so that the place is seen with what stands around it, at words where that is possible. */
export function excerptOf(line: string, { line: first, column, endLine, endColumn }: Place): Excerpt {
  const from = Math.min(column - 1, line.length)
  const to = Math.min(endLine === first ? endColumn - 1 : line.length, line.length)
  const start = startOf(line, from, to)
  const end = endOf(line, start, to)
  const before = start > 0 ? '… ' : ''
  const text = `${before}${line.slice(start, end)}${end < line.length ? ' …' : ''}`.replace(/\t/g, ' ')
  const length = Math.min(to, end) - from
  // A whole block marked from end to end would say nothing.
  const isPart = length > 0 && length < end - start
  return { text, marks: isPart ? `${' '.repeat(before.length + from - start)}${'~'.repeat(length)}` : '' }
}

function startOf(line: string, from: number, to: number): number {
  if (line.length <= ROOM) return 0
  const wanted = Math.max(0, Math.min(from - Math.floor((ROOM - Math.min(to - from, ROOM)) / 2), line.length - ROOM))
  if (wanted === 0) return 0
  const space = line.indexOf(' ', wanted)
  return space >= 0 && space < from ? space + 1 : Math.min(wanted, from)
}

function endOf(line: string, start: number, to: number): number {
  if (line.length - start <= ROOM) return line.length
  const space = line.lastIndexOf(' ', start + ROOM)
  return space > Math.min(to, start + ROOM) ? space : start + ROOM
}
