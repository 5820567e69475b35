import { type Block, type CheckInput, type Pair, placeOfText, type Remark } from '../model/index.ts'
import { comparablePairs, isProse } from './comparable-pairs.ts'
import { quoted } from './in-words.ts'
import { oncePerBlock } from './once-per-block.ts'
import { placeInSource } from './place-in-source.ts'

/** Where in a text the first mark without a partner stands; undefined where all marks are paired. */
export type FindLone = (text: string) => number | undefined

/** Tells of blocks with a mark that lacks its partner: in a translation where the source's marks are paired, in the source where those of every translation are. */
export function loneMarkRemarks(input: CheckInput, findLone: FindLone): readonly Remark[] {
  const find = oncePerBlock((block): LoneMark | undefined => {
    const at = isProse(block) ? findLone(block.text) : undefined
    return at === undefined ? undefined : { block, at }
  })
  const isContinued = continuations(input, find)
  const firstLone = (blocks: readonly Block[], language: string) =>
    blocks.flatMap((block) => (isContinued.has(block) ? [] : (find(block, language) ?? [])))[0]
  const pairs = comparablePairs(input)
  const inTranslations = pairs.flatMap((pair) => {
    const lone = firstLone(pair.source, input.source) ? undefined : firstLone(pair.target, pair.language)
    return lone ? [{ ...remarkOn(lone, pair.language), related: placeInSource(pair, input.source) }] : []
  })
  const inSource = rowsOf(pairs).flatMap((row) => {
    const lone = row[0] && firstLone(row[0].source, input.source)
    return lone && row.every((pair) => !firstLone(pair.target, pair.language)) ? [remarkOn(lone, input.source)] : []
  })
  return [...inTranslations, ...inSource]
}

interface LoneMark {
  readonly block: Block
  readonly at: number
}

/** So many blocks a quotation or an aside may run over. */
const REACH = 5

/** Blocks whose lone mark has its partner in a later or earlier block, or that the next block continues with the same mark. */
function continuations(input: CheckInput, find: (block: Block, language: string) => LoneMark | undefined): ReadonlySet<Block> {
  const continued = new Set<Block>()
  for (const language of input.languages) {
    let open: LoneMark | undefined
    for (const block of (input.editions[language]?.blocks ?? []).filter(isProse)) {
      const mark = open?.block.text.charAt(open.at) ?? ''
      if (open && open.block.index === block.index - 1 && block.text.startsWith(mark)) continued.add(open.block)
      const lone = find(block, language)
      if (!lone) continue
      if (open && isClosing(lone) && block.index - open.block.index <= REACH) continued.add(open.block).add(block)
      open = isClosing(lone) ? undefined : lone
    }
  }
  return continued
}

function isClosing({ block, at }: LoneMark): boolean {
  const mark = block.text.charAt(at)
  return /[)\]»”]/.test(mark) || (mark === '"' && /\S/.test(block.text.charAt(at - 1)))
}

/** The pairs of each row. */
function rowsOf(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const rows = new Map<string, Pair[]>()
  for (const pair of pairs) {
    const row = rows.get(pair.row.id)
    if (row) row.push(pair)
    else rows.set(pair.row.id, [pair])
  }
  return [...rows.values()]
}

function remarkOn({ block, at }: LoneMark, language: string): Remark {
  return {
    message: `Unexpected ${quoted(block.text.charAt(at))} alone, expected its partner in the same ${block.kind === 'table' ? 'cell' : 'block'}`,
    language,
    place: placeOfText(block, at, at + 1),
  }
}
