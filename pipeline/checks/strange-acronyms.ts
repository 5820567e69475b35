import { type Block, type CheckInput, type Pair, type Place, placeOfText } from '../model/index.ts'
import { comparablePairs, isProse } from './comparable-pairs.ts'

/** An acronym that stands where the source has another one. */
export interface StrangeAcronym {
  readonly pair: Pair
  readonly found: string
  readonly place: Place
  readonly expected: string
  readonly related: Place
}

/**
 * Acronyms that a translation uses only once and no other language at all, in blocks where an acronym is missing that the translation keeps
 * elsewhere: `UNSECO` for `UNESCO`. Acronyms that each language has its own form of are never kept, and so never missed. Acronyms that each language has its own form of are never kept, and so never missed.
 */
export function strangeAcronyms(input: CheckInput): readonly StrangeAcronym[] {
  const counts = new Map(input.languages.map((language) => [language, blocksByAcronym(input.editions[language]?.blocks ?? [])]))
  const count = (text: string, language: string) => counts.get(language)?.get(text) ?? 0
  const elsewhere = (text: string, pair: Pair) =>
    input.languages.some((language) => language !== pair.language && count(text, language) > 0)
  return comparablePairs(input).flatMap((pair) => {
    const present = new Set(textsOf(pair.target))
    const strange = found(pair.target).find(({ text }) => count(text, pair.language) === 1 && !elsewhere(text, pair))
    if (!strange) return []
    const missed = found(pair.source).find(
      ({ text }) => !present.has(text) && isKept(count(text, input.source), count(text, pair.language)),
    )
    return missed ? [{ pair, found: strange.text, place: strange.place, expected: missed.text, related: missed.place }] : []
  })
}

/** Kept in at least two other blocks, and in most of those in which the source has it. */
function isKept(inSource: number, inTarget: number): boolean {
  return inTarget >= 2 && inTarget >= 0.6 * (inSource - 1)
}

function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => acronymsIn(block).map(({ text }) => text))
}

interface Acronym {
  readonly text: string
  readonly at: number
}

function acronymsIn({ text }: Block): readonly Acronym[] {
  return Array.from(
    text.matchAll(/(?<![\p{L}\p{N}_-])(?=[\p{Lu}\p{N}]*\p{Lu}[\p{N}]*\p{Lu})[\p{Lu}\p{N}]{2,8}(?![\p{L}\p{N}_-])/gu),
    (match) => ({
      text: match[0],
      at: match.index,
    }),
  ).filter((acronym) => !/^[IVXLCDM]+$/.test(acronym.text))
}

function found(blocks: readonly Block[]): readonly (Acronym & { readonly place: Place })[] {
  return blocks
    .filter(isProse)
    .flatMap((block) =>
      acronymsIn(block).map((acronym) => ({ ...acronym, place: placeOfText(block, acronym.at, acronym.at + acronym.text.length) })),
    )
}

/** In how many blocks each acronym stands. */
function blocksByAcronym(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const block of blocks.filter(isProse)) {
    for (const text of new Set(acronymsIn(block).map((acronym) => acronym.text))) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return counts
}
