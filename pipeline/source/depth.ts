import type { Nodes, Root } from 'mdast'

/** Why a text is not parsed, and in which line (from 1). */
export interface Excess {
  readonly line: number
  /** What there is too much of. */
  readonly what: string
}

/** Deepest nesting of quotes, lists and directives that is parsed; more is never a text. */
export const DEEPEST_NESTING = 60

/*
 * The parser pairs marks, and looks at the lines of a paragraph, in time that grows with their square. These limits are far above what
 * any text has, and low enough that a text which is made of nothing else is parsed in a minute.
 */
const MOST_MARKS = 4000
const MOST_LINES = 2000
const MOST_UNDERLINES = 2000
const MOST_CONTAINERS = 50_000
/* Of these, the parser keeps lists that it takes apart and puts together again with every one. */
const MOST_NOTES = 4000
const MOST_PICTURES = 10_000
const MOST_DIRECTIVES = 10_000
const MOST_COLUMNS = 1000
const MOST_ATTRIBUTES = 4000

/** The first line at which a text has more nesting or marks than any text has, so that parsing it would take hours; or undefined. */
export function excessOf(text: string): Excess | undefined {
  const count: Count = { directives: 0, marks: 0, lines: 0, underlines: 0, containers: 0, ...NO_TOTALS, isTable: false, isHtml: false }
  let fence: Fence | undefined
  let line = 0
  for (const content of text.split('\n')) {
    line++
    const closed = fence && closes(content, fence)
    if (fence && !closed) continue
    const prefix = prefixOf(content)
    fence = closed === 'by-mark' ? undefined : fenceAt(content, prefix)
    if (fence || closed === 'by-mark') startParagraph(count)
    else addLine(count, content, prefix)
    const what = excessIn(count, prefix)
    if (what !== undefined) return { line, what }
  }
  return undefined
}

/** Deepest tree that is worked on; 60 lists in one another make 120 levels. */
const DEEPEST_TREE = 400

/** Whether emphasis nests deeper than people can follow, which no count of marks tells. */
export function isTooDeep(tree: Root): boolean {
  let level: readonly Nodes[] = [tree]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST_TREE) return true
    level = level.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []))
  }
  return false
}

const NO_TOTALS = { notes: 0, pictures: 0, fences: 0, columns: 0, attributes: 0 }

/** What has been counted: in the text, or since the paragraph has begun. */
interface Count {
  notes: number
  pictures: number
  /** Directives that lines have opened, closed or not. */
  fences: number
  /** Columns of the widest table. */
  columns: number
  /** Characters of the longest attributes of a directive on one line. */
  attributes: number
  directives: number
  containers: number
  underlines: number
  marks: number
  lines: number
  isTable: boolean
  isHtml: boolean
}

/** Quotes and lists that a line opens or stands in, and where its own content begins. */
interface Prefix {
  readonly markers: number
  readonly depth: number
  readonly at: number
  readonly isQuote: boolean
  readonly isItem: boolean
}

interface Fence {
  readonly mark: string
  readonly length: number
  readonly prefix: Prefix
}

