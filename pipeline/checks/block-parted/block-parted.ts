import type { Block, Check, Pair } from '../../model/index.ts'
import { type Objection, remarksOf } from '../agreement.ts'
import { comparablePairs } from '../comparable-pairs.ts'
import { beginningOf } from '../in-words.ts'
import { translationsOf } from '../translations-of.ts'

/** Paragraphs that are two in one language and one in the other. Where all translations agree nothing is told: the source was cut anew, and nothing is lost. */
export const blockParted: Check = {
  id: 'block-parted',
  summary: 'A translation begins its paragraphs where the source does.',
  severity: 'note',
  run(input) {
    const objections = comparablePairs(input).flatMap((pair) => objectionsTo(pair, input.source))
    const isCommon = ({ fault }: Objection) => objections.filter((other) => other.fault === fault).length === translationsOf(input).length
    const isTold = translationsOf(input).length < 2 ? () => true : (objection: Objection) => !isCommon(objection)
    return remarksOf(objections.filter(isTold), input)
  },
}

/** The aligner must be sure that both belong to the one. */
const SURE = 0.8

function objectionsTo({ row, language, source, target, confidence }: Pair, sourceLanguage: string): readonly Objection[] {
  const [first, other] = [source[0], target[0]]
  if (!first || !other || confidence < SURE || source.length === target.length || ![...source, ...target].every(isParagraph)) return []
  return [
    {
      fault: `${row.id} ${source.length} ${target.length}`,
      message: `Unexpected ${inWords(target)} from ${beginningOf(other)}, expected ${inWords(source)} as in the source`,
      language,
      place: (target[1] ?? other).place,
      related: [{ language: sourceLanguage, place: (source[1] ?? first).place }],
    },
  ]
}

function isParagraph({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'quote'
}

function inWords(blocks: readonly Block[]): string {
  return blocks.length === 1 ? 'one paragraph' : 'two paragraphs'
}
