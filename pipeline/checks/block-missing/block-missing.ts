import { type Check, type CheckInput, endOf, type Remark, START } from '../../model/index.ts'
import type { AbsentPassage } from '../absent-passages.ts'
import { inAgreement } from '../agreement.ts'
import { passagesOf } from '../moved-passages.ts'
import { passageInWords, severityOfPassage } from '../passage-in-words.ts'

/** Passages of the source that a translation lacks, placed where they should be. A whole section is one finding. */
export const blockMissing: Check = {
  id: 'block-missing',
  summary: 'A translation has every passage of its source.',
  severity: 'error',
  run: (input) => passagesOf(input).missing.map((passage) => remarkOn(passage, input)),
}

function remarkOn(passage: AbsentPassage, input: CheckInput): Remark {
  const { after, blocks, pair } = passage
  return {
    message: `Missing ${passageInWords(passage)}, expected here as in the source${passage.isCommon ? inAgreement(input) : ''}`,
    language: pair.language,
    place: after ? endOf(after.place) : START,
    related: blocks.slice(0, 1).map(({ place }) => ({ language: input.source, place })),
    severity: severityOfPassage(passage),
  }
}
