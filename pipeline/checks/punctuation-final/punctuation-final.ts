import { type Block, type Check, type CheckInput, type Edition, type Pair, placeOfText, type Remark } from '../../model/index.ts'
import { comparablePairs } from '../comparable-pairs.ts'
import { inOwnLanguage } from '../in-own-language.ts'
import { beginningOf, nameOfKind, quoted } from '../in-words.ts'
import { placeInSource } from '../place-in-source.ts'

/** Last marks that a translation lost: the question mark of a heading, the colon before a list, the full stop of a paragraph. */
export const punctuationFinal: Check = {
  id: 'punctuation-final',
  summary: 'A text ends with the mark that its source makes one expect.',
  severity: 'note',
  run(input) {
    const isOwn = inOwnLanguage(input)
    return comparablePairs(input).flatMap((pair) => {
      const remarks = remarksOn(pair, input)
      return remarks.length > 0 && isOwn(pair) ? remarks : []
    })
  },
}

/** Where the aligner is less sure, the blocks may end with different sentences. */
const LEAST_CONFIDENCE = 0.8

function remarksOn(pair: Pair, input: CheckInput): readonly Remark[] {
  const [source, target] = [pair.source.at(-1), pair.target.at(-1)]
  if (!source || !target || source.kind !== target.kind || pair.confidence < LEAST_CONFIDENCE) return []
  const opens = introduces(source, input.editions[input.source]) && introduces(target, input.editions[pair.language])
  const mark = expectedMark(source, opens)
  if (mark === undefined || !isBare(target, mark)) return []
  const end = target.text.trimEnd().length
  return [
    {
      message: `Missing ${quoted(mark)} at the end of ${nameOfKind(target.kind)} ${beginningOf(target, 5)}, expected as in the source`,
      language: pair.language,
      place: placeOfText(target, Math.max(0, end - 1), end),
      related: placeInSource(pair, input.source),
    },
  ]
}

/** Whether a list, code, a table, a picture or a quotation follows. */
function introduces({ index, kind }: Block, edition: Edition | undefined): boolean {
  const next = edition?.blocks[index + 1]
  return next !== undefined && next.kind !== kind && ['item', 'code', 'table', 'figure', 'quote'].includes(next.kind)
}

/** The last mark of the source where every language would set one. Items and titles end as a house likes. */
function expectedMark({ kind, text }: Block, opens: boolean): string | undefined {
  const last = /[.:?](?=["'”’»)]?\s*$)/u.exec(text)?.[0]
  if (kind === 'heading') return last === '?' ? last : undefined
  if (kind !== 'paragraph' && kind !== 'quote') return undefined
  if (last === ':') return opens ? last : undefined
  return last === '.' || last === '?' ? last : undefined
}

/** A letter at the end; after a question a quotation mark may follow, before a list a full stop may stand. */
function isBare({ text }: Block, mark: string): boolean {
  switch (mark) {
    case ':':
      return /[\p{L}\p{N}.]["'”’»)]?\s*$/u.test(text)
    case '?':
      return /[\p{L}\p{N}]\s?["'”’»)]?\s*$/u.test(text)
    default:
      return /\p{L}\s*$/u.test(text)
  }
}
