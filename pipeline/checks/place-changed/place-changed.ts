import { languageOf } from '../../languages/index.ts'
import type { Block, Check, CheckInput, Pair, Remark } from '../../model/index.ts'
import { fold, mask, termFinder } from '../../text/index.ts'
import { type Objection, remarksOf } from '../agreement.ts'
import { comparablePairs } from '../comparable-pairs.ts'
import { quoted } from '../in-words.ts'
import { type PlaceName, type PlacesOfWork, placesOfWork } from './places-of-work.ts'

/** Countries and cities that are not those of the source, or that bear the name of another language. What the concept table names goes by the table. */
export const placeChanged: Check = {
  id: 'place-changed',
  summary: 'A country or city is the same in every language, and has its usual name there.',
  severity: 'warning',
  run(input) {
    const places = placesOfWork(input)
    return remarksOf(
      comparablePairs(input).flatMap((pair) => [
        ...(isInSortedList(pair, input) ? [] : otherPlace(pair, places, input)),
        ...foreignNames(pair, places, input),
      ]),
      input,
    )
  },
}

/** One place in the place of another. A place is not missing where any word begins like one of its names: `British`, `irlandais`. */
function otherPlace(pair: Pair, places: PlacesOfWork, input: CheckInput): readonly Objection[] {
  const [source, target] = [pair.source.flatMap(places.in), pair.target.flatMap(places.in)]
  if (source.length === 0 || target.length === 0) return []
  const [wanted, found] = [withoutShared(source, target), withoutShared(target, source)]
  const [expected, strange] = [wanted[0], found[0]]
  const isOne = new Set(wanted.map(({ id }) => id)).size === 1 && new Set(found.map(({ id }) => id)).size === 1
  if (!isOne || !expected || !strange) return []
  const isHinted =
    isHintedAt(expected.id, restOf(pair.target, places), [pair.language, input.source]) ||
    isHintedAt(strange.id, restOf(pair.source, places), [pair.language, input.source])
  return isHinted ? [] : [objectionTo(strange, expected, pair, input)]
}

function withoutShared(places: readonly PlaceName[], others: readonly PlaceName[]): readonly PlaceName[] {
  return places.filter(({ id }) => !others.some((other) => other.id === id))
}

/** A list in the order of the alphabet has other items beside one another in each language. */
function isInSortedList({ language, target }: Pair, { editions }: CheckInput): boolean {
  const [first] = target
  if (first?.kind !== 'item') return false
  const blocks = editions[language]?.blocks ?? []
  const isBeside = (block: Block) => block.kind === 'item' && block.section === first.section && block.depth === first.depth
  const list = blocks.filter((block) => isBeside(block) && Math.abs(block.index - first.index) <= NEAR)
  return list.length >= LEAST_SORTED && list.every((block, at) => at === 0 || inOrder(list[at - 1], block, language))
}

function inOrder(one: Block | undefined, other: Block, language: string): boolean {
  return one === undefined || one.text.localeCompare(other.text, language, { sensitivity: 'base' }) <= 0
}

/** So many items in order are no chance, and so far around an item they are looked at. */
const LEAST_SORTED = 4
const NEAR = 5

/** What the blocks say besides the names of places. */
function restOf(blocks: Pair['source'], places: PlacesOfWork): string {
  return fold(blocks.map((block) => mask(block.text, places.in(block))).join(' '))
}

/** Words for people and things of a place begin like its name. */
function isHintedAt(id: string, text: string, languages: readonly string[]): boolean {
  const stems = languages.flatMap((language) => languageOf(language).places[id] ?? []).map((name) => fold(name).slice(0, STEM))
  return stems.some((stem) => new RegExp(`(?<![\\p{L}])${stem.replace(/[.*+?()[\]{}|\\^$]/g, '\\$&')}`, 'u').test(text))
}

/** So many letters tell `Fran(ce)` from `Finl(and)`. */
const STEM = 4

/** The source's own name where the language has another one. */
function foreignNames(pair: Pair, places: PlacesOfWork, input: CheckInput): readonly Objection[] {
  const present = pair.source.flatMap(places.in)
  if (present.length === 0) return []
  const isListed = termFinder(input.terms.concepts, pair.language)
  return pair.target.flatMap(places.foreignIn).flatMap((found) => {
    const expected = present.find(({ id }) => id === found.id)
    const span = { from: found.from, to: found.to }
    const isTerm = () => isListed(found.block.text).some(({ from, to }) => from < span.to && span.from < to)
    return expected && !isCopied(found, pair.source) && !isTerm() ? [objectionTo(found, expected, pair, input)] : []
  })
}

/** A title or a name that was copied has the same words around it in the source. */
function isCopied({ block, from, to, shown }: PlaceName, source: Pair['source']): boolean {
  const before = /[^\s]+[^\S\n]$/u.exec(block.text.slice(Math.max(0, from - 40), from))?.[0] ?? ''
  const after = /^[^\S\n][^\s]+/u.exec(block.text.slice(to, to + 40))?.[0] ?? ''
  const words = `${before}${shown}${after}`
  return words !== shown && source.some(({ text }) => text.includes(words))
}

function objectionTo(found: PlaceName, expected: PlaceName, { row, language }: Pair, { source }: CheckInput): Objection {
  const right = languageOf(language).places[expected.id]?.[0] ?? expected.shown
  const remark: Remark = {
    message: `Unexpected ${quoted(found.shown)}, expected ${quoted(right)} for ${quoted(expected.shown)} of the source`,
    language,
    place: found.locate(),
    related: [{ language: source, place: expected.locate() }],
    expected: [right],
  }
  return { ...remark, fault: `${row.id} ${expected.id} ${found.id}` }
}
