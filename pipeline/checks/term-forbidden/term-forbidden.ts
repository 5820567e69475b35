import { type Check, type CheckInput, placeOfText, type Remark } from '../../model/index.ts'
import { longestMatches, mask, type TermMatch, termFinder } from '../../text/index.ts'
import { type CitedPassages, citedPassages } from '../cited-passages.ts'
import { isProse } from '../comparable-pairs.ts'
import { quoted } from '../in-words.ts'
import { preferredForm } from '../preferred-form.ts'

/** Words that the concept table forbids, in any language, the source's included. Inside a longer word of the table, and in what is cited, they are allowed. */
export const termForbidden: Check = {
  id: 'term-forbidden',
  summary: 'A text uses no word that the concept table forbids.',
  severity: 'warning',
  run(input) {
    const cited = citedPassages(input)
    return input.languages.flatMap((language) => remarksIn(language, input, cited))
  },
}

function remarksIn(language: string, { editions, terms }: CheckInput, cited: CitedPassages): readonly Remark[] {
  const find = termFinder(terms.concepts, language)
  const blocks = (editions[language]?.blocks ?? []).filter(isProse)
  return blocks.flatMap((block) =>
    forbiddenOnly(longestMatches(find(mask(block.text, cited(block, language))))).map(({ from, to, phrase }) => {
      const form = preferredForm(phrase.meaning.concept, language)
      return {
        message: `Unexpected ${quoted(block.text.slice(from, to))}, expected ${form === undefined ? 'another word' : quoted(form)}`,
        language,
        place: placeOfText(block, from, to),
        ...(form === undefined ? {} : { expected: [form] }),
      }
    }),
  )
}

/** Where one concept forbids what another accepts, the word is allowed. */
function forbiddenOnly(matches: readonly TermMatch[]): readonly TermMatch[] {
  const accepted = new Set(matches.filter(({ phrase }) => !phrase.meaning.isForbidden).map(({ from, to }) => `${from} ${to}`))
  return matches.filter(({ from, to, phrase }) => phrase.meaning.isForbidden && !accepted.has(`${from} ${to}`))
}
