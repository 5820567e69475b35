import { type Block, type Edition, type FrontMatter, type Place, type Row, START } from '../model/index.ts'
import { contentOfBlock } from '../text/content-of-block.ts'
import { frontMatterText } from '../text/front-matter-text.ts'
import { normalise } from '../text/normalise.ts'
import { settledText } from '../text/settled-text.ts'
import { textOfBlock } from '../text/text-of-block.ts'
import { wordsOf } from '../text/words-of.ts'
import { addressFrom } from './address-from.ts'

/** A block as a comparison of two states sees it. */
export interface Passage {
  /** The same where two blocks say the same. */
  readonly settled: string
  /** For people. */
  readonly text: string
  readonly kind: Block['kind'] | 'front-matter'
  readonly place: Place
  /** Where its links lead, as it writes them, and which file of the later state each of them means. */
  readonly addresses: readonly string[]
  readonly targets: readonly string[]
  /** How often each of its words stands in it. */
  readonly words: ReadonlyMap<string, number>
  /** Index of the row that it stands in. */
  readonly row: number
}

/** One state of a work: its rows, and the passages of each language in the order of its text. */
export interface WorkState {
  readonly rows: readonly string[]
  readonly passages: Readonly<Record<string, readonly Passage[]>>
}

/** The row of what editions say of themselves before their text. */
const FRONT_MATTER = 'front-matter'

/** A work as one state of it. The front matter is a row of its own, the first. Links lead to files by the names that these have in the later state. */
export function workState(
  rows: readonly Row[],
  editions: Readonly<Record<string, Edition>>,
  namesNow: ReadonlyMap<string, string> = new Map(),
): WorkState {
  const passages = Object.entries(editions).map(([language, edition]) => {
    const rowOf = new Map(rows.flatMap(({ cells }, at) => (cells[language] ?? []).map((index) => [index, at + 1] as const)))
    const addressOf = (url: string) => addressFrom(edition.file, url, namesNow)
    const own = edition.blocks.map((block) => passageOf(block, rowOf.get(block.index) ?? -1, addressOf)).filter(({ row }) => row >= 0)
    return [language, [...frontMatterPassage(edition.frontMatter), ...own]] as const
  })
  return { rows: [FRONT_MATTER, ...rows.map(({ id }) => id)], passages: Object.fromEntries(passages) }
}

function passageOf(block: Block, row: number, addressOf: (url: string) => string): Passage {
  const text = textOfBlock(block)
  const links = block.links.map((link) => ({ ...link, url: addressOf(link.url) }))
  return {
    settled: settledText(contentOfBlock({ ...block, links })),
    text,
    kind: block.kind,
    place: block.place,
    addresses: block.links.map(({ url }) => url),
    targets: links.map(({ url }) => url),
    words: countedWords(text),
    row,
  }
}

function frontMatterPassage(frontMatter: FrontMatter): readonly Passage[] {
  const text = frontMatterText(frontMatter)
  if (text === '') return []
  return [
    { settled: settledText(text), text, kind: 'front-matter', place: START, addresses: [], targets: [], words: countedWords(text), row: 0 },
  ]
}

function countedWords(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  for (const { text: word } of wordsOf(normalise(text))) words.set(word, (words.get(word) ?? 0) + 1)
  return words
}
