import { type Block, type CheckInput, type Place, placeOfText } from '../../model/index.ts'
import { fold, wordsOf } from '../../text/index.ts'
import { isProse } from '../comparable-pairs.ts'
import { oncePerInput } from '../once-per-input.ts'
import { ownProse } from '../own-prose.ts'

/** A word with a capital in running text. */
export interface Name {
  /** Without accents and capitals, which change from language to language. */
  readonly key: string
  readonly shown: string
  /** The word with a capital right before it, in the same form. */
  before(): string | undefined
  locate(): Place
}

/** The names of a work and where they stand. */
export interface NamesOfWork {
  in(block: Block): readonly Name[]
  /** Those that no other block of any language has. */
  rareIn(block: Block): readonly Name[]
  /** Whether the running text of a language has a name. */
  isIn(key: string, language: string): boolean
}

/** Reads the names of all languages at once. */
export const namesOfWork = oncePerInput((input: CheckInput): NamesOfWork => {
  const names = new Map(ownProse(input).map(({ block, text }) => [block, namesIn(block, text)]))
  const counts = new Map<string, number>()
  for (const language of input.languages)
    for (const block of (input.editions[language]?.blocks ?? []).filter(isProse))
      for (const key of new Set(wordsOf(fold(block.text)).map(({ text }) => text))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const known = new Map(
    input.languages.map((language) => [
      language,
      new Set((input.editions[language]?.blocks ?? []).flatMap((block) => (names.get(block) ?? []).map(({ key }) => key))),
    ]),
  )
  return {
    in: (block) => names.get(block) ?? [],
    rareIn: (block) => (names.get(block) ?? []).filter(({ key }) => counts.get(key) === 1),
    isIn: (key, language) => known.get(language)?.has(key) === true,
  }
})

function namesIn(block: Block, text: string): readonly Name[] {
  const folded = fold(text)
  return Array.from(
    text.matchAll(/(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}]*\p{Ll}[\p{L}\p{M}]*(?![\p{L}\p{M}\p{N}])/gu),
    ({ 0: shown, index }) => ({
      key: folded.slice(index, index + shown.length),
      shown,
      before: () => wordBefore(text, index),
      locate: () => placeOfText(block, index, index + shown.length),
    }),
  )
}

function wordBefore(text: string, at: number): string | undefined {
  const word = /(?<![\p{L}\p{M}])(\p{Lu}[\p{L}\p{M}]{2,})[^\S\n]$/u.exec(text.slice(Math.max(0, at - 40), at))?.[1]
  return word === undefined ? undefined : fold(word)
}
