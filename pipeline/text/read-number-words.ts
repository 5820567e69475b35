import type { Language } from '../model/index.ts'
import { fold } from './fold.ts'
import type { NumberReading } from './number-reading.ts'
import { oncePerLanguage } from './once-per-language.ts'
import { type Word, wordsOf } from './words-of.ts'

/** The numbers in words of a text: `twenty-one`, `quatre-vingt-dix-sept`, `doscientos cincuenta mil`, `second`. */
export function readNumberWords(text: string, language: Language): readonly NumberReading[] {
  const words = wordsOf(fold(text))
  const lexicon = lexiconOf(language)
  const readings: NumberReading[] = []
  let at = 0
  while (at < words.length) {
    const number = readNumber(words, at, { text, lexicon })
    const [first, last] = [words[at], words[number.next - 1]]
    if (number.next > at && first && last) readings.push(readingOf(text, first.from, last.to, number))
    at = Math.max(number.next, at + 1)
  }
  return readings
}

type Meaning =
  | { readonly kind: 'cardinal'; readonly value: number }
  | { readonly kind: 'ordinal'; readonly value: number }
  | { readonly kind: 'multiplier'; readonly value: number }

interface Lexicon {
  /** By folded words with spaces between them. */
  readonly meanings: ReadonlyMap<string, Meaning>
  /** The first words of the entries of several words. */
  readonly beginnings: ReadonlySet<string>
  readonly joiners: ReadonlySet<string>
}

interface Context {
  readonly text: string
  readonly lexicon: Lexicon
}

interface ReadNumber {
  readonly value: number
  readonly isOrdinal: boolean
  /** Index of the word after the number. */
  readonly next: number
}

/** The longest entries are `quatre-vingt-dix` and the like. */
const LONGEST_ENTRY = 3

const lexiconOf = oncePerLanguage(({ numbers }): Lexicon => {
  const meanings = new Map<string, Meaning>()
  const add = (entries: Readonly<Record<string, number>>, kind: Meaning['kind']) => {
    for (const [word, value] of Object.entries(entries)) meanings.set(keyOf(word), { kind, value })
  }
  add(numbers.ordinals, 'ordinal')
  add({ ...numbers.words, ...numbers.decadeWords }, 'cardinal')
  add(Object.fromEntries(Object.entries(numbers.multipliers).filter(([word]) => word.length > 2)), 'multiplier')
  const beginnings = Array.from(meanings.keys(), (key) => key.split(' ')).flatMap(([first, ...others]) =>
    first && others.length > 0 ? [first] : [],
  )
  return { meanings, beginnings: new Set(beginnings), joiners: new Set(numbers.wordJoiners.map(keyOf)) }
})

function keyOf(word: string): string {
  return fold(word).replaceAll('-', ' ')
}

function readNumber(words: readonly Word[], start: number, context: Context): ReadNumber {
  let total = 0
  let current: number | undefined
  let isOrdinal = false
  let next = start
  for (;;) {
    const joined = next > start && isJoiner(words, next, context) ? next + 1 : next
    if (next > start && !areClose(words, joined, context)) break
    const entry = longestEntry(words, joined, context)
    if (!entry) break
    const { meaning } = entry
    if (isOrdinal && meaning.kind !== 'ordinal') break
    if (meaning.kind === 'multiplier') {
      if (joined > next) break
      total = current === undefined ? Math.max(1, total) * meaning.value : total + current * meaning.value
      current = undefined
    } else {
      const sum = combine(current, meaning.value, next > start)
      if (sum === undefined) break
      current = sum
      isOrdinal = meaning.kind === 'ordinal'
    }
    next = entry.next
  }
  return { value: total + (current ?? 0), isOrdinal, next }
}

function isJoiner(words: readonly Word[], at: number, { text, lexicon }: Context): boolean {
  const word = words[at]
  return word !== undefined && lexicon.joiners.has(word.text) && areClose(words, at, { text, lexicon })
}

/** Words of one number have a single space or hyphen between them. */
function areClose(words: readonly Word[], at: number, { text }: Context): boolean {
  const [before, word] = [words[at - 1], words[at]]
  return before !== undefined && word !== undefined && word.from - before.to === 1 && /[ -]/.test(text.charAt(before.to))
}

function longestEntry(
  words: readonly Word[],
  at: number,
  context: Context,
): { readonly meaning: Meaning; readonly next: number } | undefined {
  let found: { readonly meaning: Meaning; readonly next: number } | undefined
  let key = ''
  const isLonger = context.lexicon.beginnings.has(words[at]?.text ?? '')
  for (let length = 1; length <= (isLonger ? LONGEST_ENTRY : 1); length++) {
    const word = words[at + length - 1]
    if (!word || (length > 1 && !areClose(words, at + length - 1, context))) break
    key = length === 1 ? word.text : `${key} ${word.text}`
    const meaning = context.lexicon.meanings.get(key)
    if (meaning) found = { meaning, next: at + length }
  }
  return found
}

/** What two parts make together; undefined where the second begins a number of its own. Sixty and eighty take eleven to nineteen, in French. */
function combine(current: number | undefined, value: number, isOpen: boolean): number | undefined {
  if (current === undefined) return isOpen && value >= 1000 ? undefined : value
  if (value === 100) return current >= 1 && current <= 9 ? current * 100 : undefined
  if (current % 100 === 0 && current > 0 && value < 100) return current + value
  const tens = current % 100
  const takesTeens = (tens === 60 || tens === 80) && value > 10 && value < 20
  return tens >= 20 && tens % 10 === 0 && (value < 10 || takesTeens) && value > 0 ? current + value : undefined
}

function readingOf(text: string, from: number, to: number, { value, isOrdinal }: ReadNumber): NumberReading {
  return { from, to, raw: text.slice(from, to), values: [String(value)], kind: isOrdinal ? 'ordinal' : 'number', written: 'words' }
}
