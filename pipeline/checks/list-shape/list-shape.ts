import type { Block, Check, CheckInput, Pair, Remark } from '../../model/index.ts'
import { counted } from '../../text/index.ts'
import { comparablePairs } from '../comparable-pairs.ts'
import { nameOfKind } from '../in-words.ts'
import { type ListFacts, type ListItem, listItemsOf } from '../list-items.ts'
import { translationsOf } from '../translations-of.ts'

/** Lists whose numbers, levels, boxes or items differ from the source's. Items that are missing altogether belong to `block-missing`. */
export const listShape: Check = {
  id: 'list-shape',
  summary: 'A list is numbered, nested and ticked as its counterpart in the source.',
  severity: 'warning',
  mutes: ['block-length', 'markup-broken'],
  run(input) {
    const items: Items = new Map(input.languages.flatMap((language) => [...listItemsOf(input.editions[language])]))
    const pairs = comparablePairs(input)
    const unsure = besideGaps(input)
    const translations = translationsOf(input)
    return translations.flatMap((language) => {
      const own = pairs.filter((pair) => pair.language === language)
      const sure = own.filter((pair) => !unsure.has(pair))
      const points = own.flatMap((pair) => pointOf(pair, items))
      const problems = [
        ...joinedItems(sure, items),
        ...outsideOfLists(sure, items),
        ...numbering(points),
        ...nesting(points),
        ...tasks(points),
      ]
      return problems.map((problem) => remarkOn(problem, language, input))
    })
  },
}

type Items = ReadonlyMap<Block, ListItem>

/** Where the passage before or after is missing on one side, an item may have been paired with its neighbour. */
function besideGaps({ pairs }: CheckInput): ReadonlySet<Pair> {
  const isGap = (pair: Pair | undefined, language: string) =>
    pair?.language === language && (pair.source.length === 0 || pair.target.length === 0)
  return new Set(pairs.filter(({ language }, at) => isGap(pairs[at - 1], language) || isGap(pairs[at + 1], language)))
}

/** One item on either side. */
interface Point {
  readonly source: Block
  readonly target: Block
  readonly from: ListItem
  readonly to: ListItem
}

interface Problem {
  readonly target: Block
  readonly source: Block
  readonly found: string
  readonly expected: string
}

/** The item of a pair that is nothing but one item on both sides. */
function pointOf({ source, target }: Pair, items: Items): readonly Point[] {
  const [first, other] = [source[0], target[0]]
  const [from, to] = [first && items.get(first), other && items.get(other)]
  if (!first || !other || !from || !to || first.kind !== 'item' || other.kind !== 'item') return []
  return countOf(source, items) === 1 && countOf(target, items) === 1 ? [{ source: first, target: other, from, to }] : []
}

function countOf(blocks: readonly Block[], items: Items): number {
  return new Set(blocks.map((block) => items.get(block))).size
}

/** Items that were joined or parted, which the aligner pairs as a whole so that nothing seems to be missing. */
function joinedItems(pairs: readonly Pair[], items: Items): readonly Problem[] {
  return pairs.flatMap(({ source, target }) => {
    const [first, other] = [source[0], target[0]]
    if (!first || !other || [...source, ...target].some(({ kind }) => kind !== 'item')) return []
    const [expected, found] = [countOf(source, items), countOf(target, items)]
    return found === expected ? [] : [{ target: other, source: first, found: counted(found, 'list item'), expected: `${expected}` }]
  })
}

/** Items that became paragraphs, and the other way round; neighbours are one problem. What follows in an item may stand outside of it. */
function outsideOfLists(pairs: readonly Pair[], items: Items): readonly Problem[] {
  const beginnings = new Set(new Map([...items].reverse().map(([block, item]) => [item, block])).values())
  let isRepeated = false
  return pairs.flatMap(({ source, target }) => {
    const [first, other] = [source[0], target[0]]
    if (!first || !other) return []
    const isLost = beginnings.has(first) && other.kind === 'paragraph'
    const isGained = first.kind === 'paragraph' && beginnings.has(other)
    const isNew = (isLost || isGained) && !isRepeated
    isRepeated = isLost || isGained
    if (!isNew) return []
    return [{ target: other, source: first, found: nameOfKind(other.kind), expected: `a ${nameOfKind(first.kind)}` }]
  })
}

/** Whether there are numbers, and where they begin: once for each list. */
function numbering(points: readonly Point[]): readonly Problem[] {
  const counterparts = new Map<ListFacts, readonly Point[]>()
  for (const point of points) counterparts.set(point.to.list, [...(counterparts.get(point.to.list) ?? []), point])
  const begun = new Set<ListFacts>()
  return Array.from(counterparts.values(), (list) => {
    const [point] = withCommonList(list)
    if (!point) return []
    const { list: source } = point.from
    const isFirst = !begun.has(source)
    begun.add(source)
    return problemOfNumbers(point, isFirst)
  }).flat()
}

/** The points whose items stand in that list of the source in which most do; a single one may be paired astray. */
function withCommonList(points: readonly Point[]): readonly Point[] {
  const counts = new Map<ListFacts, number>()
  for (const { from } of points) counts.set(from.list, (counts.get(from.list) ?? 0) + 1)
  const [common] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? []
  return points.filter(({ from }) => from.list === common)
}

/** A list that begins as its counterpart does is right even where its first item is another one, for then an item is missing. */
function problemOfNumbers({ source, target, from, to }: Point, isFirst: boolean): readonly Problem[] {
  if (from.list.isOrdered !== to.list.isOrdered)
    return [{ target, source, found: `list ${nameOfNumbering(to)}`, expected: `one ${nameOfNumbering(from)}` }]
  if (!from.list.isOrdered || to.number === from.number || (isFirst && to.list.start === from.list.start)) return []
  return [{ target, source, found: `list number \`${to.number}\``, expected: `\`${from.number}\`` }]
}

function nameOfNumbering({ list }: ListItem): string {
  return list.isOrdered ? 'with numbers' : 'without numbers'
}

/** Items on another level; a run of them that is off by the same number of levels is one problem. */
function nesting(points: readonly Point[]): readonly Problem[] {
  let previous = 0
  return points.flatMap(({ source, target }) => {
    const offset = target.depth - source.depth
    const isRepeated = offset === previous
    previous = offset
    if (offset === 0 || isRepeated) return []
    return [{ target, source, found: `list item of level ${target.depth}`, expected: `level ${source.depth}` }]
  })
}

/** Boxes that are ticked on one side only, and lists that have boxes on one side only. */
function tasks(points: readonly Point[]): readonly Problem[] {
  const told = new Set<ListFacts>()
  return points.flatMap(({ source, target, from, to }) => {
    if (from.isDone === to.isDone) return []
    if (from.isDone === undefined || to.isDone === undefined) {
      if (told.has(to.list)) return []
      told.add(to.list)
    }
    return [{ target, source, found: `list item ${nameOfBox(to)}`, expected: `one ${nameOfBox(from)}` }]
  })
}

function nameOfBox({ isDone }: ListItem): string {
  if (isDone === undefined) return 'without a box'
  return isDone ? 'with a ticked box' : 'with an empty box'
}

function remarkOn({ target, source, found, expected }: Problem, language: string, input: CheckInput): Remark {
  return {
    message: `Unexpected ${found}, expected ${expected} as in the source`,
    language,
    place: target.place,
    related: [{ language: input.source, place: source.place }],
  }
}
