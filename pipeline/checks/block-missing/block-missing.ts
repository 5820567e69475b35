import { type Check, type CheckInput, endOf, type Pair, type Remark, START } from '../../model/index.ts'
import { type AbsentPassage, absentPassages } from '../absent-passages.ts'
import { namesOfLanguages } from '../in-words.ts'
import { passageInWords, severityOfPassage } from '../passage-in-words.ts'

/** Passages of the source that a translation lacks, placed where they should be. A whole section is one finding. */
export const blockMissing: Check = {
  id: 'block-missing',
  summary: 'A translation has every passage of its source.',
  severity: 'error',
  run(input) {
    const translations = input.languages.filter((language) => language !== input.source)
    return translations.flatMap((language) => {
      const pairs = input.pairs.filter((pair) => pair.language === language)
      return absentPassages(pairs, 'target').map((passage) => remarkOn(passage, input))
    })
  },
}

function remarkOn(passage: AbsentPassage, input: CheckInput): Remark {
  const { after, blocks, pair } = passage
  return {
    message: `Missing ${passageInWords(passage)}, expected here as in the source${agreement(pair, input)}`,
    language: pair.language,
    place: after ? endOf(after.place) : START,
    related: blocks.slice(0, 1).map(({ place }) => ({ language: input.source, place })),
    severity: severityOfPassage(passage),
  }
}

function agreement({ row }: Pair, input: CheckInput): string {
  const translations = input.languages.filter((language) => language !== input.source)
  const isAgreed = translations.length > 1 && translations.every((language) => (row.cells[language] ?? []).length === 0)
  return isAgreed ? `; ${namesOfLanguages(translations)} agree` : ''
}