function addLine(count: Count, line: string, prefix: Prefix): void {
  const content = line.slice(prefix.at)
  addTotals(count, content)
  const isUnderline = count.lines > 0 && /^[ \t]*(?:=+|-+)[ \t]*$/.test(content)
  count.directives = Math.max(0, count.directives + directiveOf(line))
  count.containers += prefix.markers
  if (isUnderline) count.underlines++
  if (isUnderline || content.trim() === '' || prefix.isItem || /^#{1,6}[ \t]/.test(content)) startParagraph(count)
  if (!isUnderline && content.trim() !== '') addToParagraph(count, content)
}

function addTotals(count: Count, content: string): void {
  if (content.startsWith('[^')) count.notes++
  if (content.startsWith(':::')) count.fences++
  if (content.includes('![')) count.pictures += content.split('![').length - 1
  if (content.length > MOST_ATTRIBUTES) count.attributes = Math.max(count.attributes, attributesOf(content))
}

/** Characters between `:name{` or `:name[…]{` and the brace that closes it, or the end of the line. */
function attributesOf(line: string): number {
  let longest = 0
  for (const { index, 0: opening } of line.matchAll(/:[A-Za-z][\w-]{0,100}(?:\[[^\]]{0,200}\])?\{/g)) {
    const from = index + opening.length
    const end = line.indexOf('}', from)
    longest = Math.max(longest, (end === -1 ? line.length : end) - from)
    if (longest > MOST_ATTRIBUTES) return longest
  }
  return longest
}

function addToParagraph(count: Count, content: string): void {
  if (count.lines === 0) count.isHtml = /^<[a-z!?/]/i.test(content)
  if (count.lines === 1) count.isTable = /^[ \t]*\|?[ \t]*:?-[ \t:|-]*$/.test(content) && content.includes('|')
  if (count.lines === 1 && count.isTable) count.columns = Math.max(count.columns, content.split('|').length - 1)
  count.lines++
  count.marks = (count.isTable ? 0 : count.marks) + marksOf(content)
}

function startParagraph(count: Count): void {
  count.marks = 0
  count.lines = 0
  count.isTable = false
  count.isHtml = false
}

function excessIn(count: Count, prefix: Prefix): string | undefined {
  if (Math.max(prefix.depth, count.directives) > DEEPEST_NESTING)
    return `nesting of more than ${DEEPEST_NESTING} quotes, lists or directives`
  if (count.marks > MOST_MARKS) return `paragraph of more than ${MOST_MARKS} marks`
  if (count.lines > MOST_LINES && !count.isTable && !count.isHtml) return `paragraph of more than ${MOST_LINES} lines`
  if (count.underlines > MOST_UNDERLINES) return `text of more than ${MOST_UNDERLINES} underlined headings`
  if (count.containers > MOST_CONTAINERS) return `text of more than ${MOST_CONTAINERS} list items and quotes`
  return excessOfTotals(count)
}

function excessOfTotals({ notes, pictures, fences, columns, attributes }: Count): string | undefined {
  if (notes > MOST_NOTES) return `text of more than ${MOST_NOTES} footnotes`
  if (pictures > MOST_PICTURES) return `text of more than ${MOST_PICTURES} pictures`
  if (fences > 2 * MOST_DIRECTIVES) return `text of more than ${MOST_DIRECTIVES} directives`
  if (columns > MOST_COLUMNS) return `table of more than ${MOST_COLUMNS} columns`
  if (attributes > MOST_ATTRIBUTES) return `directive with more than ${MOST_ATTRIBUTES} letters of attributes`
  return undefined
}

/** 1 where a line opens a directive, -1 where it closes one. */
function directiveOf(line: string): number {
  if (!line.trimStart().startsWith(':::')) return 0
  return /^\s*:{3,}\s*$/.test(line) ? -1 : 1
}

function marksOf(line: string): number {
  let count = 0
  for (let at = 0; at < line.length; at++) if ('*_[]`~'.includes(line[at] ?? ' ')) count++
  return count
}

const MARKER = /[ \t]*(?:(>)|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))[ \t]?/y

const RULE = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/

function prefixOf(line: string): Prefix {
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0
  if (RULE.test(line)) return { markers: 0, depth: 0, at: indent, isQuote: false, isItem: false }
  let [markers, at, isQuote, isItem] = [0, 0, false, false]
  for (let marker = markerAt(line, at); marker && markers <= DEEPEST_NESTING; marker = markerAt(line, at)) {
    markers++
    at += marker[0].length
    isQuote ||= marker[1] !== undefined
    isItem ||= marker[1] === undefined
  }
  return { markers, depth: markers === 0 ? 0 : markers + Math.floor(indent / 2), at: markers === 0 ? indent : at, isQuote, isItem }
}

function markerAt(line: string, at: number): RegExpExecArray | null {
  MARKER.lastIndex = at
  return MARKER.exec(line)
}

function fenceAt(line: string, prefix: Prefix): Fence | undefined {
  const mark = /^[ \t]*(`{3,}(?=[^`]*$)|~{3,})/.exec(line.slice(prefix.at))?.[1]
  return mark === undefined ? undefined : { mark: mark[0] ?? '', length: mark.length, prefix }
}

/** Code ends at its mark, and with the quote or the list that it stands in. */
function closes(line: string, { mark, length, prefix }: Fence): 'by-mark' | 'by-container' | undefined {
  const own = line.replace(/^[ \t>]*/, '').trimEnd()
  if (own.length >= length && own === mark.repeat(own.length)) return 'by-mark'
  if (line.trim() === '') return undefined
  if (prefix.isQuote) return line.trimStart().startsWith('>') ? undefined : 'by-container'
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0
  return prefix.markers > 0 && indent < 2 ? 'by-container' : undefined
}
