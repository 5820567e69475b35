import { type Block, type Check, type CheckInput, type Pair, placeOfText, type Remark, START } from '../../model/index.ts'
import { citedPassages } from '../cited-passages.ts'
import { isProse } from '../comparable-pairs.ts'
import { type ForeignSentence, foreignSentences } from '../foreign-sentences.ts'
import { beginningOf, nameOfKind, nameOfLanguage } from '../in-words.ts'
import { type LanguageContext, languageOfBlock } from '../language-of-block.ts'
import { translationsOf } from '../translations-of.ts'

/** Text that stands in another language than its file, block by block, in long blocks sentence by sentence. A file that is mostly so is one finding. */
export const textUntranslated: Check = {
  id: 'text-untranslated',
  summary: 'A text is in the language of its file.',
  severity: 'error',
  mutes: [
    'block-length',
    'sentence-missing',
    'number-missing',
    'number-extra',
    'date-missing',
    'link-missing',
    'footnote-missing',
    'image-text',
    'code-changed',
    'term-missing',
    'term-forbidden',
    'verbatim-changed',
    'acronym-changed',
    'calendar-changed',
    'name-misspelt',
    'place-changed',
    'link-text',
  ],
  run(input) {
    const pairs = input.pairs.filter((pair) => pair.target.length > 0)
    const context = { input, cited: citedPassages(input) }
    const translations = translationsOf(input)
    return translations.flatMap((language) => {
      const own = pairs.filter((pair) => pair.language === language)
      return summed(
        own.flatMap((pair) => remarksOn(pair, context)),
        own,
        input,
      )
    })
  },
}

/** From this length a block in the wrong language is surely no name, title or address. */
const SURE_LENGTH = 120

function remarksOn(pair: Pair, context: LanguageContext): readonly Remark[] {
  return pair.target.filter(isProse).flatMap((block) => {
    const found = languageOfBlock(block, pair, context)
    if (found !== undefined) return isNameInAll(block, pair, context.input) ? [] : [blockRemark(block, found, pair, context.input)]
    return neighboursJoined(foreignSentences(block, pair, context)).map(({ from, to, language, count }) => ({
      message: `Unexpected ${count === 1 ? 'sentence' : `${count} sentences`} in ${nameOfLanguage(language)}, expected ${nameOfLanguage(pair.language)}`,
      language: pair.language,
      place: placeOfText(block, from, to),
      related: related(pair, context.input),
      severity: 'warning' as const,
    }))
  })
}

interface ForeignPassage extends ForeignSentence {
  readonly count: number
}

/** Sentences that follow one another in the same language are one passage. */
function neighboursJoined(sentences: readonly ForeignSentence[]): readonly ForeignPassage[] {
  const passages: ForeignPassage[] = []
  for (const sentence of sentences) {
    const last = passages.at(-1)
    if (last && last.language === sentence.language && sentence.from - last.to <= FARTHEST)
      passages[passages.length - 1] = { ...last, to: sentence.to, count: last.count + 1 }
    else passages.push({ ...sentence, count: 1 })
  }
  return passages
}

/** Between two sentences of one passage may stand a very short one, which no detector can tell. */
const FARTHEST = 40

/** A heading that every translation, and more than one, has as it stands in the source is a name, or code. */
function isNameInAll({ kind, text }: Block, { row }: Pair, { editions, languages, source }: CheckInput): boolean {
  if (kind !== 'heading' || languages.length < 3) return false
  const same = languages.filter((language) => row.cells[language]?.some((index) => editions[language]?.blocks[index]?.text === text))
  return same.length === languages.length && same.includes(source)
}

function blockRemark(block: Block, found: string, pair: Pair, input: CheckInput): Remark {
  return {
    message: `Unexpected ${nameOfKind(block.kind)} ${beginningOf(block)} in ${nameOfLanguage(found)}, expected ${nameOfLanguage(pair.language)}`,
    language: pair.language,
    place: block.place,
    related: related(pair, input),
    ...(block.text.length < SURE_LENGTH && { severity: 'warning' as const }),
  }
}

function related(pair: Pair, input: CheckInput) {
  return pair.source.slice(0, 1).map(({ place }) => ({ language: input.source, place }))
}

/** So many findings, if they are most of a file, are one. It stands at the beginning and silences nothing: what is copied can still be compared. */
const MANY = 10
const MOST = 0.6

function summed(remarks: readonly Remark[], pairs: readonly Pair[], input: CheckInput): readonly Remark[] {
  const [first] = remarks
  const prose = pairs.filter((pair) => pair.target.some(isProse))
  if (!first || remarks.length < MANY || remarks.length < MOST * prose.length) return remarks
  const message = `Unexpected file of which ${remarks.length} of ${prose.length} blocks are in another language, expected ${nameOfLanguage(first.language)}`
  return [{ message, language: first.language, place: START, related: [{ language: input.source, place: START }] }]
}
