/** Deepest nesting of quotes, lists and brackets that is parsed; more is never a text, and costs parsers time that grows with its square. */
export const DEEPEST_NESTING = 60

const MARKERS = /^[ \t]*((?:>|[-*+]|\d{1,9}[.)])(?:[ \t]+|$|(?=>)))/

/** Most emphasis marks in one paragraph; far more than any text has, and few enough for the parser's pairing of them. */
const MOST_MARKS = 4000

/** The first line (from 1) that nests deeper than allowed, or undefined. */
export function lineNestedTooDeep(text: string): number | undefined {
  let line = 0
  let open = 0
  let marks = 0
  for (const content of text.split('\n')) {
    line++
    open = Math.max(0, open + fenceOf(content))
    marks = content.trim() === '' ? 0 : marks + marksOf(content)
    if (Math.max(containersOf(content), bracketsOf(content), open) > DEEPEST_NESTING || marks > MOST_MARKS) return line
  }
  return undefined
}

/** 1 where a line opens a directive, -1 where it closes one. */
function fenceOf(line: string): number {
  if (!line.trimStart().startsWith(':::')) return 0
  return /^\s*:{3,}\s*$/.test(line) ? -1 : 1
}

function marksOf(line: string): number {
  let count = 0
  for (let at = 0; at < line.length; at++) if ('*_[`~'.includes(line[at] ?? ' ')) count++
  return count
}

function containersOf(line: string): number {
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0
  let rest = line
  let depth = Math.floor(indent / 2)
  for (let marker = MARKERS.exec(rest); marker; marker = MARKERS.exec(rest)) {
    depth++
    rest = rest.slice(marker[0].length)
    if (depth > DEEPEST_NESTING) return depth
  }
  return /^\s*$/.test(line) || depth === Math.floor(indent / 2) ? 0 : depth
}

function bracketsOf(line: string): number {
  return Math.max(...['[', '(', '*', '_', '~', '`', '!', '<', ':'].map((mark) => longestRun(line, mark)))
}

/** Opening marks in a row, as `[[[[`; a row of one mark alone on its line is a rule or a fence and counts nothing. */
function longestRun(line: string, mark: string): number {
  if (!line.includes(mark.repeat(DEEPEST_NESTING + 1)) || line.trim() === mark.repeat(line.trim().length)) return 0
  return DEEPEST_NESTING + 1
}
