import {
  type Block,
  type CellVersion,
  type Edition,
  type PartVersion,
  type Place,
  type Row,
  type RowVersions,
  START,
} from '../model/index.ts'
import { BLOCK_RULES, type BlockRules } from '../text/block-rules.ts'
import { contentOfBlock, contentToConfirm } from '../text/content-of-block.ts'
import { frontMatterText } from '../text/front-matter-text.ts'
import { settledText } from '../text/settled-text.ts'
import { wordsOf } from '../text/words-of.ts'
import { sha256 } from './hash.ts'

/** Sixteen hexadecimal digits: two texts of a project of any size do not come out the same by chance. */
const DIGITS = 16

/** The row of what editions say of themselves before their text. */
export const FRONT_MATTER = 'front-matter'

/** The rows of a work as the ledger knows them, that of the front matter first; their versions by these rules. */
export function rowVersions(
  rows: readonly Row[],
  editions: Readonly<Record<string, Edition>>,
  rules: BlockRules = BLOCK_RULES,
): readonly RowVersions[] {
  const own = rows.map((row): RowVersions => {
    const cells = Object.entries(row.cells).flatMap(([language, indices]) => {
      const blocks = indices.flatMap((index) => editions[language]?.blocks[index] ?? [])
      return blocks.length > 0 ? [[language, cellOf(blocks, rules)] as const] : []
    })
    return { row: row.id, cells: Object.fromEntries(cells) }
  })
  return [frontMatterRow(editions, rules), ...own]
}

function frontMatterRow(editions: Readonly<Record<string, Edition>>, rules: BlockRules): RowVersions {
  const cells = Object.entries(editions).flatMap(([language, edition]) => {
    const version = frontMatterVersion(edition, rules)
    return version === undefined
      ? []
      : [[language, { version, words: wordsOf(frontMatterText(edition.frontMatter)).length, place: START }] as const]
  })
  return { row: FRONT_MATTER, cells: Object.fromEntries(cells) }
}

/** The version of what an edition says of itself before its text. */
export function frontMatterVersion({ frontMatter }: Edition, rules: BlockRules): string | undefined {
  const text = frontMatterText(frontMatter)
  return text === '' ? undefined : versionOf(text, rules)
}

/** The version of a text that stands in one block. */
export function blockVersion(block: Block, rules: BlockRules): string {
  return versionOf(contentBy(rules)(block), rules)
}

function cellOf(blocks: readonly Block[], rules: BlockRules): CellVersion {
  const texts = blocks.map(contentBy(rules))
  const parts = blocks.map(({ images, place, text }, at): PartVersion => {
    const { line, column, endLine, endColumn } = place
    return {
      version: versionOf(texts[at] ?? '', rules),
      words: wordsOf(text || images.map(({ alt }) => alt).join(' ')).length,
      place: { line, column, endLine, endColumn },
    }
  })
  const [first] = parts
  return {
    version: first && parts.length === 1 ? first.version : versionOf(texts.join(' '), rules),
    ...(parts.length > 1 && { parts }),
    words: parts.reduce((sum, { words }) => sum + words, 0),
    place: spanOf(blocks),
  }
}

function contentBy(rules: BlockRules): (block: Block) => string {
  return rules === 1 ? contentOfBlock : contentToConfirm
}

/** What tells one text from another. */
function versionOf(text: string, rules: BlockRules): string {
  return sha256(settledText(text, rules)).slice(0, DIGITS)
}

function spanOf(blocks: readonly Block[]): Place {
  const [first, last] = [blocks[0]?.place ?? START, blocks.at(-1)?.place ?? START]
  return { line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn }
}
