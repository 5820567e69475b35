import type { Check, CheckInput, Place, Remark } from '../../model/index.ts'
import { START } from '../../model/index.ts'
import { beginningOf, nameOfKind } from '../in-words.ts'
import { type RepeatedPassage, repeatedPassages } from '../repeated-passages.ts'
import { translationsOf } from '../translations-of.ts'

/** Passages that a translation has twice and its source has once. Refrains that the source repeats as well are none. */
export const blockDuplicated: Check = {
  id: 'block-duplicated',
  summary: 'A translation says nothing twice that its source says once.',
  severity: 'error',
  mutes: [
    'block-extra',
    'block-length',
    'block-order',
    'number-missing',
    'number-extra',
    'contact-changed',
    'date-missing',
    'link-missing',
    'footnote-missing',
    'term-missing',
    'verbatim-changed',
    'acronym-changed',
    'calendar-changed',
    'name-misspelt',
    'place-changed',
  ],
  run(input) {
    const translations = translationsOf(input)
    return translations.flatMap((language) => repeatedPassages(input, language).map((passage) => remarkOn(passage, input)))
  },
}

function remarkOn({ language, blocks, original, source }: RepeatedPassage, input: CheckInput): Remark {
  const [first] = blocks
  const noun = first && blocks.length === 1 ? nameOfKind(first.kind) : `${blocks.length} blocks from`
  const expected = source ? `the translation of ${beginningOf(source, 5)}` : 'it once as in the source'
  return {
    message: `Unexpected ${noun} ${first ? beginningOf(first) : ''} a second time, expected ${expected}`,
    language,
    place: placeOfAll(blocks.map(({ place }) => place)),
    related: [{ language, place: original.place }, ...(source ? [{ language: input.source, place: source.place }] : [])],
  }
}

function placeOfAll(places: readonly Place[]): Place {
  const [first, last] = [places[0] ?? START, places.at(-1) ?? START]
  return { line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn }
}
