import { languageOf } from '../languages/index.ts'
import { type Block, type CheckInput, type Pair, type Place, placeOfText } from '../model/index.ts'
import { fold } from '../text/index.ts'
import { blocksInRow } from './blocks-in-row.ts'
import { comparablePairs, isProse } from './comparable-pairs.ts'
import { oncePerBlock } from './once-per-block.ts'
import { translationsOf } from './translations-of.ts'

/** An acronym that stands where the source has another one. */
export interface StrangeAcronym {
  readonly pair: Pair
  readonly found: string
  readonly place: Place
  readonly expected: string
  readonly related: Place
}

/**
 * Acronyms that stand in one block of a translation and nowhere in the other languages, in a block that has an acronym of its source too few:
 * `UNSECO` for `UNESCO`. Acronyms that have a form in each language are never missed: neither does the translation keep them elsewhere, nor
 * does another translation keep them here.
 */
export function strangeAcronyms(input: CheckInput): readonly StrangeAcronym[] {
  const read = oncePerBlock(acronymsIn)
  const counts = new Map(input.languages.map((language) => [language, countBlocks(input.editions[language]?.blocks ?? [], language, read)]))
  const count = (text: string, language: string) => counts.get(language)?.get(text) ?? 0
  const isStrange = (text: string, { language }: Pair) =>
    input.languages.every((other) => count(text, other) === (other === language ? 1 : 0)) &&
    !isWord(text, input.editions[language]?.blocks ?? [])
  return comparablePairs(input).flatMap((pair) => {
    const found = pair.target.filter(isProse).flatMap((block) => read(block, pair.language))
    const strange = found.find(({ text }) => isStrange(text, pair))
    if (!strange) return []
    const missed = pair.source
      .filter(isProse)
      .flatMap((block) => read(block, input.source))
      .find((acronym, _, all) => {
        const isFewer = numberOf(acronym, found) < numberOf(acronym, all)
        const kept = count(acronym.text, pair.language)
        const isMeant = kept > 0 || (!areAlike(strange, acronym) && isKeptByOthers(acronym, pair, input, read))
        return isFewer && isUsual(kept, count(acronym.text, input.source)) && isMeant
      })
    return missed ? [{ pair, found: strange.text, place: strange.locate(), expected: missed.text, related: missed.locate() }] : []
  })
}

interface Acronym {
  readonly text: string
  locate(): Place
}

type ReadAcronyms = (block: Block, language: string) => readonly Acronym[]

/**
 * Two capitals or more, and perhaps digits; a plural `s` goes with the sentence. Shouted words are no acronyms, and nor are Roman numerals or a
 * unit that touches its number: `10KB`.
 */
const PATTERN =
  /(?<![\p{L}\p{N}_-])(?!\d+[KMGT]?i?B(?!\p{L}))((?=[\p{Lu}\p{N}]*\p{Lu}\p{N}*\p{Lu})[\p{Lu}\p{N}]{2,8})s?(?![\p{L}\p{N}_-])/gu

function acronymsIn(block: Block, language: string): readonly Acronym[] {
  if (!/[\p{Lu}\p{N}]{2}/u.test(block.text)) return []
  const { functionWords } = languageOf(language)
  const shouted = Array.from(block.text.matchAll(SHOUTED), ({ 0: words, index }) => ({ from: index, to: index + words.length }))
  return Array.from(block.text.matchAll(PATTERN), ({ 1: text = '', index }) => ({ text, index }))
    .filter(({ index }) => !shouted.some(({ from, to }) => from <= index && index < to))
    .filter(({ text }) => !/^[IVXLCDM]+$/.test(text) && !functionWords.includes(text.toLowerCase()))
    .map(({ text, index }) => ({ text, locate: () => placeOfText(block, index, index + text.length) }))
}

/** Three words in capitals or more, one after the other, are a sentence: `[INSERT YOUR ADDRESS]`. */
const SHOUTED = /(?<!\p{L})\p{Lu}{2,}(?: \p{Lu}{2,}){2,}(?!\p{L})/gu

/** In how many blocks each acronym stands. */
function countBlocks(blocks: readonly Block[], language: string, read: ReadAcronyms): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const block of blocks.filter(isProse)) {
    for (const text of new Set(read(block, language).map((acronym) => acronym.text))) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return counts
}

/** Words in capitals are no acronyms: the text has them in small letters, too. */
function isWord(text: string, blocks: readonly Block[]): boolean {
  const rest = fold(text.slice(1))
  const word = new RegExp(`(?<![\\p{L}\\p{M}])\\p{L}${rest}(?![\\p{L}\\p{M}])`, 'u')
  return blocks.some((block) => fold(block.text).includes(rest) && word.test(fold(block.text.replace(/\p{Lu}{2,}/gu, ' '))))
}

function numberOf({ text }: Acronym, all: readonly Acronym[]): number {
  return all.filter((other) => other.text === text).length
}

/** Kept in most of the other blocks in which the source has it. */
function isUsual(inTarget: number, inSource: number): boolean {
  return inTarget >= 0.5 * (inSource - 1)
}

/** A form of its own in another language keeps most letters: `WIPO` and `OMPI`, `AIDS` and `SIDA`. */
function areAlike(one: Acronym, other: Acronym): boolean {
  const letters = [...other.text]
  const shared = [...one.text].filter((letter) => {
    const at = letters.indexOf(letter)
    if (at >= 0) letters.splice(at, 1)
    return at >= 0
  })
  return 2 * shared.length >= Math.min(one.text.length, other.text.length)
}

/** Where a translation has no other block with the acronym, another translation of the same block tells that it is kept. */
function isKeptByOthers({ text }: Acronym, { row, language }: Pair, input: CheckInput, read: ReadAcronyms): boolean {
  const others = translationsOf(input).filter((other) => other !== language)
  return others.some((other) =>
    blocksInRow(row, other, input).some((block) => isProse(block) && read(block, other).some((acronym) => acronym.text === text)),
  )
}
