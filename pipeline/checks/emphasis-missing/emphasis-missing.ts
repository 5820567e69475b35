import type { Nodes } from 'mdast'
import type { Block, Check, CheckInput, Edition, Pair, Remark } from '../../model/index.ts'
import { blocksInRow } from '../blocks-in-row.ts'
import { comparablePairs } from '../comparable-pairs.ts'
import { beginningOf, nameOfKind } from '../in-words.ts'
import { placeInSource } from '../place-in-source.ts'
import { translationsOf } from '../translations-of.ts'

/** Labels that lost their bold: the first words of an item or a paragraph, where the source and the rest of the translation have them in bold. Other emphasis is style. */
export const emphasisMissing: Check = {
  id: 'emphasis-missing',
  summary: 'What an item begins with is in bold as in the source.',
  severity: 'warning',
  run(input) {
    const labelled = new Set(input.languages.flatMap((language) => labelledBlocks(input.editions[language])))
    const pairs = comparablePairs(input).filter(isSingle)
    return translationsOf(input).flatMap((language) => {
      const own = pairs.filter((pair) => pair.language === language && pair.source.some((block) => labelled.has(block)))
      const lost = own.filter((pair) => !pair.target.some((block) => labelled.has(block)))
      // Where most labels are not in bold, it is the style of the translation.
      return 2 * lost.length > own.length
        ? []
        : lost.filter((pair) => isKept(pair, { labelled, input, own })).map((pair) => remarkOn(pair, input))
    })
  },
}

function isSingle({ source, target }: Pair): boolean {
  return source.length === 1 && target.length === 1 && source[0]?.kind === target[0]?.kind && source[0]?.kind !== 'heading'
}

interface Scene {
  readonly labelled: ReadonlySet<Block>
  readonly input: CheckInput
  /** The pairs of the language whose source has a label. */
  readonly own: readonly Pair[]
}

/** Another translation has the bold here, or the translation has it in another block of the same section. */
function isKept({ row, language, source }: Pair, { labelled, input, own }: Scene): boolean {
  const others = translationsOf(input).filter((other) => other !== language)
  const isLabelled = (other: string) => blocksInRow(row, other, input).some((block) => labelled.has(block))
  const isBeside = (pair: Pair) => pair.source[0]?.section === source[0]?.section && pair.target.some((block) => labelled.has(block))
  return others.length > 0 ? others.some(isLabelled) : own.some(isBeside)
}

/** Blocks that begin with words in bold and go on with others. Code has no bold, and a block that is all bold is a title of its own. */
function labelledBlocks(edition: Edition | undefined): readonly Block[] {
  const found: Block[] = []
  if (edition) visit(edition.tree, edition.blocks, found)
  return found
}

/** Deeper nesting has been refused when the edition was read. */
function visit(node: Nodes, blocks: readonly Block[], found: Block[]): void {
  const block = node.data && 'block' in node.data && typeof node.data.block === 'number' ? blocks[node.data.block] : undefined
  if (!('children' in node)) return
  if (!block) for (const child of node.children) visit(child, blocks, found)
  else if (node.children[0]?.type === 'strong' && node.children.length > 1) found.push(block)
}

function remarkOn(pair: Pair, { source }: CheckInput): Remark {
  const [target] = pair.target
  return {
    message: `Missing bold at the beginning of ${target ? `${nameOfKind(target.kind)} ${beginningOf(target, 5)}` : 'the text'}, expected as in the source`,
    language: pair.language,
    place: target?.place ?? { line: 1, column: 1, endLine: 1, endColumn: 1 },
    related: placeInSource(pair, source),
  }
}
