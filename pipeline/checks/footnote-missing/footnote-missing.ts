import type { Block, Check, CheckInput, NoteMark, Pair, Remark } from '../../model/index.ts'
import { visibleLabel } from '../../text/index.ts'
import { comparablePairs } from '../comparable-pairs.ts'
import { compareInPlace } from '../compare-tokens.ts'
import { damagedNoteMarks } from '../damaged-note-marks.ts'
import { type Mismatch, matchDifferences } from '../match-differences.ts'
import { mismatchRemarks } from '../mismatch-remarks.ts'
import { placeInSource } from '../place-in-source.ts'
import type { Token } from '../token.ts'

/** Footnote marks that do not stand where the source has them. Notes that were numbered anew are known by their own rows. */
export const footnoteMissing: Check = {
  id: 'footnote-missing',
  summary: 'A translation calls the footnotes that its source calls.',
  severity: 'error',
  run(input) {
    const counterparts = counterpartsOf(input)
    const mismatches = compareInPlace(comparablePairs(input), input.source, (blocks, language) =>
      blocks.flatMap((block) => tokensOf(block, language, { counterparts, editions: input.editions })),
    ).map(matchDifferences)
    return [...mismatchRemarks(mismatches, 'footnote mark', input), ...mismatches.flatMap((mismatch) => extraMarks(mismatch, input.source))]
  },
}

/** For each translation and label the label of the same note in the source. */
function counterpartsOf(input: CheckInput): ReadonlyMap<string, string> {
  const notes = input.pairs.map((pair) => [pair, labelOf(pair.source), labelOf(pair.target)] as const)
  return new Map(
    notes.flatMap(([pair, source, target]) =>
      source && target ? [[`${pair.language} ${visibleLabel(target)}`, visibleLabel(source)]] : [],
    ),
  )
}

function labelOf(blocks: readonly Block[]): string | undefined {
  return blocks.find((block) => block.kind === 'note')?.anchor
}

interface Known {
  readonly counterparts: ReadonlyMap<string, string>
  readonly editions: CheckInput['editions']
}

function tokensOf(block: Block, language: string, { counterparts, editions }: Known): readonly Token[] {
  const tokenOf = ({ label, place }: NoteMark, role: Token['role']): Token => ({
    values: [counterparts.get(`${language} ${visibleLabel(label)}`) ?? visibleLabel(label)],
    shown: `[^${label}]`,
    role,
    locate: () => place,
  })
  return [
    ...block.noteMarks.map((mark) => tokenOf(mark, 'must')),
    ...damagedNoteMarks(block, editions[language]).map((mark) => tokenOf(mark, 'silent')),
  ]
}

function extraMarks({ difference: { pair }, unexpected }: Mismatch, source: string): readonly Remark[] {
  return unexpected.map((found: Token) => remarkOnExtra(found, pair, source))
}

function remarkOnExtra(found: Token, pair: Pair, source: string): Remark {
  return {
    message: `Unexpected footnote mark \`${found.shown}\`, expected none in its place as in the source`,
    language: pair.language,
    place: found.locate(),
    related: placeInSource(pair, source),
  }
}
