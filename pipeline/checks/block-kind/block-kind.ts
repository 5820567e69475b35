import type { Block, Check, CheckInput, Pair } from '../../model/index.ts'
import { type Objection, remarksOf } from '../agreement.ts'
import { comparablePairs } from '../comparable-pairs.ts'
import { nameOfKind, quoted } from '../in-words.ts'
import { translationsOf } from '../translations-of.ts'

/** Passages that stand in a quotation or a box on one side only, or in another box. Neighbours that differ in the same way are one finding; lists and headings have rules of their own. */
export const blockKind: Check = {
  id: 'block-kind',
  summary: 'A passage stands in the same quotation or box as its counterpart.',
  severity: 'warning',
  run: (input) =>
    remarksOf(
      translationsOf(input).flatMap((language) =>
        objectionsIn(
          comparablePairs(input).filter((pair) => pair.language === language && pair.confidence >= SURE),
          input,
        ),
      ),
      input,
    ),
}

/** What is quoted on one side only may be another passage. */
const SURE = 0.7

function objectionsIn(pairs: readonly Pair[], input: CheckInput): readonly Objection[] {
  let previous = ''
  return pairs.flatMap((pair) => {
    const [source, target] = [pair.source[0], pair.target[0]]
    if (!source || !target) return []
    const [expected, found] = [boxOf(source), boxOf(target)]
    const key = expected === found || isHeading(source) || isHeading(target) ? '' : `${expected} ${found}`
    const isNew = key !== '' && key !== previous
    previous = key
    return isNew ? [objectionTo(target, source, pair, input.source)] : []
  })
}

function isHeading({ kind }: Block): boolean {
  return kind === 'heading'
}

const QUOTATION = 'quote'

/** The quotation or the directive that a block stands in, the innermost one; '' for none. */
function boxOf({ context }: Block): string {
  return context.split('/').findLast((name) => !LISTS.has(name)) ?? ''
}

const LISTS: ReadonlySet<string> = new Set(['', 'ordered', 'bullet', 'footnote'])

function objectionTo(target: Block, source: Block, { row, language }: Pair, sourceLanguage: string): Objection {
  const [expected, found] = [boxOf(source), boxOf(target)]
  return {
    fault: `${row.id} ${expected} ${found}`,
    message: `Unexpected ${nameOfKind(target.kind)} ${standingIn(found)}, expected it ${standingIn(expected)} as in the source`,
    language,
    place: target.place,
    related: [{ language: sourceLanguage, place: source.place }],
    agreed: 'note',
  }
}

function standingIn(box: string): string {
  if (box === '') return 'outside of quotations and boxes'
  return box === QUOTATION ? 'in a quotation' : `in ${quoted(`:::${box}`)}`
}
