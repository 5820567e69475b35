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

/** Sentences with code or pictures in them may differ in those. */
function repeatedIn(block: Block): readonly RepeatedSentence[] {
  if (block.text.length < 2 * LEAST_LENGTH) return []
  const sentences = sentencesIn(block.text).filter(({ text }) => text.length >= LEAST_LENGTH && !text.includes(OBJECT_MARK))
  if (sentences.length < 2) return []
  const known = new Set<string>()
  return sentences.flatMap(({ text, from }) => {
    const key = normalise(text)
    if (known.has(key)) return [{ block, from, to: from + text.length }]
    known.add(key)
    return []
  })
}

/** Cut at every mark that may end a sentence: finer than sentences are, which does no harm here, and fast. */
function sentencesIn(text: string): readonly { readonly text: string; readonly from: number }[] {
  return Array.from(text.matchAll(/[^\s.!?\uFFFC][^.!?]*[.!?]+/g), ({ 0: found, index }) => ({ text: found, from: index }))
}
