import { type Block, OBJECT_MARK } from '../model/index.ts'

/** The text of a block for people, in one piece: code, pictures, notes and addresses stand where they are, cells of a table side by side. */
export function textOfBlock(block: Block): string {
  if (block.kind === 'code') return block.code.join('\n')
  const objects = [...objectsOfBlock(block).values()]
  const whole = block.rows ? block.rows.map((cells) => cells.map(({ text }) => text).join(' | ')).join('\n') : block.text
  let next = 0
  const shown = whole.replaceAll(OBJECT_MARK, () => objects[next++] ?? '').trim()
  return shown === '' ? block.images.map(({ alt, url }) => picture(alt, url)).join(' ') : shown
}

/** What stands for each object of a block's text, by its offset. */
export function objectsOfBlock(block: Block): ReadonlyMap<number, string> {
  const code = [...block.code]
  return new Map([...objectOffsets(block.text)].map((at) => [at, objectAt(block, at) ?? codeOf(code.shift())]))
}

function* objectOffsets(text: string): Iterable<number> {
  for (let at = text.indexOf(OBJECT_MARK); at >= 0; at = text.indexOf(OBJECT_MARK, at + 1)) yield at
}

/** A picture, a note or an address that stands at an offset of the text; code has no place of its own. */
function objectAt(block: Block, at: number): string | undefined {
  const span = block.spans.find(([from, length]) => from === at && length === 1)
  if (!span) return undefined
  const [, , line, column] = span
  const isHere = ({ place }: { readonly place: { readonly line: number; readonly column: number } }) =>
    place.line === line && place.column === column
  const image = block.images.find(isHere)
  if (image) return picture(image.alt, image.url)
  const note = block.noteMarks.find(isHere)
  if (note) return `[${note.label}]`
  return block.links.find(isHere)?.url.replace(MAIL, '')
}

/** What the reader of an address for mail does not see. */
const MAIL = /^mailto:/

function picture(alt: string, url: string): string {
  return `[${alt === '' ? url : `${alt}: ${url}`}]`
}

function codeOf(code: string | undefined): string {
  return code === undefined ? '' : `\`${code}\``
}
