import type { Block, CheckInput, Pair } from '../model/index.ts'
import { likeness, normalise } from '../text/index.ts'
import { kinshipOf } from './kinship.ts'
import { oncePerInput } from './once-per-input.ts'

/** A passage of a translation that stands there once more than in the source. */
export interface RepeatedPassage {
  readonly language: string
  /** Its blocks, which follow one another. */
  readonly blocks: readonly Block[]
  /** The first of the blocks that say the same elsewhere in the edition. */
  readonly original: Block
  /** What the source says in its place; absent where it says nothing there. */
  readonly source: Block | undefined
}

/** Shorter texts are headings, labels and refrains. */
const LEAST_LENGTH = 60

/** Finds what stands in a translation more often than in its source. Neighbouring blocks that were repeated together are one passage. */
export function repeatedPassages(input: CheckInput, language: string): readonly RepeatedPassage[] {
  const blocks = input.editions[language]?.blocks ?? []
  const pairs = new Map(
    input.pairs.filter((pair) => pair.language === language).flatMap((pair) => pair.target.map((block) => [block, pair])),
  )
  const surplus = Array.from(groupsOf(blocks).values(), (group) => surplusOf(group, pairs, input)).flat()
  const passages: RepeatedPassage[] = []
  for (const { block, original } of surplus.sort((one, other) => one.block.index - other.block.index)) {
    if (passages.at(-1)?.blocks.includes(block)) continue
    const source = firstSource(block, pairs)
    const run = source ? [block] : runOf(block, original, { blocks, pairs })
    const previous = passages.at(-1)
    if (previous && follows(previous, block, original))
      passages[passages.length - 1] = { ...previous, blocks: [...previous.blocks, ...run] }
    else passages.push({ language, blocks: run, original, source })
  }
  return passages
}

function firstSource(block: Block, pairs: ReadonlyMap<Block, Pair>): Block | undefined {
  const pair = pairs.get(block)
  return pair?.target[0] === block ? pair.source[0] : undefined
}

function follows({ blocks, original }: RepeatedPassage, block: Block, other: Block): boolean {
  const [first, last] = [blocks[0], blocks.at(-1)]
  return first !== undefined && last?.index === block.index - 1 && block.index - first.index === other.index - original.index
}

/** The blocks of an edition that say the same, by what they say. */
function groupsOf(blocks: readonly Block[]): ReadonlyMap<string, readonly Block[]> {
  const groups = new Map<string, Block[]>()
  for (const block of blocks) {
    if (block.text.length < LEAST_LENGTH || block.kind === 'code' || block.kind === 'html') continue
    const key = keyOf(block)
    groups.set(key, [...(groups.get(key) ?? []), block])
  }
  return new Map([...groups].filter(([, group]) => group.length > 1))
}

/** Sentences that differ in nothing but their code, links or pictures are not the same. */
function keyOf(block: Block): string {
  return [
    normalise(block.text),
    ...block.code,
    ...block.links.map(({ url }) => url),
    ...block.images.map(({ url }) => url),
    ...block.noteMarks.map(({ label }) => label),
  ].join('\n')
}

interface Surplus {
  readonly block: Block
  readonly original: Block
}

/** Which blocks of a group are too many: those without counterpart, else those that fitness theirs worst. */
function surplusOf(group: readonly Block[], pairs: ReadonlyMap<Block, Pair>, input: CheckInput): readonly Surplus[] {
  const sources = group.map((block) => firstSource(block, pairs))
  const original = bestOf(group, sources, input)
  const source = original && firstSource(original, pairs)
  if (!original || !source || timesIn(source, input) >= group.length) return []
  return group.flatMap((block, at) => {
    const own = sources[at]
    return block === original || (own && isAlike(own, source)) ? [] : [{ block, original }]
  })
}

function bestOf(group: readonly Block[], sources: readonly (Block | undefined)[], input: CheckInput): Block | undefined {
  const [first, ...others] = group.filter((_, at) => sources[at] !== undefined)
  if (!first || others.length === 0) return first
  const kinship = kinshipOnce(input)
  const fitness = (block: Block) => {
    const source = sources[group.indexOf(block)]
    return source ? kinship(source, block) : 0
  }
  return others.reduce((best, block) => (fitness(block) > fitness(best) ? block : best), first)
}

const kinshipOnce = oncePerInput(kinshipOf)

/** How often the source itself says the same. */
function timesIn(block: Block, { editions, source }: CheckInput): number {
  return editions[source]?.blocks.filter((other) => other.text.length === block.text.length && keyOf(other) === keyOf(block)).length ?? 0
}

/** What differs in a word or two in one language may be the same in another. Different passages come to 0.3. */
const ALIKE = 0.6

function isAlike(one: Block, other: Block): boolean {
  return keyOf(one) === keyOf(other) || likeness(one.text, other.text) >= ALIKE
}

interface Walk {
  readonly blocks: readonly Block[]
  readonly pairs: ReadonlyMap<Block, Pair>
}

/** With the short blocks around it that were repeated along with it. A repeated heading may be paired with the next heading of the source. */
function runOf(block: Block, original: Block, { blocks, pairs }: Walk): readonly Block[] {
  const isCopied = (offset: number) => {
    const [copy, model] = [blocks[block.index + offset], blocks[original.index + offset]]
    const isFree = copy && copy !== original && (copy.kind === 'heading' || !firstSource(copy, pairs))
    return isFree && model && copy.text !== '' && keyOf(copy) === keyOf(model)
  }
  let [from, to] = [0, 0]
  while (isCopied(from - 1)) from--
  while (isCopied(to + 1)) to++
  return blocks.slice(block.index + from, block.index + to + 1)
}
