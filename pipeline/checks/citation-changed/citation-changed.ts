import { distance } from 'fastest-levenshtein'
import { languageOf } from '../../languages/index.ts'
import { type Block, type Check, type CheckInput, type Pair, placeOfText, type Remark } from '../../model/index.ts'
import { fold, maskAddresses, wordsOf } from '../../text/index.ts'
import { blocksInRow } from '../blocks-in-row.ts'
import { comparablePairs, isProse } from '../comparable-pairs.ts'
import { inOwnLanguage } from '../in-own-language.ts'
import { quoted } from '../in-words.ts'
import { oncePerBlock } from '../once-per-block.ts'
import { translationsOf } from '../translations-of.ts'

/**
 * Words inside a title or a series of names that stands in the translation as in the source, word by word, but for one of them. What is the same
 * on both sides of a word is a citation; the other translations must keep the word.
 */
export const citationChanged: Check = {
  id: 'citation-changed',
  summary: 'A title or name that is cited as it stands is cited without a slip.',
  severity: 'warning',
  mutesThere: ['name-misspelt', 'verbatim-changed'],
  run(input) {
    const read = oncePerBlock((block) => wordsIn(block))
    const isOwn = inOwnLanguage(input)
    return comparablePairs(input).flatMap((pair) => {
      const remarks = pair.source.flatMap((source) => pair.target.flatMap((target) => remarksOn(source, target, { pair, read, input })))
      return remarks.length > 0 && isOwn(pair) ? remarks.slice(0, 1) : []
    })
  },
}

interface Word {
  readonly key: string
  readonly shown: string
  readonly from: number
  readonly to: number
  /** What stands between it and the word before it. */
  readonly gap: string
}

function wordsIn(block: Block): readonly Word[] {
  if (!isProse(block)) return []
  const text = maskAddresses(block.text)
  const folded = fold(text)
  let end = 0
  return wordsOf(text).map(({ text: shown, from, to }) => {
    const word: Word = { key: folded.slice(from, to), shown, from, to, gap: text.slice(end, from) }
    end = word.to
    return word
  })
}

interface Scene {
  readonly pair: Pair
  readonly read: (block: Block, language: string) => readonly Word[]
  readonly input: CheckInput
}

/** So many words around one must be the same, at least one of them on either side. */
const LEAST_SHARED = 3

function remarksOn(source: Block, target: Block, { pair, read, input }: Scene): readonly Remark[] {
  const [from, to] = [read(source, input.source), read(target, pair.language)]
  const places = new Map<string, readonly number[]>()
  for (const [at, { key }] of from.entries()) places.set(key, [...(places.get(key) ?? []), at])
  return to.flatMap((found, at) => {
    if (places.has(found.key) || found.shown.length < LEAST_LENGTH) return []
    const before = places.get(to[at - 1]?.key ?? '') ?? []
    const expected = before.map((index) => index + 1).find((index) => isInside(from, to, { source: index, target: at }))
    const word = expected === undefined ? undefined : from[expected]
    if (!word || !isChanged(word, found, pair.language) || !isKept(word, { pair, read, input })) return []
    return [
      {
        message: `Unexpected ${quoted(found.shown)} in words of the source, expected ${quoted(word.shown)}`,
        language: pair.language,
        place: placeOfText(target, found.from, found.to),
        related: [{ language: input.source, place: placeOfText(source, word.from, word.to) }],
        expected: [word.shown],
      },
    ]
  })
}

interface At {
  readonly source: number
  readonly target: number
}

/** The words around are the same, and so is what stands between them. */
function isInside(source: readonly Word[], target: readonly Word[], at: At): boolean {
  const [before, after] = [sharedFrom(source, target, at, -1), sharedFrom(source, target, at, 1)]
  return before > 0 && after > 0 && before + after >= LEAST_SHARED
}

function sharedFrom(source: readonly Word[], target: readonly Word[], at: At, step: 1 | -1): number {
  let count = 0
  for (let away = step; Math.abs(away) <= LEAST_SHARED; away += step) {
    const [one, other] = [source[at.source + away], target[at.target + away]]
    const [gap, otherGap] = step === 1 ? [one?.gap, other?.gap] : [source[at.source + away + 1]?.gap, target[at.target + away + 1]?.gap]
    if (!one || !other || one.key !== other.key || gap !== otherGap) break
    count++
  }
  return count
}

/** Shorter words are articles and conjunctions, which change with the language around a name. */
const LEAST_LENGTH = 4
/** So many letters are a slip; a word of the same origin has more, or begins alike. */
const MOST_SLIPS = 2
const COMMON_BEGINNING = 3

/** A slip, or another word with a capital; not the name of a place in the language, nor a word of the same origin. */
function isChanged({ key, shown }: Word, found: Word, language: string): boolean {
  if (shown.length < LEAST_LENGTH || !/\p{L}/u.test(shown) || /\d/.test(found.shown)) return false
  const steps = distance(key, found.key)
  if (steps <= MOST_SLIPS && steps < key.length / 3) return key.at(-1) === found.key.at(-1)
  const isName = /^\p{Lu}/u.test(shown) && /^\p{Lu}/u.test(found.shown)
  const isOfOneOrigin = key.slice(0, COMMON_BEGINNING) === found.key.slice(0, COMMON_BEGINNING)
  return isName && !isOfOneOrigin && !Object.values(languageOf(language).places).some((names) => names.includes(found.shown))
}

/** Every other translation that has the block has the word. */
function isKept({ key }: Word, { pair, read, input }: Scene): boolean {
  return translationsOf(input).every((language) => {
    const blocks = blocksInRow(pair.row, language, input)
    return (
      language === pair.language || blocks.length === 0 || blocks.some((block) => read(block, language).some((word) => word.key === key))
    )
  })
}
