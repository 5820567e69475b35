import { languageOf } from '../../languages/index.ts'
import { type Check, type CheckInput, endOf, type Place, type Remark, START } from '../../model/index.ts'
import type { AbsentPassage } from '../absent-passages.ts'
import { inAgreement } from '../agreement.ts'
import { passagesOf } from '../moved-passages.ts'
import { passageInWords, severityOfPassage } from '../passage-in-words.ts'

/** Passages that a translation has and its source has not. A translator's note is no finding, a whole section is one. */
export const blockExtra: Check = {
  id: 'block-extra',
  summary: 'A translation has no passage that its source does not have.',
  severity: 'error',
  run: (input) =>
    passagesOf(input)
      .extra.filter((passage) => !isTranslatorsNote(passage))
      .map((passage) => remarkOn(passage, input)),
}

function isTranslatorsNote({ blocks, pair }: AbsentPassage): boolean {
  const beginning = (blocks[0]?.text ?? '').toLowerCase().replace(/^[^\p{L}]+/u, '')
  return languageOf(pair.language).translatorNotes.some((note) => beginning.startsWith(note))
}

function remarkOn(passage: AbsentPassage, input: CheckInput): Remark {
  const { after, blocks, pair } = passage
  const place = blocks[0]?.place ?? START
  return {
    message: `Unexpected ${passageInWords(passage)}, expected nothing here as in the source${passage.isCommon ? inAgreement(input) : ''}`,
    language: pair.language,
    place: passage.kind === 'run' ? through(place, blocks.at(-1)?.place ?? place) : place,
    related: [{ language: input.source, place: after ? endOf(after.place) : START }],
    severity: severityOfPassage(passage),
  }
}

function through(first: Place, last: Place): Place {
  return { line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn }
}
