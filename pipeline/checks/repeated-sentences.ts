import { type Block, OBJECT_MARK, type Pair } from '../model/index.ts'
import { normalise } from '../text/index.ts'
import { isProse } from './comparable-pairs.ts'

/** A sentence that stands in a block of a translation a second time. */
export interface RepeatedSentence {
  readonly block: Block
  readonly from: number
  readonly to: number
}

/** Shorter sentences are exclamations and refrains. */
const LEAST_LENGTH = 25

/** Finds the sentences of a pair's translation that stand in their block twice, where the source repeats none. */
export function repeatedSentences({ source, target }: Pair): readonly RepeatedSentence[] {
  const repeated = target.filter(isProse).flatMap(repeatedIn)
  return repeated.length > 0 && source.flatMap(repeatedIn).length === 0 ? repeated : []
}

/** Sentences with code in them are the same where the code is; those with pictures or notes may differ in these. */
function repeatedIn(block: Block): readonly RepeatedSentence[] {
  if (block.text.length < 2 * LEAST_LENGTH) return []
  const sentences = sentencesIn(block).filter(({ text }) => text.length >= LEAST_LENGTH)
  if (sentences.length < 2) return []
  const known = new Set<string>()
  return sentences.flatMap(({ text, from, code }) => {
    const key = [normalise(text), ...code].join('\n')
    if (known.has(key)) return [{ block, from, to: from + text.length }]
    known.add(key)
    return []
  })
}

interface Sentence {
  readonly text: string
  readonly from: number
  readonly code: readonly string[]
}

/** Cut at every mark that may end a sentence: finer than sentences are, which does no harm here, and fast. */
function sentencesIn({ text, code, images, noteMarks }: Block): readonly Sentence[] {
  const isCodeOnly = images.length === 0 && noteMarks.length === 0
  return Array.from(text.matchAll(/[^\s.!?\uFFFC][^.!?]*[.!?]+/g)).flatMap(({ 0: found, index }) => {
    const marks = countMarks(found)
    if (marks === 0) return [{ text: found, from: index, code: [] }]
    const before = countMarks(text.slice(0, index))
    return isCodeOnly ? [{ text: found, from: index, code: code.slice(before, before + marks) }] : []
  })
}

function countMarks(text: string): number {
  return text.split(OBJECT_MARK).length - 1
}
