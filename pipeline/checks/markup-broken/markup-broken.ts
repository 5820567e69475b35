import { type Block, type Check, type CheckInput, type Pair, placeOfText, type Remark } from '../../model/index.ts'
import { matchesWith } from '../../text/index.ts'
import { isProse } from '../comparable-pairs.ts'
import { damagedNoteMarks } from '../damaged-note-marks.ts'
import { quoted } from '../in-words.ts'

/** Marks of Markdown that readers would see because something in them is wrong: a lone `**`, a `](`. Where the source shows as many, they are meant. */
export const markupBroken: Check = {
  id: 'markup-broken',
  summary: 'A text shows no marks that its source does not show.',
  severity: 'warning',
  mutes: ['emphasis-missing'],
  run: (input) => input.pairs.flatMap((pair) => remarksOn(pair, input)),
}

const MARKS = /\*+|_{2,}|~~|\]\(|\[\^?[^\]\s]{0,40}\]:?|(?<=\s)_(?=\p{L})|(?<=\p{L})_(?=[\s.,;:!?]|$)/gu

function remarksOn({ source, target, language }: Pair, input: CheckInput): readonly Remark[] {
  if (source.length === 0) return []
  const found = target
    .filter(isProse)
    .flatMap((block) => marksIn(block, damagedNoteMarks(block, input.editions[language]).length > 0).map((mark) => ({ block, ...mark })))
  const [first] = found
  if (!first || found.length <= source.filter(isProse).flatMap((block) => marksIn(block, false)).length) return []
  return [
    {
      message: `Unexpected mark ${quoted(first.mark)} in the text, expected it in pairs around the words that it marks`,
      language,
      place: placeOfText(first.block, first.at, first.at + first.mark.length),
      related: source.slice(0, 1).map(({ place }) => ({ language: input.source, place })),
    },
  ]
}

/** A footnote mark that holds an invisible character is told as that character. */
function marksIn({ text }: Block, isDamaged: boolean): readonly { readonly mark: string; readonly at: number }[] {
  const marks = Array.from(matchesWith(/[*_~[\]]/, MARKS, text), (match) => ({ mark: match[0], at: match.index }))
  return isDamaged ? marks.filter(({ mark }) => !mark.startsWith('[^')) : marks
}
