import type { Check, Pair, Remark } from '../../model/index.ts'
import { beginningOf, nameOfKind } from '../in-words.ts'
import { type Kinship, kinshipOf } from '../kinship.ts'
import { type MovedPassage, passagesOf } from '../moved-passages.ts'
import { translationsOf } from '../translations-of.ts'

/** Neighbouring passages that stand in the other order than in the source, known by the names, numbers, addresses and related words in them. */
export const blockOrder: Check = {
  id: 'block-order',
  summary: 'A translation keeps the order of its source.',
  severity: 'warning',
  mutes: [
    'block-length',
    'number-missing',
    'number-extra',
    'date-missing',
    'link-missing',
    'footnote-missing',
    'term-missing',
    'verbatim-changed',
    'acronym-changed',
    'calendar-changed',
    'name-misspelt',
    'place-changed',
    'code-changed',
  ],
  run(input) {
    const kinship = kinshipOf(input)
    const translations = translationsOf(input)
    const moved = passagesOf(input).moved.map((passage) => remarkOnMoved(passage, input.source))
    const swapped = translations.flatMap((language) => {
      const pairs = input.pairs.filter((pair) => pair.language === language && isSingle(pair))
      return pairs.flatMap((pair, index) => {
        const next = pairs[index + 1]
        return next && areSwapped(pair, next, kinship) ? [remarkOn(pair, next, input.source)] : []
      })
    })
    return [...swapped, ...moved]
  },
}

function isSingle({ source, target }: Pair): boolean {
  return source.length === 1 && target.length === 1 && source[0]?.kind !== 'heading' && source[0]?.kind === target[0]?.kind
}

/** How much better both blocks must fit the other way round, together. Swapped paragraphs gain 0.16 and more, published neighbours at most 0.08. */
const CLEAR_GAIN = 0.13

function areSwapped(one: Pair, other: Pair, kinship: Kinship): boolean {
  const [source, target, nextSource, nextTarget] = [one.source[0], one.target[0], other.source[0], other.target[0]]
  if (!source || !target || !nextSource || !nextTarget) return false
  if (nextSource.index !== source.index + 1 || nextTarget.index !== target.index + 1) return false
  const straight = [kinship(source, target), kinship(nextSource, nextTarget)]
  const crossed = [kinship(source, nextTarget), kinship(nextSource, target)]
  return Math.min(...crossed) > Math.max(...straight) && sum(crossed) > sum(straight) + CLEAR_GAIN
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function remarkOn(one: Pair, other: Pair, source: string): Remark {
  const [first, second] = [one.target[0], other.target[0]]
  const place = first?.place ?? { line: 1, column: 1, endLine: 1, endColumn: 1 }
  const end = second?.place ?? place
  return {
    message: `Unexpected order${first && second ? ` of ${beginningOf(first, 5)} and ${beginningOf(second, 5)}` : ''}, expected the one of the source`,
    language: one.language,
    place: { line: place.line, column: place.column, endLine: end.endLine, endColumn: end.endColumn },
    related: [...one.source, ...other.source].map((block) => ({ language: source, place: block.place })),
  }
}

function remarkOnMoved({ missing, extra, source, target }: MovedPassage, sourceLanguage: string): Remark {
  const where = missing.after ? `after ${beginningOf(missing.after, 5)}` : 'at the beginning'
  return {
    message: `Unexpected ${nameOfKind(target.kind)} ${beginningOf(target, 5)} here, expected ${where} as in the source`,
    language: extra.pair.language,
    place: target.place,
    related: [{ language: sourceLanguage, place: source.place }],
  }
}
