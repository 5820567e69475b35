import { type Check, type CheckInput, endOf, type Place, type Remark, type Row, START } from '../../model/index.ts'
import type { AbsentPassage } from '../absent-passages.ts'
import { namesOfLanguages } from '../in-words.ts'
import { passagesOf } from '../moved-passages.ts'
import { passageInWords, severityOfPassage } from '../passage-in-words.ts'
import { translationsOf } from '../translations-of.ts'

/** Passages of the source that a translation lacks, placed where they should be. A whole section is one finding. */
export const blockMissing: Check = {
  id: 'block-missing',
  summary: 'A translation has every passage of its source.',
  severity: 'error',
  run: (input) => passagesOf(input).missing.map((passage) => remarkOn(passage, input)),
}

function remarkOn(passage: AbsentPassage, input: CheckInput): Remark {
  const { after, blocks, pair } = passage
  if (passage.isCommon) return commonRemark(passage, input)
  return {
    message: `Missing ${passageInWords(passage)}, expected here as in the source`,
    language: pair.language,
    place: after ? endOf(after.place) : START,
    related: blocks.slice(0, 1).map(({ place }) => ({ language: input.source, place })),
    severity: severityOfPassage(passage),
  }
}

/** What no translation has is told where the source has it. */
function commonRemark(passage: AbsentPassage, input: CheckInput): Remark {
  const translations = translationsOf(input)
  return {
    message: `Missing ${passageInWords(passage)} in ${namesOfLanguages(translations)}, expected as in the source`,
    language: input.source,
    place: passage.blocks[0]?.place ?? START,
    related: translations.map((language) => ({ language, place: placeOfRow(passage.pair.row, language, input) })),
    severity: severityOfPassage(passage),
  }
}

/** Where a translation should have a row: after the row before it. */
function placeOfRow(row: Row, language: string, { editions, rows }: CheckInput): Place {
  const before = rows.slice(0, rows.indexOf(row)).findLast(({ cells }) => (cells[language] ?? []).length > 0)
  const block = editions[language]?.blocks[before?.cells[language]?.at(-1) ?? -1]
  return block ? endOf(block.place) : START
}
