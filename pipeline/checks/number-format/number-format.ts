import { languageOf } from '../../languages/index.ts'
import { type Check, type CheckInput, placeOfText, type Remark, type TypographyProfile } from '../../model/index.ts'
import { nameOfLanguage, quoted } from '../in-words.ts'
import type { Mismatch } from '../match-differences.ts'
import { numberDifferences } from '../number-differences.ts'
import { type OwnProse, ownProse } from '../own-prose.ts'
import { placeToEdit } from '../place-to-edit.ts'
import { expectedNumber } from './expected-number.ts'
import { evidenceOf } from './number-evidence.ts'
import { numbersIn, type WrittenNumber } from './written-number.ts'

/** Numbers written with the separators of another language. A number that could be right is left alone unless the other languages say that it is not. */
export const numberFormat: Check = {
  id: 'number-format',
  summary: 'A text writes its numbers with the separators of its language.',
  severity: 'note',
  run(input) {
    const wrong = new Set(
      numberDifferences(input)
        .filter(isFault)
        .flatMap(({ difference }) => difference.pair.target),
    )
    return input.languages.flatMap((tag) => {
      const prose = ownProse(input).filter(({ block, language }) => language.tag === tag && !wrong.has(block))
      const candidates = prose.flatMap((given) => numbersIn(given).map((number) => ({ given, number })))
      return candidates.length === 0 ? [] : likeliest(candidates, tag, input)
    })
  },
}

interface Candidate {
  readonly given: OwnProse
  readonly number: WrittenNumber
}

/** Where values differ, the difference is the fault, and it has a check of its own. */
function isFault({ swapped, missing, unexpected }: Mismatch): boolean {
  return swapped.length + missing.length + unexpected.length > 0
}

/** A project that names no profile follows the one that most of its numbers follow. */
function likeliest(candidates: readonly Candidate[], tag: string, input: CheckInput): readonly Remark[] {
  const language = languageOf(tag)
  const named = language.profiles[input.typography?.[tag] ?? '']
  const profiles = named ? [named] : Object.values(language.profiles)
  const answers = profiles.map((profile) => candidates.flatMap((candidate) => remarkOn(candidate, profile, input)))
  return answers.reduce((best, answer) => (answer.length < best.length ? answer : best), answers[0] ?? [])
}

function remarkOn({ given, number }: Candidate, profile: TypographyProfile, input: CheckInput): readonly Remark[] {
  const { block, language } = given
  const expected = expectedNumber(number, profile, evidenceOf(block, input))
  if (expected === undefined || !given.isOwnAt(number.from)) return []
  const place = placeToEdit(block, number)
  return [
    {
      message: `Unexpected ${quoted(number.raw)}, expected ${quoted(expected)} as numbers are written in ${nameOfLanguage(language.tag)}`,
      language: language.tag,
      place: placeOfText(block, number.from, number.to),
      expected: [expected],
      ...(place && { fix: [{ place, text: expected }] }),
    },
  ]
}
