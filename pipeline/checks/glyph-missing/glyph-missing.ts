import { type Block, type Check, type CheckInput, type Place, placeOfText, type Remark } from '../../model/index.ts'
import { type MissingGlyph, missingGlyphs } from '../../text/fonts/missing-glyphs.ts'
import { quoted } from '../in-words.ts'

/** Characters that no bundled font has, each run of them once a block: on paper they would be empty boxes. */
export const glyphMissing: Check = {
  id: 'glyph-missing',
  summary: 'Every character can be shown in the fonts of the publications.',
  severity: 'error',
  run: (input) => input.languages.flatMap((language) => remarksIn(language, input)),
}

function remarksIn(language: string, { editions }: CheckInput): readonly Remark[] {
  const blocks = editions[language]?.blocks ?? []
  return blocks.flatMap((block) => [
    ...runsIn(block.text).map(({ from, to }) => remarkOn(block.text.slice(from, to), language, placeOfText(block, from, to))),
    ...inlineCode(block).flatMap((code) => runsIn(code).map(({ from, to }) => remarkOn(code.slice(from, to), language, block.place))),
  ])
}

/** Of code in running text it is only known in which block it stands. */
function inlineCode({ kind, code }: Block): readonly string[] {
  return kind === 'code' ? [] : code
}

interface Run {
  readonly from: number
  readonly to: number
}

/** Neighbours are told together, and the same run only once. */
function runsIn(text: string): readonly Run[] {
  const runs = missingGlyphs(text).reduce<readonly Run[]>((found, glyph) => withGlyph(found, glyph, text), [])
  const first = new Map(runs.toReversed().map((run) => [text.slice(run.from, run.to), run]))
  return runs.filter((run) => first.get(text.slice(run.from, run.to)) === run)
}

function withGlyph(runs: readonly Run[], { at, letter }: MissingGlyph, text: string): readonly Run[] {
  const last = runs.at(-1)
  const to = at + letter.length
  if (last && UNSEEN.test(text.slice(last.to, at))) return [...runs.slice(0, -1), { from: last.from, to }]
  return [...runs, { from: at, to }]
}

/** What joins signs into one, or says how one is drawn. */
const UNSEEN = /^\p{Default_Ignorable_Code_Point}*$/u

function remarkOn(found: string, language: string, place: Place): Remark {
  const letters = Array.from(found).filter((letter) => !UNSEEN.test(letter))
  const [first = ''] = letters
  const code = `U+${(first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const message =
    letters.length === 1
      ? `Unexpected character ${quoted(found)} (${code}), expected one that a font of the publications has`
      : `Unexpected characters ${quoted(found)}, expected such as a font of the publications has`
  return { message, language, place }
}
