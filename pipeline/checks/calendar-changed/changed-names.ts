import { languageOf } from '../../languages/index.ts'
import { type Block, type CheckInput, type Pair, type Place, placeOfText, type Remark } from '../../model/index.ts'
import { anyOf, mask, oncePerLanguage, readDates } from '../../text/index.ts'
import { type Objection, remarksOf } from '../agreement.ts'
import { comparablePairs, isProse } from '../comparable-pairs.ts'
import { inOwnLanguage } from '../in-own-language.ts'
import { quoted } from '../in-words.ts'
import { oncePerBlock } from '../once-per-block.ts'

/** Where a block has one day of the week (or one month outside of a date) that its source lacks, in the place of one that the source has. */
export function changedNames(input: CheckInput): readonly Remark[] {
  const read = oncePerBlock(namesIn)
  const isOwn = inOwnLanguage(input)
  const objections = comparablePairs(input).flatMap((pair) => {
    const found = KINDS.flatMap((kind) => objectionTo(pair, kind, { read, input }))
    return found.length > 0 && isOwn(pair) ? found : []
  })
  return remarksOf(objections, input)
}

type Kind = 'weekday' | 'month'

const KINDS: readonly Kind[] = ['weekday', 'month']

interface Name {
  readonly kind: Kind
  /** Counts from 0: Monday, January. */
  readonly index: number
  readonly shown: string
  locate(): Place
}

interface Reading {
  readonly read: (block: Block, language: string) => readonly Name[]
  readonly input: CheckInput
}

function objectionTo(pair: Pair, kind: Kind, { read, input }: Reading): readonly Objection[] {
  const namesOf = (blocks: readonly Block[], language: string) =>
    blocks.filter(isProse).flatMap((block) => read(block, language).filter((name) => name.kind === kind))
  const [source, target] = [namesOf(pair.source, input.source), namesOf(pair.target, pair.language)]
  const [wanted, found] = [without(source, target), without(target, source)]
  const [expected, strange] = [wanted[0], found[0]]
  const isOne = new Set(wanted.map(({ index }) => index)).size === 1 && new Set(found.map(({ index }) => index)).size === 1
  if (!isOne || !expected || !strange) return []
  const names = languageOf(pair.language).dates
  const right = kind === 'weekday' ? names.weekdays[expected.index] : names.months[expected.index]?.[0]
  return [
    {
      fault: `${pair.row.id} ${kind} ${expected.index} ${strange.index}`,
      message: `Unexpected ${quoted(strange.shown)}, expected ${quoted(right ?? expected.shown)} for ${quoted(expected.shown)} of the source`,
      language: pair.language,
      place: strange.locate(),
      related: [{ language: input.source, place: expected.locate() }],
      ...(right !== undefined && { expected: [right] }),
    },
  ]
}

function without(names: readonly Name[], others: readonly Name[]): readonly Name[] {
  return names.filter(({ index }) => !others.some((other) => other.index === index))
}

/** Days of the week anywhere, months where they are no part of a date: those have a check of their own. */
function namesIn(block: Block, language: string): readonly Name[] {
  const data = languageOf(language)
  const { weekdays, months } = patternsOf(data)
  if (!weekdays.test(block.text) && !months.test(block.text)) return []
  const nameAt = (kind: Kind, index: number, shown: string, at: number): Name => ({
    kind,
    index,
    shown,
    locate: () => placeOfText(block, at, at + shown.length),
  })
  const indexOf = (word: string, all: readonly string[]) => all.findIndex((name) => word.toLowerCase().startsWith(name.toLowerCase()))
  const days = Array.from(block.text.matchAll(new RegExp(weekdays, 'gu')), ({ 0: word, index }) =>
    nameAt('weekday', indexOf(word, data.dates.weekdays), word, index),
  )
  const firsts = data.dates.months.map(([name = '']) => name)
  const outside = mask(block.text, readDates(block.text, data))
  const alone = Array.from(outside.matchAll(new RegExp(months, 'gu')), ({ 0: word, index }) =>
    nameAt('month', indexOf(word, firsts), word, index),
  )
  return [...days, ...alone]
}

/** Full names only. Where names have capitals, a month that opens a sentence may be a verb: `May I …`, `March on …`. */
const patternsOf = oncePerLanguage(({ dates }) => {
  const forms = (names: readonly string[]) => anyOf(names.flatMap((name) => (dates.hasCapitals ? [capital(name)] : [name, capital(name)])))
  const inside = dates.hasCapitals ? '(?<=[\\p{L}\\p{N},;(] )' : ''
  return {
    weekdays: new RegExp(`(?<![\\p{L}\\p{N}-])${forms(dates.weekdays)}s?(?![\\p{L}\\p{N}-])`, 'u'),
    months: new RegExp(`(?<![\\p{L}\\p{N}-])${inside}${forms(dates.months.map(([name = '']) => name))}(?![\\p{L}\\p{N}-])`, 'u'),
  }
})

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
