import type { Block, Check, CheckInput, Pair, Remark } from '../../model/index.ts'
import { comparablePairs, isProse } from '../comparable-pairs.ts'
import { compareTokens } from '../compare-tokens.ts'
import { quoted } from '../in-words.ts'
import { matchDifferences } from '../match-differences.ts'
import { mismatchRemarks } from '../mismatch-remarks.ts'
import type { Token } from '../token.ts'

/** Code that differs from the source's. Comments and texts inside code may be translated; words in inline code may be, too, for they name buttons. */
export const codeChanged: Check = {
  id: 'code-changed',
  summary: 'Code is the same in every language, but for its comments and texts.',
  severity: 'note',
  run: (input) => [...inlineCode(input), ...comparablePairs(input).flatMap((pair) => codeBlocks(pair, input.source))],
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
    values: [code.replace(/\s+/g, '')],
    shown: code,
    role: /[\d_(){}[\]=<>/\\.$]/.test(code) ? 'must' : 'silent',
    locate: () => block.place,
  }))
}

function codeBlocks({ source, target, language }: Pair, sourceLanguage: string): readonly Remark[] {
  const [from, to] = [source[0], target[0]]
  if (from?.kind !== 'code' || to?.kind !== 'code') return []
  const [expected, found] = [linesOf(from), linesOf(to)]
  if (found.length === expected.length) return []
  const at = found.findIndex((line, index) => line.code !== expected[index]?.code)
  const shown = expected[at < 0 ? found.length : at]?.written ?? ''
  return [
    {
      message: `Unexpected ${found.length} lines of code, expected ${expected.length} as in the source; they part at ${quoted(shown)}`,
      language,
      place: to.place,
      related: [{ language: sourceLanguage, place: from.place }],
    },
  ]
}

/** The lines that hold more than a comment: as written, and without comments, texts and spaces. */
function linesOf(block: Block): readonly { readonly written: string; readonly code: string }[] {
  return (block.code[0] ?? '')
    .split('\n')
    .map((written) => ({ written, code: withoutWords(written) }))
    .filter(({ code }) => code !== '')
}

function withoutWords(line: string): string {
  return line
    .replace(/(['"])[^'"]*\1/g, "''")
    .replace(/(?:^|\s)(?:#|\/\/|--|<!--).*$/, '')
    .replace(/\s+/g, '')
}
