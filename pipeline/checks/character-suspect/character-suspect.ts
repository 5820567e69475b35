import { type Block, type Check, type CheckInput, type NoteMark, type Place, placeOfText, type Remark } from '../../model/index.ts'
import { isProse } from '../comparable-pairs.ts'
import { quoted } from '../in-words.ts'

/** Characters that nobody typed: replacement characters, letters read in the wrong encoding, invisible ones, letters of another script inside a word. */
export const characterSuspect: Check = {
  id: 'character-suspect',
  summary: 'A text holds no damaged, invisible or look-alike characters.',
  severity: 'error',
  run: (input) => input.languages.flatMap((language) => remarksIn(language, input)),
}

function remarksIn(language: string, { editions }: CheckInput): readonly Remark[] {
  const blocks = (editions[language]?.blocks ?? []).filter(isProse)
  return blocks.flatMap((block) => [
    ...suspectsIn(block.text).map(({ from, to, expected }) =>
      remarkOn(block.text.slice(from, to), expected, language, placeOfText(block, from, to)),
    ),
    ...block.images.flatMap(({ alt, place }) =>
      suspectsIn(alt).map(({ from, to, expected }) => remarkOn(alt.slice(from, to), expected, language, place)),
    ),
    ...labelsOf(block).flatMap(({ label, place }) =>
      suspectsIn(label).map(({ from, to, expected }) => remarkOn(label.slice(from, to), expected, language, place)),
    ),
  ])
}

/** The label of a footnote is no text, and what is hidden in it parts the note from its marks. */
function labelsOf({ kind, anchor, place }: Block): readonly NoteMark[] {
  if (kind !== 'note' || anchor === undefined) return []
  const { line, column } = place
  return [{ label: anchor, place: { line, column, endLine: line, endColumn: column + anchor.length + 3 } }]
}

interface Suspect {
  readonly from: number
  readonly to: number
  readonly expected: string
}

/** One damage shows in many characters of a text, so each kind is told once. */
function suspectsIn(text: string): readonly Suspect[] {
  if (!UNUSUAL.test(text)) return []
  return KINDS.flatMap(({ pattern, isMeant, expected }) => {
    const match = Array.from(text.matchAll(pattern)).find(({ 0: found }) => !isMeant?.(found, text))
    return match ? [{ from: match.index, to: match.index + match[0].length, expected }] : []
  })
}

/** Anything but what most texts in Latin letters are made of; those need no closer look. */
const UNUSUAL = /[^\t\n -~\u00A0-\u00AC\u00AE-ÁÄ-áã-ÿŒœ‘’“”–—…€\u202F\uFFFC]/u

interface Kind {
  readonly pattern: RegExp
  readonly isMeant?: (found: string, text: string) => boolean
  readonly expected: string
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/** Scripts in which joiners shape letters, and pictures that they join. */
const JOINED = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Malayalam}\p{Extended_Pictographic}]/u

const KINDS: readonly Kind[] = [
  { pattern: /\uFFFD+/gu, expected: 'the letter that was lost' },
  /** UTF-8 that was read as Latin-1 or Windows-1252: two or three characters for one. */
  {
    pattern: /Ã[\u0080-\u00BFƒŠšŒœŽžŸ‚„†‡ˆ‰‹›‘’“”•–—˜™]|Â[\u0080-\u00A9\u00AB-\u00BA\u00BC-\u00BF]|â€[\u0080-\u00BF™œžš¦“”˜¢]|ï»¿/gu,
    expected: 'the letter that was meant',
  },
  { pattern: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\p{Co}]/gu, expected: 'no control character' },
  { pattern: /[\u00AD\u200B\u2060-\u2064\uFEFF]/gu, expected: 'no invisible character' },
  { pattern: /[\u200C\u200D]/gu, isMeant: (_, text) => JOINED.test(text), expected: 'no invisible character' },
  {
    pattern: /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu,
    isMeant: (_, text) => RIGHT_TO_LEFT.test(text),
    expected: 'no invisible character',
  },
  { pattern: /[\p{L}\p{M}]{2,}/gu, isMeant: (word) => !isMixed(word), expected: 'letters of one script' },
]

/** Greek letters are symbols as well (`μm`, `kΩ`); only those that look like Latin ones are suspect. */
function isMixed(word: string): boolean {
  return /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοονυι]/u.test(word)
}

function remarkOn(found: string, expected: string, language: string, place: Place): Remark {
  const shown = /^[\p{L}\p{M}]{2,}$/u.test(found) ? quoted(found) : namesOf(found)
  return { message: `Unexpected ${shown}, expected ${expected}`, language, place }
}

/** The characters with their code points, since they may not be seen. */
function namesOf(found: string): string {
  const points = Array.from(found, (letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
  const isVisible = !/[\p{C}]/u.test(found)
  return `${isVisible ? `${quoted(found)} ` : ''}${isVisible ? `(${points.join(' ')})` : `character ${points.join(' ')}`}`
}
