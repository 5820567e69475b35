import { escapePattern } from './any-of.ts'
import { foldMarks } from './fold.ts'
import type { Span } from './mask.ts'
import { oncePerText } from './once-per-text.ts'
import { type Word, wordsOf } from './words-of.ts'

/** A phrase to look for, and what it stands for. `*` stands for any letters, or none. */
export interface Phrase<Meaning> {
  readonly text: string
  /** Its capitals must be capitals in the text; its small letters may be either. */
  readonly isCased: boolean
  readonly meaning: Meaning
}

/** A phrase found in a text. */
export interface Match<Meaning> extends Span {
  readonly phrase: Phrase<Meaning>
}

/**
 * Prepares a search for many phrases at once: whole words only, any typographic spaces, apostrophes and hyphens. The answer finds them in a
 * text, in order, overlapping ones included. The time grows with the text, not with the number of phrases.
 */
export function phraseFinder<Meaning>(phrases: readonly Phrase<Meaning>[]): (text: string) => readonly Match<Meaning>[] {
  const [byWord, byStem] = [new Map<string, Pattern<Meaning>[]>(), new Map<string, Pattern<Meaning>[]>()]
  for (const pattern of phrases.map(compile)) {
    const first = pattern?.words[0]
    if (!pattern || !first) continue
    const index = first.kind === 'plain' ? byWord : byStem
    const key = first.kind === 'plain' ? first.lower : first.stem.slice(0, KEY_LENGTH)
    const list = index.get(key)
    if (list) list.push(pattern)
    else index.set(key, [pattern])
  }
  if (byWord.size + byStem.size === 0) return () => []
  const lengths = [...new Set(Array.from(byStem.keys(), (key) => key.length))].sort((one, other) => one - other)
  const startingWith = oncePerText((word) => patternsFor(word, { byWord, byStem, lengths }))
  return oncePerText((text) => find(foldMarks(text), startingWith))
}

/** Where the phrases are that may begin with a word. */
interface Index<Meaning> {
  /** By their first word in lower case. */
  readonly byWord: ReadonlyMap<string, readonly Pattern<Meaning>[]>
  /** Those whose first word is open, by the first letters of what stands before its star. */
  readonly byStem: ReadonlyMap<string, readonly Pattern<Meaning>[]>
  /** How many letters these keys have. */
  readonly lengths: readonly number[]
}

/** The matches that do not lie inside a longer one. */
export function longestMatches<Meaning>(matches: readonly Match<Meaning>[]): readonly Match<Meaning>[] {
  let reach = -1
  const byStart = [...matches].sort((one, other) => one.from - other.from || other.to - one.to)
  return byStart.filter((match, at) => {
    const isSame = byStart[at - 1]?.from === match.from && byStart[at - 1]?.to === match.to
    const isInside = match.to <= reach && !isSame
    reach = Math.max(reach, match.to)
    return !isInside
  })
}

interface Pattern<Meaning> {
  readonly phrase: Phrase<Meaning>
  readonly words: readonly WordPattern[]
  /** What stands before the first word, between the words and after the last. */
  readonly between: readonly string[]
}

type WordPattern =
  | { readonly kind: 'plain'; readonly lower: string; readonly cased?: string }
  /** Begins with the stem and goes on with letters only; `cased` as the stem is written, where its capitals count. */
  | { readonly kind: 'beginning'; readonly stem: string; readonly cased?: string }
  | { readonly kind: 'open'; readonly expression: RegExp; readonly stem: string }

/** Open words are looked up by so many of their first letters; shorter beginnings are looked up as they are. */
const KEY_LENGTH = 5

function compile<Meaning>(phrase: Phrase<Meaning>): Pattern<Meaning> | undefined {
  const text = foldMarks(phrase.text.trim().normalize('NFC'))
  const words = text.match(/[\p{L}\p{M}\p{N}*]+/gu) ?? []
  if (words.length === 0) return undefined
  return {
    phrase,
    words: words.map((word) => wordPattern(word, phrase.isCased)),
    between: text.split(/[\p{L}\p{M}\p{N}*]+/u),
  }
}

function wordPattern(word: string, isCased: boolean): WordPattern {
  const lower = word.toLowerCase()
  if (!word.includes('*')) return { kind: 'plain', lower, ...(isCased && word !== lower && { cased: word }) }
  if (word.indexOf('*') === word.length - 1)
    return { kind: 'beginning', stem: lower.slice(0, -1), ...(isCased && word !== lower && { cased: word.slice(0, -1) }) }
  const letters = Array.from(word, (letter) => {
    if (letter === '*') return '[\\p{L}\\p{M}]*'
    const capital = letter.toUpperCase()
    return isCased && capital !== letter && capital.length === 1 ? `[${letter}${capital}]` : escapePattern(letter)
  })
  const [stem = ''] = lower.split('*')
  return { kind: 'open', stem, expression: new RegExp(`^${letters.join('')}$`, isCased ? 'u' : 'iu') }
}

function matchesWord(pattern: WordPattern, { text }: Word): boolean {
  const lower = text.toLowerCase()
  if (pattern.kind === 'open') return lower.startsWith(pattern.stem) && pattern.expression.test(text)
  const isSame =
    pattern.kind === 'plain' ? lower === pattern.lower : lower.startsWith(pattern.stem) && !/\p{N}/u.test(lower.slice(pattern.stem.length))
  return isSame && (pattern.cased === undefined || hasCapitals(text, pattern.cased))
}

/** Where the phrase has a capital the text must have one. */
function hasCapitals(text: string, cased: string): boolean {
  for (let at = 0; at < cased.length; at++) {
    const letter = cased.charAt(at)
    if (letter !== letter.toLowerCase() && text.charAt(at) !== letter) return false
  }
  return true
}

/** The patterns whose first word may be this one. */
function patternsFor<Meaning>(word: string, { byStem, byWord, lengths }: Index<Meaning>): readonly Pattern<Meaning>[] {
  const lower = word.toLowerCase()
  const open = lengths.filter((length) => length <= lower.length).flatMap((length) => byStem.get(lower.slice(0, length)) ?? [])
  return [...open, ...(byWord.get(lower) ?? [])]
}

function find<Meaning>(text: string, startingWith: (word: string) => readonly Pattern<Meaning>[]): readonly Match<Meaning>[] {
  const words = wordsOf(text)
  const matches: Match<Meaning>[] = []
  for (const [at, word] of words.entries())
    for (const pattern of startingWith(word.text)) {
      const span = matchAt(pattern, { text, words }, at)
      if (span) matches.push({ ...span, phrase: pattern.phrase })
    }
  return matches
}

interface ReadText {
  readonly text: string
  readonly words: readonly Word[]
}

function matchAt<Meaning>(pattern: Pattern<Meaning>, { text, words }: ReadText, at: number): Span | undefined {
  const { between } = pattern
  const [before = '', after = ''] = [between[0], between.at(-1)]
  let last: Word | undefined
  for (const [index, expected] of pattern.words.entries()) {
    const word = words[at + index]
    if (!word || !matchesWord(expected, word)) return undefined
    if (last && text.slice(last.to, word.from) !== between[index]) return undefined
    last = word
  }
  const first = words[at]
  if (!first || !last || !text.startsWith(after, last.to) || !text.endsWith(before, first.from)) return undefined
  return { from: first.from - before.length, to: last.to + after.length }
}
