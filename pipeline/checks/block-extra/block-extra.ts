import { languageOf } from '../../languages/index.ts'
import { type Check, type CheckInput, endOf, type Pair, type Place, type Remark, START } from '../../model/index.ts'
import { type AbsentPassage, absentPassages } from '../absent-passages.ts'
import { namesOfLanguages } from '../in-words.ts'
import { passageInWords, severityOfPassage } from '../passage-in-words.ts'

/** Passages that a translation has and its source has not. A translator's note is no finding, a whole section is one. */
export const blockExtra: Check = {
  id: 'block-extra',
  summary: 'A translation has no passage that its source does not have.',
  severity: 'error',
  run(input) {
    const translations = input.languages.filter((language) => language !== input.source)
    return translations.flatMap((language) => {
      const pairs = input.pairs.filter((pair) => pair.language === language)
      return absentPassages(pairs, 'source')
        .filter((passage) => !isTranslatorsNote(passage))
        .map((passage) => remarkOn(passage, input))
    })
  },
}

function isTranslatorsNote({ blocks, pair }: AbsentPassage): boolean {
  const beginning = (blocks[0]?.text ?? '').toLowerCase().replace(/^[^\p{L}]+/u, '')
  return languageOf(pair.language).translatorNotes.some((note) => beginning.startsWith(note))
}

function remarkOn(passage: AbsentPassage, input: CheckInput): Remark {
  const { after, blocks, pair } = passage
  const place = blocks[0]?.place ?? START
  return {
    message: `Unexpected ${passageInWords(passage)}, expected nothing here as in the source${agreement(pair, input)}`,
    language: pair.language,
    place: passage.kind === 'run' ? through(place, blocks.at(-1)?.place ?? place) : place,
    related: [{ language: input.source, place: after ? endOf(after.place) : START }],
    severity: severityOfPassage(passage),
  }
}

function through(first: Place, last: Place): Place {
  return { line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn }
}

function agreement({ row }: Pair, input: CheckInput): string {
  const translations = input.languages.filter((language) => language !== input.source)
  const isAgreed = translations.length > 1 && translations.every((language) => (row.cells[language] ?? []).length > 0)
  return isAgreed ? `; ${namesOfLanguages(translations)} agree` : ''
}
