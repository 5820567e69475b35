import { type Check, type CheckInput, type Pair, type Place, placeOfText, type Remark, START } from '../../model/index.ts'
import { comparablePairs } from '../comparable-pairs.ts'
import { beginningOf, nameOfKind, quoted } from '../in-words.ts'
import { placeInSource } from '../place-in-source.ts'
import { type RepeatedPassage, repeatedPassages } from '../repeated-passages.ts'
import { type RepeatedSentence, repeatedSentences } from '../repeated-sentences.ts'
import { translationsOf } from '../translations-of.ts'

/** Passages, and sentences inside a block, that a translation has twice and its source has once. Refrains that the source repeats as well are none. */
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
    const passages = translations.flatMap((language) => repeatedPassages(input, language).map((passage) => remarkOn(passage, input)))
    return [
      ...passages,
      ...comparablePairs(input).flatMap((pair) => repeatedSentences(pair).map((found) => sentenceRemark(found, pair, input))),
    ]
  },
}

function sentenceRemark({ block, from, to }: RepeatedSentence, pair: Pair, { source }: CheckInput): Remark {
  return {
    message: `Unexpected sentence ${quoted(shortened(block.text.slice(from, to)))} a second time, expected it once as in the source`,
    language: pair.language,
    place: placeOfText(block, from, to),
    related: placeInSource(pair, source),
    severity: 'warning',
  }
}

function shortened(sentence: string): string {
  const words = sentence.split(' ')
  return words.length > 8 ? `${words.slice(0, 8).join(' ')}…` : sentence
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
