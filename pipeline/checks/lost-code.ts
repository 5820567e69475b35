import { type Block, type CheckInput, type Pair, type Remark, START } from '../model/index.ts'
import { fold } from '../text/index.ts'
import { blocksInRow } from './blocks-in-row.ts'
import { codesOf } from './codes-of.ts'
import { comparablePairs } from './comparable-pairs.ts'
import { quoted } from './in-words.ts'
import { placeInSource } from './place-in-source.ts'
import { placeInTarget } from './place-in-target.ts'
import { translationsOf } from './translations-of.ts'

/**
 * Inline code that a translation leaves out, where it keeps all other code of the passage and puts nothing in its place. What it keeps elsewhere, or
 * what every other translation keeps here, was meant to be kept.
 */
export function lostCode(input: CheckInput): readonly Remark[] {
  const kept = new Map(input.languages.map((language) => [language, new Set(codesOf(input.editions[language]?.blocks ?? []))]))
  return comparablePairs(input).flatMap((pair) => {
    const [wanted, found] = [codesOf(pair.source), codesOf(pair.target)]
    const [lost, ...others] = [...new Set(wanted)].filter((code) => !found.includes(code))
    if (lost === undefined || others.length > 0 || found.some((code) => !wanted.includes(code) || code.includes(lost))) return []
    const isMeant = kept.get(pair.language)?.has(lost) === true || isKeptByOthers(lost, pair, input)
    return isMeant && !isSaid(lost, pair.target) ? [remarkOn(lost, pair, input.source)] : []
  })
}

function isKeptByOthers(code: string, { row, language }: Pair, input: CheckInput): boolean {
  const others = translationsOf(input).filter((other) => other !== language && (row.cells[other] ?? []).length > 0)
  return others.length > 0 && others.every((other) => codesOf(blocksInRow(row, other, input)).includes(code))
}

/** The text may have it without the marks of code. */
function isSaid(code: string, blocks: readonly Block[]): boolean {
  return blocks.some(({ text }) => fold(text).includes(fold(code)))
}

function remarkOn(code: string, pair: Pair, source: string): Remark {
  const block = pair.source.find((one) => one.code.includes(code)) ?? pair.source[0]
  return {
    message: `Missing code ${quoted(code)}, expected as in the source`,
    language: pair.language,
    place: placeInTarget(pair, block?.place ?? START),
    related: placeInSource(pair, source),
    expected: [code],
    severity: 'warning',
  }
}
