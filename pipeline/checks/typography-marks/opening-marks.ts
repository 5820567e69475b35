import { LANGUAGES } from '../../languages/index.ts'
import { type Language, OBJECT_MARK, placeOfText, type Remark } from '../../model/index.ts'
import { detectLanguage, normalise, sentencesOf } from '../../text/index.ts'
import { counterpartsOf } from '../counterparts.ts'
import { quoted } from '../in-words.ts'
import type { MarkCase } from './mark-rule.ts'

/** Questions and exclamations that end but do not begin: `Qué es?`. Which of the two opens is free, for both may be meant: `¡Qué dices?`. */
export function* openingMarks(given: MarkCase): Iterable<Remark> {
  const { block, language, text } = given
  const { openingMarks: marks } = language
  if (!Object.keys(marks).some((closing) => text.includes(closing))) return
  for (const { at, closing } of unopened(text, language)) {
    const sentence = sentenceAt(text, at, language)
    if (isForeign(sentence, given) || !given.isOwnAt(at)) continue
    yield {
      message: `Missing ${quoted(marks[closing] ?? '')}, expected before what ends with ${quoted(endOf(sentence))}`,
      language: language.tag,
      place: placeOfText(block, at, at + 1),
      severity: 'warning',
    }
  }
}

interface Unopened {
  readonly at: number
  readonly closing: string
}

function unopened(text: string, { openingMarks: marks }: Language): readonly Unopened[] {
  const [openers, closers] = [Object.values(marks).join(''), Object.keys(marks).join('')]
  const found: Unopened[] = []
  let open = 0
  for (const { 0: run, index } of text.matchAll(new RegExp(`[${openers}]+|[${closers}]+|\\n`, 'gu'))) {
    if (run === '\n') open = 0
    else if (openers.includes(run.charAt(0))) open++
    else if (open > 0) open--
    else if (endsSentence(text, index, run)) found.push({ at: index, closing: run.charAt(0) })
  }
  return found
}

/** Not `(?)` and `(1990?)`, nor marks of formulas and of names such as `Yahoo!`. */
function endsSentence(text: string, at: number, run: string): boolean {
  const before = text.slice(Math.max(0, at - 60), at)
  const after = text.slice(at + run.length, at + run.length + 8)
  if (!/[\p{L}\p{N}"'”’»)\]…]$|\p{L}\p{M}$/u.test(before) || /\([^()]{0,30}\d$/u.test(before)) return false
  if (!/^["'”’»)\]]*(?:[\s,.;:…]|$)/u.test(after)) return false
  const isName = /[\p{L}\p{N},] \p{Lu}[\p{L}\p{N}]*$/u.test(before) && /^[,;]?\s+\p{Ll}/u.test(after)
  return !isName
}

function sentenceAt(text: string, at: number, language: Language): string {
  const line = text.lastIndexOf('\n', at) + 1
  const cell = text.slice(line, at + 1)
  const { from = 0 } = sentencesOf(cell, language).at(-1) ?? {}
  return cell.slice(from)
}

/** A title or a message that keeps its language: its own words say so, or it stands in another language word for word. */
function isForeign(sentence: string, { block, language, input }: MarkCase): boolean {
  const words = normalise(sentence.replaceAll(OBJECT_MARK, ' '))
  if (!/\p{L}/u.test(words)) return true
  const found = detectLanguage(words, LANGUAGES).language
  if (found !== undefined && found !== language.tag) return true
  const quotation = /["'(][^"'(]*$/.exec(words)?.[0].slice(1) ?? words
  return (counterpartsOf(input).get(block) ?? []).some((other) => normalise(other.block.text).includes(quotation))
}

/** The last words of a sentence, by which it is known. */
function endOf(sentence: string): string {
  const words = sentence
    .replace(new RegExp(`${OBJECT_MARK}[\\s,${OBJECT_MARK}]*`, 'gu'), '… ')
    .trim()
    .split(/\s+/)
  return words.length > 5 ? `…${words.slice(-5).join(' ')}` : words.join(' ')
}
