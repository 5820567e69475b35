import { languageOf } from '../../languages/index.ts'
import { type Block, type Check, type CheckInput, type Language, placeOfText, type Remark } from '../../model/index.ts'
import { wordsOf } from '../../text/index.ts'
import { isProse } from '../comparable-pairs.ts'
import { quoted } from '../in-words.ts'

/** The same word twice in a row where no other language has one. Names, and words that a language repeats, may stand twice. */
export const wordDoubled: Check = {
  id: 'word-doubled',
  summary: 'No word stands twice in a row by mistake.',
  severity: 'warning',
  run: (input) =>
    input.rows.flatMap(({ cells }) => {
      const doubled = Object.entries(cells)
        .map(([language, indices]) => doublesIn(blocksAt(indices, language, input), languageOf(language)))
        .filter((doubles) => doubles.length > 0)
      return doubled.length === 1 ? doubled.flat() : []
    }),
}

function blocksAt(indices: readonly number[], language: string, { editions }: CheckInput): readonly Block[] {
  return indices.flatMap((index) => editions[language]?.blocks[index] ?? []).filter(isProse)
}

/** All repetitions of a word, however many. */
const REPEATED = /(?<![\p{L}\p{M}\p{N}'’_/.-])(\p{L}[\p{L}\p{M}]*)((?:[^\S\n]+\1)+)(?![\p{L}\p{M}\p{N}'’_/-])/giu

function doublesIn(blocks: readonly Block[], language: Language): readonly Remark[] {
  return blocks.filter(hasNeighbours).flatMap((block) =>
    Array.from(block.text.matchAll(REPEATED))
      .filter(([, word = '', rest = '']) => isMistake(word, rest.trim(), language))
      .map(({ 0: found, 1: word = '', index }) => ({
        message: `Unexpected ${quoted(found)}, expected ${quoted(word)} once`,
        language: language.tag,
        place: placeOfText(block, index, index + found.length),
        expected: [word],
      })),
  )
}

/** Whether two words that follow each other are the same: most blocks need no closer look. */
function hasNeighbours({ text }: Block): boolean {
  const words = wordsOf(text)
  return words.some((word, at) => word.text.toLowerCase() === words[at + 1]?.text.toLowerCase())
}

/** Three times is emphasis; a capital in the second place is a name; a lone letter is a word only where the language has it. */
function isMistake(word: string, rest: string, { functionWords, doubles }: Language): boolean {
  const lower = word.toLowerCase()
  const isFunctionWord = functionWords.includes(lower)
  if (/\s/.test(rest) || doubles.includes(lower)) return false
  return isFunctionWord || (word.length > 1 && !/^\p{Lu}/u.test(rest))
}
