import type { Block, CheckInput } from '../model/index.ts'
import { type AbsentPassage, absentPassages } from './absent-passages.ts'
import { kinshipOf } from './kinship.ts'
import { oncePerInput } from './once-per-input.ts'

/** A block that stands some blocks before or after its place: what looks like one block missing and one too many. */
export interface MovedPassage {
  readonly missing: AbsentPassage
  readonly extra: AbsentPassage
  readonly source: Block
  readonly target: Block
}

/** What translations lack, what they have too much, and what of both has only moved. Nothing is told twice. */
export interface Passages {
  readonly missing: readonly AbsentPassage[]
  readonly extra: readonly AbsentPassage[]
  readonly moved: readonly MovedPassage[]
}

/** Finds the absent passages of a work in both directions. */
export const passagesOf = oncePerInput((input): Passages => {
  const [missing, extra] = [absentPassages(input, 'target'), absentPassages(input, 'source')]
  const moved = movedPassages(missing, extra, input)
  const told = new Set(moved.flatMap((passage) => [passage.missing, passage.extra]))
  const rest = missing.filter((passage) => !told.has(passage))
  return { missing: rest, extra: extra.filter((passage) => !told.has(passage) && !isLinkedPicture(passage, rest)), moved }
})

/** A picture that lost its `!` is a link to its file: what is missing says it all. */
function isLinkedPicture({ blocks, pair }: AbsentPassage, missing: readonly AbsentPassage[]): boolean {
  const [link] = blocks.length === 1 ? (blocks[0]?.links ?? []) : []
  const isOf = (other: AbsentPassage) =>
    other.pair.language === pair.language && other.blocks.some(({ images }) => images.some(({ url }) => url === link?.url))
  return link !== undefined && missing.some(isOf)
}

/** So many blocks further a passage is another one; items of a list are sorted from one end to the other. */
const FARTHEST = 3
const FARTHEST_ITEM = 10
/** Of published neighbours that do not belong together 95 % have less in common, of those that do 85 % have more. */
const LEAST_KINSHIP = 0.075
const MOST_UNLIKE = 2

function movedPassages(missing: readonly AbsentPassage[], extra: readonly AbsentPassage[], input: CheckInput): readonly MovedPassage[] {
  const candidates = extra.filter(isSingle)
  if (candidates.length === 0 || !missing.some(isSingle)) return []
  const kinship = kinshipOf(input)
  const taken = new Set<AbsentPassage>()
  return missing.filter(isSingle).flatMap((passage) => {
    const [source] = passage.blocks
    const partner = candidates.find((other) => !taken.has(other) && source && isNear(passage, other) && areOne(source, other.blocks[0]))
    const target = partner?.blocks[0]
    if (!source || !partner || !target || kinship(source, target) < LEAST_KINSHIP) return []
    taken.add(partner)
    return [{ missing: passage, extra: partner, source, target }]
  })
}

function isSingle({ blocks, isCommon }: AbsentPassage): boolean {
  return blocks.length === 1 && !isCommon
}

/** Counted are the blocks that it has been moved over. */
function isNear({ pair, after, blocks }: AbsentPassage, other: AbsentPassage): boolean {
  const [from, to] = [other.blocks[0]?.index ?? 0, after?.index ?? -1]
  const distance = from > to ? from - to - 1 : to - from
  return pair.language === other.pair.language && distance <= (blocks[0]?.kind === 'item' ? FARTHEST_ITEM : FARTHEST)
}

function areOne(source: Block, target: Block | undefined): boolean {
  if (!target || source.kind !== target.kind) return false
  const [short, long] = [source.text.length, target.text.length].sort((one, other) => one - other)
  return (long ?? 0) <= MOST_UNLIKE * (short ?? 0)
}
