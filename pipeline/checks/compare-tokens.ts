import type { Block, Pair } from '../model/index.ts'
import type { Difference, Token } from './token.ts'

/** Reads the tokens of the blocks of one side of a pair. */
export type ReadTokens = (blocks: readonly Block[], language: string, pair: Pair) => readonly Token[]

/**
 * What the sides of each pair do not share, whatever the order. A token that turns up in another block of the same section has only been
 * moved, as sorted lists and re-cut paragraphs do. Pairs without a difference are left out.
 */
export function compareTokens(pairs: readonly Pair[], source: string, read: ReadTokens): readonly Difference[] {
  return withoutMoved(compareInPlace(pairs, source, read)).filter(isDifferent)
}

/** The same for what must not be moved: each pair by itself. */
export function compareInPlace(pairs: readonly Pair[], source: string, read: ReadTokens): readonly Difference[] {
  return pairs.map((pair) => compare(pair, read(pair.source, source, pair), read(pair.target, pair.language, pair))).filter(isDifferent)
}

function isDifferent({ missing, unexpected }: Difference): boolean {
  return missing.length + unexpected.length > 0
}

function compare(pair: Pair, source: readonly Token[], target: readonly Token[]): Difference {
  const left = unmatched(source, target)
  const missing = left.target.some(isMust) ? left.source : unrepeated(left.source, target)
  const unexpected = left.source.some(isMust) ? left.target : unrepeated(left.target, source)
  return { pair, missing, unexpected }
}

function isMust(token: Token): boolean {
  return token.role === 'must'
}

/** What is said twice on one side and once on the other is style, unless something else stands in its place. */
function unrepeated(tokens: readonly Token[], others: readonly Token[]): readonly Token[] {
  if (tokens.length === 0) return tokens
  const values = new Set(others.flatMap((other) => other.values))
  return tokens.filter((token) => !token.values.some((value) => values.has(value)))
}

interface Sides {
  readonly source: readonly Token[]
  readonly target: readonly Token[]
}

/** Of tokens that say the same, how many are looked at: texts of one number over and over end in time, too. */
const MOST_TRIED = 100

type MayMeet = (token: Token, other: Token) => boolean

/** Every token takes the first of the other side that shares a value with it: those that must be there before those that may. */
function unmatched(source: readonly Token[], target: readonly Token[], mayMeet: MayMeet = () => true): Sides {
  const free = new Set([...target.filter(isMust), ...target.filter((token) => !isMust(token))])
  const byValue = new Map<string, Token[]>()
  for (const token of free) for (const value of token.values) listAt(byValue, value).push(token)
  const missing = new Set(source)
  for (const token of [...source.filter(isMust), ...source.filter((other) => !isMust(other))]) {
    const partner = takeFirst(token, byValue, free, mayMeet)
    if (!partner) continue
    free.delete(partner)
    missing.delete(token)
  }
  return { source: source.filter((token) => missing.has(token)), target: target.filter((token) => free.has(token)) }
}

function listAt<Item>(map: Map<string, Item[]>, key: string): Item[] {
  const known = map.get(key)
  if (known) return known
  const list: Item[] = []
  map.set(key, list)
  return list
}

function takeFirst(token: Token, byValue: ReadonlyMap<string, Token[]>, free: ReadonlySet<Token>, mayMeet: MayMeet): Token | undefined {
  for (const value of token.values) {
    const list = byValue.get(value) ?? []
    while (list[0] && !free.has(list[0])) list.shift()
    const partner = list.slice(0, MOST_TRIED).find((other) => free.has(other) && mayMeet(token, other))
    if (partner) return partner
  }
  return undefined
}

function withoutMoved(differences: readonly Difference[]): readonly Difference[] {
  const sections = new Map<string, Difference[]>()
  for (const difference of differences) listAt(sections, sectionOf(difference.pair)).push(difference)
  const left = new Map([...sections].map(([section, list]) => [section, leftInSection(list)]))
  return differences.map((difference) => {
    const { missing, unexpected } = left.get(sectionOf(difference.pair)) ?? { missing: new Set(), unexpected: new Set() }
    return {
      pair: difference.pair,
      missing: difference.missing.filter((token) => missing.has(token)),
      unexpected: difference.unexpected.filter((token) => unexpected.has(token)),
    }
  })
}

function blockOf({ source }: Pair): number {
  return source[0]?.index ?? 0
}

function sectionOf({ language, source }: Pair): string {
  return `${language} ${source[0]?.section ?? -1}`
}

interface Left {
  readonly missing: ReadonlySet<Token>
  readonly unexpected: ReadonlySet<Token>
}

/** How many blocks further on or back a token is still the same one, moved. */
const REACH = 5

function leftInSection(differences: readonly Difference[]): Left {
  const missing = differences.flatMap((difference) => difference.missing.filter(isMust))
  const unexpected = differences.flatMap((difference) => difference.unexpected.filter(isMust))
  const at = new Map(
    differences.flatMap(({ missing, pair, unexpected }) => [...missing, ...unexpected].map((token) => [token, blockOf(pair)])),
  )
  const left = unmatched(missing, unexpected, (token, other) => Math.abs((at.get(token) ?? 0) - (at.get(other) ?? 0)) <= REACH)
  const sets = { missing: new Set(left.source), unexpected: new Set(left.target) }
  for (const difference of differences) restoreReplacing(difference, missing, sets)
  const optional = (tokens: readonly Token[]) => tokens.filter((token) => !isMust(token))
  return {
    missing: new Set([...sets.missing, ...differences.flatMap((difference) => optional(difference.missing))]),
    unexpected: new Set([...sets.unexpected, ...differences.flatMap((difference) => optional(difference.unexpected))]),
  }
}

/** What stands in the place of something that is nowhere else has not come from another block: there it is missing. */
function restoreReplacing(
  difference: Difference,
  missing: readonly Token[],
  left: { readonly missing: Set<Token>; readonly unexpected: Set<Token> },
): void {
  const lost = difference.missing.filter((token) => left.missing.has(token)).length
  const replacing = difference.unexpected.filter((token) => isMust(token) && !left.unexpected.has(token)).slice(0, lost)
  for (const token of replacing) {
    const partner = missing.find((other) => !left.missing.has(other) && other.values.some((value) => token.values.includes(value)))
    left.unexpected.add(token)
    if (partner) left.missing.add(partner)
  }
}
