import type { Block } from '../model/index.ts'
import type { Side } from './cost.ts'

/** Above this many possible pairs the table of the dynamic programming is cut at unmistakable pairs first. */
const LARGE = 250_000

/** Pairs that need no weighing: the same explicit id or footnote label on both sides, and in large editions a rare token that stands once in each. In order, without crossings. */
export function fixedPairs(source: Side, target: Side): readonly (readonly [number, number])[] {
  const isLarge = source.blocks.length * target.blocks.length > LARGE
  const pairs = [
    ...sharedKeys(byAnchor(source), byAnchor(target)),
    ...(isLarge ? sharedKeys(byRareToken(source), byRareToken(target)) : []),
  ]
  const sameKind = pairs.filter(([left, right]) => source.blocks[left]?.kind === target.blocks[right]?.kind)
  return withoutCrossings(sameKind)
}

type Keys = ReadonlyMap<string, number>

function byAnchor({ blocks }: Side): Keys {
  return onlyOnce(blocks.flatMap((block) => (block.anchor === undefined ? [] : [[keyOf(block, block.anchor), block.index] as const])))
}

/** Ids of headings and figures, and labels of notes, are different worlds; a note's second paragraph shares its label and is not fixed. */
function keyOf(block: Block, anchor: string): string {
  return `${block.kind === 'note' ? 'note' : 'id'} ${anchor}`
}

function byRareToken({ tokens }: Side): Keys {
  return onlyOnce(tokens.flatMap((set, index) => [...set.weights.keys()].filter(isTelling).map((token) => [token, index] as const)))
}

function isTelling(token: string): boolean {
  return /^(url|image|code) ./.test(token) || /^number \d{3,}$/.test(token)
}

function onlyOnce(entries: readonly (readonly [string, number])[]): Keys {
  const found = new Map<string, number>()
  const twice = new Set<string>()
  for (const [key, index] of entries) {
    if (found.has(key) && found.get(key) !== index) twice.add(key)
    else found.set(key, index)
  }
  for (const key of twice) found.delete(key)
  return found
}

function sharedKeys(left: Keys, right: Keys): readonly (readonly [number, number])[] {
  return [...left].flatMap(([key, index]) => {
    const other = right.get(key)
    return other === undefined ? [] : [[index, other] as const]
  })
}

/** The longest series of pairs that rises on both sides (patience sorting). */
function withoutCrossings(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const sorted = [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()].sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const tails: number[] = []
  const previous: number[] = []
  sorted.forEach(([, right], index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[tails[middle] ?? 0]?.[1] ?? 0) < right) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = index
  })
  const chain: (readonly [number, number])[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = sorted[at]
    if (pair) chain.push(pair)
  }
  return chain.reverse()
}
