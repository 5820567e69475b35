import { type Block, type CheckInput, type Concept, type Place, placeOfText, type Remark } from '../../model/index.ts'
import { fold } from '../../text/index.ts'
import { isProse } from '../comparable-pairs.ts'
import { quoted } from '../in-words.ts'
import { translationsOf } from '../translations-of.ts'

/** Acronyms that the source spells out once (`World Food Programme (WFP)`), and that a translation uses without ever doing so. */
export function unexplainedAcronyms(input: CheckInput): readonly Remark[] {
  const explained = explainedIn(input)
  if (explained.size === 0) return []
  return translationsOf(input).flatMap((language) => {
    const blocks = (input.editions[language]?.blocks ?? []).filter(isProse)
    return Array.from(explained, ([acronym, related]) => {
      const concept = input.terms.concepts.find((candidate) => candidate.acronyms[input.source]?.includes(acronym))
      const own = concept?.acronyms[language]?.[0] ?? acronym
      const first = firstUse(own, blocks)
      if (!first || blocks.some(({ text }) => isExplained(own, text)) || isNamed(concept, language, blocks)) return []
      const remark: Remark = {
        message: `Missing words for ${quoted(own)}, expected it to be spelt out once as in the source`,
        language,
        place: first,
        related: [{ language: input.source, place: related }],
        severity: 'note',
      }
      return [remark]
    }).flat()
  })
}

const IN_BRACKETS = /\(\p{Lu}{3,8}\)/u

/** An acronym in brackets behind words that begin with its letters. */
function explainedIn({ editions, source }: CheckInput): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>()
  for (const block of (editions[source]?.blocks ?? []).filter((candidate) => isProse(candidate) && IN_BRACKETS.test(candidate.text)))
    for (const { 1: before = '', 2: acronym = '', index, 0: whole } of block.text.matchAll(
      /((?:[\p{L}\p{M}'’-]+ ){2,9})\((\p{Lu}{3,8})\)/gu,
    ))
      if (!found.has(acronym) && isSpeltBy(before, acronym)) found.set(acronym, placeOfText(block, index, index + whole.length))
  return found
}

/** The last words before it begin with its letters in order; small words may have none. */
function isSpeltBy(words: string, acronym: string): boolean {
  const letters = [...fold(acronym)]
  for (const word of words.trim().split(/[ -]/).reverse()) {
    if (letters.length === 0) break
    if (fold(word).charAt(0) === letters.at(-1)) letters.pop()
    else if (/^\p{Lu}/u.test(word)) return false
  }
  return letters.length === 0
}

function firstUse(acronym: string, blocks: readonly Block[]): Place | undefined {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_/.-])${acronym}(?![\\p{L}\\p{N}_/-])`, 'u')
  for (const block of blocks) {
    const at = block.text.includes(acronym) ? block.text.search(pattern) : -1
    if (at >= 0) return placeOfText(block, at, at + acronym.length)
  }
  return undefined
}

/** In or before brackets, or with words set off by commas or dashes beside it. */
function isExplained(acronym: string, text: string): boolean {
  if (!text.includes(acronym)) return false
  return new RegExp(
    `\\([^()]{0,60}(?<![\\p{L}\\p{N}])${acronym}(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])${acronym} ?[(,:–—]|[,:–—] ?${acronym}(?![\\p{L}\\p{N}])`,
    'u',
  ).test(text)
}

function isNamed(concept: Concept | undefined, language: string, blocks: readonly Block[]): boolean {
  const forms = (concept?.terms[language] ?? []).map((form) => fold(form.replaceAll('*', '')))
  return forms.some((form) => blocks.some(({ text }) => fold(text).includes(form)))
}
