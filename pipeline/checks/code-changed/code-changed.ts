import { type Block, type Check, type CheckInput, endOf, type Pair, type Place, type Remark } from '../../model/index.ts'
import { counted } from '../../text/index.ts'
import { codeSlips } from '../code-slips.ts'
import { comparablePairs, isProse } from '../comparable-pairs.ts'
import { compareTokens } from '../compare-tokens.ts'
import { quoted } from '../in-words.ts'
import { lostCode } from '../lost-code.ts'
import { matchDifferences } from '../match-differences.ts'
import { mismatchRemarks } from '../mismatch-remarks.ts'
import type { Token } from '../token.ts'

/** Code that differs from the source's. Comments and texts inside code may be translated; words in inline code may be, too, for they name buttons. */
export const codeChanged: Check = {
  id: 'code-changed',
  summary: 'Code is the same in every language, but for its comments and texts.',
  severity: 'note',
  run: (input) => [
    ...inlineCode(input),
    ...codeSlips(input),
    ...lostCode(input),
    ...comparablePairs(input).flatMap((pair) => codeBlocks(pair, input.source)),
  ],
}

function inlineCode(input: CheckInput): readonly Remark[] {
  const read = (blocks: readonly Block[]) => blocks.filter(isProse).flatMap(tokensOf)
  const mismatches = compareTokens(comparablePairs(input), input.source, read).map(matchDifferences)
  return mismatchRemarks(
    mismatches.map((mismatch) => ({ ...mismatch, missing: [] })),
    'code',
    input,
  )
}

/** Code without a digit or a sign of programming may be a word of the interface. */
function tokensOf(block: Block): readonly Token[] {
  return block.code.map((code) => ({
    values: [code.replace(/\s+/g, ''), ...skeletonOf(code)],
    shown: code,
    role: /[\d_(){}[\]=<>/\\.$]/.test(code) ? 'must' : 'silent',
    locate: () => block.place,
  }))
}

/** Code without its texts, which may be translated: `<h1>Title</h1>` and `<h1>Titre</h1>` are the same. Code that is nothing but text has none. */
function skeletonOf(code: string): readonly string[] {
  const skeleton = code
    .replace(/>[^<>]*</g, '><')
    .replace(/(['"])[^'"]*\1/g, "''")
    .replace(/\s+/g, '')
  return /[\p{L}\p{N}]/u.test(skeleton) ? [skeleton] : []
}

function codeBlocks({ source, target, language }: Pair, sourceLanguage: string): readonly Remark[] {
  const [from, to] = [source[0], target[0]]
  if (from?.kind !== 'code' || to?.kind !== 'code') return []
  const [expected, found] = [linesOf(from), linesOf(to)]
  return problemsOf(expected, found, [from, to]).map(({ message, at }) => ({
    message,
    language,
    place: placeOfLine(found[at], to),
    related: [{ language: sourceLanguage, place: placeOfLine(expected[at], from) }],
  }))
}

interface Line {
  /** Position among all lines of the block, from 0. */
  readonly index: number
  readonly written: string
  /** Without comments and texts. */
  readonly plain: string
  /** Without spaces, too. */
  readonly code: string
}

interface Problem {
  readonly message: string
  /** Position among the lines that count. */
  readonly at: number
}

function problemsOf(expected: readonly Line[], found: readonly Line[], [from, to]: readonly [Block, Block]): readonly Problem[] {
  if (found.length !== expected.length) return [otherLength(expected, found)]
  const numbers = otherNumbers(expected, found)
  return numbers.length > 0 ? numbers : otherBlanks(expected, found, [from, to])
}

function otherLength(expected: readonly Line[], found: readonly Line[]): Problem {
  const parting = found.findIndex((line, index) => line.code !== expected[index]?.code)
  const at = parting < 0 ? found.length : parting
  const shown = expected[at]?.written ?? found[at]?.written ?? ''
  return {
    message: `Unexpected ${found.length} lines of code, expected ${expected.length} as in the source; they part at ${quoted(shown)}`,
    at,
  }
}

/** Words may be translated, numbers may not: lines that have as many as their counterparts, but others. Each change is told once. */
function otherNumbers(expected: readonly Line[], found: readonly Line[]): readonly Problem[] {
  const told = new Set<string>()
  return found.flatMap(({ written, plain }, at) => {
    const [numbers, wanted] = [numbersIn(plain), numbersIn(expected[at]?.plain ?? '')]
    if (numbers.length !== wanted.length) return []
    return numbers.flatMap((number, position) => {
      const other = wanted[position] ?? number
      const isNew = number !== other && !told.has(`${number} ${other}`)
      told.add(`${number} ${other}`)
      if (!isNew) return []
      return [{ message: `Unexpected ${quoted(number)} in the code ${quoted(written)}, expected ${quoted(other)} as in the source`, at }]
    })
  })
}

/** Comments may be translated and blank lines mean nothing to a machine, but a line more or less is an edit that nobody meant to make. */
function otherBlanks(expected: readonly Line[], found: readonly Line[], [from, to]: readonly [Block, Block]): readonly Problem[] {
  const [wanted, actual] = [countLines(from), countLines(to)]
  if (actual === wanted) return []
  const parting = found.findIndex((line, index) => line.index !== expected[index]?.index)
  const lines = `${counted(actual, 'line')} in the code, expected ${wanted} as in the source`
  return [{ message: `Unexpected ${lines}; they differ in comments or empty lines`, at: parting < 0 ? found.length : parting }]
}

function countLines({ code }: Block): number {
  return (code[0] ?? '').trimEnd().split('\n').length
}

/** A line of a code block, below its fence if it has one; the end of the block where there is no such line. */
function placeOfLine(line: Line | undefined, { place, code }: Block): Place {
  if (!line) return endOf(place)
  const count = (code[0] ?? '').split('\n').length
  const row = place.line + line.index + (place.endLine - place.line >= count ? 1 : 0)
  return { line: row, column: place.column, endLine: row, endColumn: place.column + line.written.length }
}

function numbersIn(code: string): readonly string[] {
  return code.match(/\d+(?:\.\d+)*/g) ?? []
}

/** The lines that hold more than a comment: as written, and without comments, texts and spaces. */
function linesOf(block: Block): readonly Line[] {
  return (block.code[0] ?? '')
    .split('\n')
    .map((written, index) => ({ index, written, plain: withoutWords(written) }))
    .map((line) => ({ ...line, code: line.plain.replace(/\s+/g, '') }))
    .filter(({ code }) => code !== '')
}

function withoutWords(line: string): string {
  return line.replace(/(['"])[^'"]*\1/g, "''").replace(/(?:^|\s)(?:#|\/\/|--|<!--).*$/, '')
}
