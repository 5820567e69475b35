import type { Block, Check, CheckInput, Pair, Remark } from '../../model/index.ts'
import { comparablePairs } from '../comparable-pairs.ts'
import { quoted } from '../in-words.ts'
import { translationsOf } from '../translations-of.ts'

/** Ids of headings, figures and tables that a translation lacks or writes in its own way. An edition without any ids is one finding. */
export const idChanged: Check = {
  id: 'id-changed',
  summary: 'Ids are the same in every language.',
  severity: 'error',
  run(input) {
    const pairs = comparablePairs(input)
    const translations = translationsOf(input)
    return translations.flatMap((language) => {
      const bearers = pairs.filter((pair) => pair.language === language).flatMap(bearersOf)
      const wrong = bearers.filter(({ source, target }) => source.anchor !== target.anchor)
      const isWithout = wrong.length > 1 && bearers.every(({ target }) => target.anchor === undefined)
      return isWithout ? withoutIds(wrong, language, input) : wrong.map((bearer) => remarkOn(bearer, language, input))
    })
  },
}

/** Two blocks that say the same, one of which has an id. */
interface Bearers {
  readonly source: Block
  readonly target: Block
}

/** The label of a footnote is no id: notes may be numbered anew. A heading that is none any more has lost more than its id. */
function bearersOf({ source, target }: Pair): readonly Bearers[] {
  const from = source.find(hasId) ?? source[0]
  const to = target.find(hasId) ?? target[0]
  if (!from || !to || from.kind !== to.kind || !(hasId(from) || hasId(to))) return []
  return [{ source: from, target: to }]
}

function hasId({ kind, anchor }: Block): boolean {
  return anchor !== undefined && kind !== 'note'
}

function withoutIds(wrong: readonly Bearers[], language: string, { source }: CheckInput): readonly Remark[] {
  return wrong.slice(0, 1).map((first) => ({
    message: `Missing ids ${wrong.map((bearers) => inWords(bearers.source)).join(', ')}, expected as in the source`,
    language,
    place: first.target.place,
    related: wrong.map((bearers) => ({ language: source, place: bearers.source.place })),
    expected: wrong.map((bearers) => bearers.source.anchor ?? ''),
  }))
}

function remarkOn({ source, target }: Bearers, language: string, input: CheckInput): Remark {
  return {
    message: messageOf(source, target),
    language,
    place: target.place,
    related: [{ language: input.source, place: source.place }],
    ...(source.anchor !== undefined && { expected: [source.anchor] }),
    ...(source.anchor === undefined && { severity: 'warning' }),
  }
}

function messageOf(source: Block, target: Block): string {
  if (target.anchor === undefined) return `Missing id ${inWords(source)}, expected as in the source`
  if (source.anchor === undefined) return `Unexpected id ${inWords(target)}, expected none as in the source`
  return `Unexpected id ${inWords(target)}, expected ${inWords(source)} as in the source`
}

function inWords({ anchor }: Block): string {
  return quoted(`#${anchor}`)
}
