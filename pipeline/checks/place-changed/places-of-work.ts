import { languageOf } from '../../languages/index.ts'
import { type Block, type CheckInput, type Place, placeOfText } from '../../model/index.ts'
import { longestMatches, type Match, oncePerLanguage, phraseFinder } from '../../text/index.ts'
import { oncePerInput } from '../once-per-input.ts'
import { ownProse } from '../own-prose.ts'

/** A country or a city that a block names. */
export interface PlaceName {
  /** The same in every language. */
  readonly id: string
  readonly shown: string
  readonly block: Block
  readonly from: number
  readonly to: number
  locate(): Place
}

/** The places that the blocks of a work name, in the words of their language and in those of the source. */
export interface PlacesOfWork {
  in(block: Block): readonly PlaceName[]
  /** In a translation, the names that only the source's language has. */
  foreignIn(block: Block): readonly PlaceName[]
}

type Finder = (text: string) => readonly Match<string>[]

/** Reads running text only: citations, names of three words and links have places of their own. */
export const placesOfWork = oncePerInput((input: CheckInput): PlacesOfWork => {
  const finders = new Map(input.languages.map((language) => [language, ownNames(languageOf(language))]))
  const foreign = new Map(input.languages.map((language) => [language, namesOnlyIn(languageOf(input.source))(languageOf(language))]))
  const prose = new Map(ownProse(input).map((one) => [one.block, one]))
  const read = (block: Block, found: ReadonlyMap<string, Finder>) => {
    const one = prose.get(block)
    const find = one && found.get(one.language.tag)
    return one && find ? longestMatches(find(one.text)).map((match) => nameAt(match, block)) : []
  }
  return {
    in: (block) => read(block, finders),
    foreignIn: (block) => read(block, foreign).filter((name) => isAlone(name) && prose.get(block)?.isOwnAt(name.from) === true),
  }
})

const ownNames = oncePerLanguage(({ tag }) => finderOf(namesIn(tag)))

const namesOnlyIn = oncePerLanguage((source) => oncePerLanguage((language) => finderOf(onlyIn(source.tag, language.tag))))

function finderOf(names: readonly (readonly [id: string, name: string])[]): Finder {
  return phraseFinder(names.map(([meaning, text]) => ({ text, isCased: true, meaning })))
}

function namesIn(language: string): readonly (readonly [string, string])[] {
  return Object.entries(languageOf(language).places).flatMap(([id, names]) => names.map((name) => [id, name] as const))
}

/** The usual names of one language that no place has in another. */
function onlyIn(source: string, language: string): readonly (readonly [string, string])[] {
  if (source === language) return []
  const own = new Set(namesIn(language).map(([, name]) => name))
  return Object.entries(languageOf(source).places).flatMap(([id, [name]]) =>
    name === undefined || own.has(name) ? [] : [[id, name] as const],
  )
}

function nameAt({ from, to, phrase }: Match<string>, block: Block): PlaceName {
  return { id: phrase.meaning, shown: block.text.slice(from, to), block, from, to, locate: () => placeOfText(block, from, to) }
}

/** Not in a note, in a link, or beside another name, be it across a short word: `University of London`, `London School`, `London: Penguin`. */
function isAlone({ block, from, to, shown }: PlaceName): boolean {
  const before = block.text.slice(Math.max(0, from - 40), from)
  const after = block.text.slice(to, to + 40)
  const isBeside =
    /\p{Lu}[\p{L}\p{M}.'’-]*[\s,]+(?:(?:of|the|in|and|for)\s+)*$/u.test(before) ||
    /^(?:[\s,]+(?:\p{Ll}{2,3}\s+)?\p{Lu}|[-@/_:]|\.\p{L})/u.test(after)
  const isLinked = block.links.some(({ text }) => text.includes(shown))
  return block.kind !== 'note' && !isBeside && !isLinked && !/[-@/_#"“«]$/u.test(before)
}
