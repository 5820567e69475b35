import { distance } from 'fastest-levenshtein'

import { languageOf } from '../languages/index.ts'
import { type Block, type CheckInput, type Pair, type Remark, START } from '../model/index.ts'
import { fold, neutralAddress, wordsOf } from '../text/index.ts'
import { codesOf } from './codes-of.ts'
import { comparablePairs, isProse } from './comparable-pairs.ts'
import { quoted } from './in-words.ts'

/**
 * Names in inline code that are a letter or two away from the source's. A word of code may be a word of the interface and so be translated; these are
 * names that no language translates, or that this translation keeps elsewhere.
 */
export function codeSlips(input: CheckInput): readonly Remark[] {
  const counts = new Map(input.languages.map((language) => [language, countCodes(input.editions[language]?.blocks ?? [])]))
  const count = (code: string, language: string) => counts.get(language)?.get(code) ?? 0
  const languages = input.languages.map(languageOf)
  const neutral = (code: string) => neutralAddress(code, languages).path
  return comparablePairs(input).flatMap((pair) => {
    const [wanted, found] = [codesOf(pair.source), codesOf(pair.target)]
    const lost = wanted.filter((code) => !found.includes(code))
    const isKept = (code: string) => isName(code) || (lost.length === 1 && (count(code, pair.language) > 0 || new Set(wanted).size >= MANY))
    return found.flatMap((code) => {
      if (MAY_CHANGE.test(code) || count(code, input.source) > 0 || count(code, pair.language) > 1) return []
      const expected = lost.find((other) => isSlip(code, other) && isKept(other) && neutral(code) !== neutral(other))
      return expected === undefined || isWord(code, input.editions[pair.language]?.blocks ?? [])
        ? []
        : [remarkOn({ code, expected }, pair, input.source)]
    })
  })
}

/** Code with signs of programming is compared by other means. */
const MAY_CHANGE = /[\d_(){}[\]=<>/\\.$\s]/

function countCodes(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const code of codesOf(blocks)) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}

/** `space-orbit` and `enableBlinkFeatures` are names, `default` is a word. */
function isName(code: string): boolean {
  return /\p{L}-\p{L}|\p{Ll}\p{Lu}/u.test(code)
}

/** What the text says outside of code, too, is a word of the language. */
function isWord(code: string, blocks: readonly Block[]): boolean {
  return blocks.filter(isProse).some(({ text }) => wordsOf(text).some((word) => word.text.toLowerCase() === code.toLowerCase()))
}

/** A passage that keeps this many names but for one meant to keep that one, too. */
const MANY = 3

/** Shorter words are alike by chance. */
const LEAST_LENGTH = 5
/** From this length on two letters may differ. */
const LONG = 9

/** Other accents, capitals or endings are another language's way to write a word. */
function isSlip(found: string, expected: string): boolean {
  if (expected.length < LEAST_LENGTH || fold(found).toLowerCase() === fold(expected).toLowerCase()) return false
  if (found.startsWith(expected) || expected.startsWith(found)) return false
  const isTransposed = found.length === expected.length && sorted(found) === sorted(expected)
  return distance(found, expected) <= (expected.length >= LONG || isTransposed ? 2 : 1)
}

function sorted(text: string): string {
  return [...text].sort().join('')
}

function remarkOn({ code, expected }: { readonly code: string; readonly expected: string }, pair: Pair, source: string): Remark {
  const target = pair.target.find((block) => block.code.includes(code)) ?? pair.target[0]
  const origin = pair.source.find((block) => block.code.includes(expected)) ?? pair.source[0]
  return {
    message: `Unexpected code ${quoted(code)}, expected ${quoted(expected)} as in the source`,
    language: pair.language,
    place: target?.place ?? START,
    related: origin ? [{ language: source, place: origin.place }] : [],
    expected: [expected],
    severity: 'warning',
  }
}
