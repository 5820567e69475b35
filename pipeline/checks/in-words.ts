import { findLanguage, LANGUAGES } from '../languages/index.ts'
import { type Block, type BlockKind, OBJECT_MARK } from '../model/index.ts'
import { singleSpaced } from '../text/index.ts'

/** Something of a document in a message, as it was found. */
export function quoted(text: string): string {
  return `\`${singleSpaced(text.replaceAll('`', "'").replaceAll(OBJECT_MARK, '…')).trim()}\``
}

/** The beginning of a block, long enough to recognise it. */
export function beginningOf(block: Block, words = 8): string {
  const parts = block.text.split(/\s+/).filter((word) => word !== '')
  const beginning = parts.slice(0, words).join(' ').slice(0, 100)
  return quoted(parts.length > words ? `${beginning}…` : beginning)
}

/** English name of a language; the messages are in English. */
export function nameOfLanguage(tag: string): string {
  const english = LANGUAGES[0]?.tag ?? ''
  return findLanguage(tag)?.names[english] ?? tag
}

/** `French`, `French and Spanish`, `French, Spanish and Russian`. */
export function namesOfLanguages(tags: readonly string[]): string {
  const names = tags.map(nameOfLanguage)
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

const KINDS: Readonly<Record<BlockKind, string>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  item: 'list item',
  quote: 'quotation',
  title: 'title',
  note: 'footnote',
  table: 'table',
  figure: 'picture',
  code: 'code',
  html: 'HTML',
}

/** What a kind of block is called in messages. */
export function nameOfKind(kind: BlockKind): string {
  return KINDS[kind]
}
