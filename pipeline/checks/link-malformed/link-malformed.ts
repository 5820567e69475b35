import { type Block, type Check, type CheckInput, OBJECT_MARK, type Pair, placeOfText, type Remark } from '../../model/index.ts'
import { isProse } from '../comparable-pairs.ts'
import { quoted } from '../in-words.ts'

/** Links whose brackets readers would see, since a sign of them is missing or too much. Where the other side shows as many, they are meant. */
export const linkMalformed: Check = {
  id: 'link-malformed',
  summary: 'No text shows the brackets of a link that was not written right.',
  severity: 'error',
  mutes: ['markup-broken', 'link-missing', 'bracket-unbalanced'],
  run: (input) => [...input.pairs.flatMap((pair) => inTranslation(pair, input.source)), ...inSource(input)],
}

interface Malformed {
  readonly block: Block
  readonly shown: string
  readonly from: number
  readonly to: number
}

function inTranslation({ source, target, language }: Pair, sourceLanguage: string): readonly Remark[] {
  const found = malformedIn(target)
  if (found.length <= malformedIn(source).length) return []
  return found.slice(0, 1).map((link) => remarkOn(link, language, source[0] && { language: sourceLanguage, place: source[0].place }))
}

/** What no translation has taken over is a slip of the source. */
function inSource({ rows, pairs, source }: CheckInput): readonly Remark[] {
  const byRow = new Map<string, Pair[]>(rows.map(({ id }) => [id, []]))
  for (const pair of pairs) byRow.get(pair.row.id)?.push(pair)
  return [...byRow.values()].flatMap((own) => {
    const found = malformedIn(own[0]?.source ?? [])
    const isShared = own.some(({ target }) => target.length > 0 && malformedIn(target).length >= found.length)
    return isShared ? [] : found.slice(0, 1).map((link) => remarkOn(link, source, undefined))
  })
}

/** A web address that the parser has found for itself, or one that is written out. */
const ADDRESS = `(?:${OBJECT_MARK}|[^\\s()[\\]]*(?:[./#][^\\s()[\\]]+)+)`

/** What is left of a link in the text: `[words] (address)`, `[words](two words)`, `(words)[address]`, `[words(address)`, `words](address)`. */
const MALFORMED = new RegExp(
  [
    `\\[[^[\\]]{1,200}\\]\\s+\\(${ADDRESS}\\)?`,
    `(?:\\[[^[\\]\\n]{1,200})?\\]\\([^()\\n]{0,300}\\)?`,
    `\\([^()]{1,200}\\)\\s?\\[(?:${ADDRESS}\\]|${OBJECT_MARK})`,
    `\\[[^[\\]()]{1,200}\\(${ADDRESS}\\)(?![^[]*\\])`,
    `<${OBJECT_MARK}(?!>)|<https?:`,
  ].join('|'),
  'gu',
)

function malformedIn(blocks: readonly Block[]): readonly Malformed[] {
  return blocks.filter(isProse).flatMap((block) => {
    if (!/[[\]<]/.test(block.text)) return []
    return Array.from(block.text.matchAll(MALFORMED))
      .map((match) => ({ block, shown: match[0], from: match.index, to: match.index + match[0].length }))
      .filter(isAddressed)
  })
}

/** An object mark may stand for code or for a picture, which are no addresses: `[words] (code)` is text about code. Nor are names in braces, which templates fill in. */
function isAddressed({ block, shown, from }: Malformed): boolean {
  if (/\{[{%]|[%}]\}/.test(shown)) return false
  const at = shown.indexOf(OBJECT_MARK)
  if (at < 0 || block.code.length + block.images.length + block.noteMarks.length === 0) return true
  const { line, column } = placeOfText(block, from + at, from + at + 1)
  return block.links.some(({ place }) => place.line === line && place.column === column)
}

function remarkOn(
  { block, shown, from, to }: Malformed,
  language: string,
  related: NonNullable<Remark['related']>[number] | undefined,
): Remark {
  return {
    message: `Unexpected ${quoted(shown)} in the text, expected a link: \`[words](address)\``,
    language,
    place: placeOfText(block, from, to),
    ...(related && { related: [related] }),
  }
}
