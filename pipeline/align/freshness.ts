import type { Confirmation, Freshness, RowVersions } from '../model/index.ts'
import { type LedgerQuestion, versionIn } from './ledger-question.ts'
import { matchConfirmations } from './match-confirmations.ts'

/**
 * How each language of each row stands, in the order of the rows. A side moves when its text is another one than when it was confirmed; who has
 * not moved is behind who has. Where both have moved, or nothing was ever confirmed, nobody can tell who leads, and the pair is unconfirmed.
 */
export function freshness(question: LedgerQuestion): readonly Readonly<Record<string, Freshness>>[] {
  const { rows, source, translations } = question
  const known = translations.map((language) => ({ language, matched: matchConfirmations(question, language).byRow }))
  return rows.map((row, at) => {
    const moves = known.map(({ language, matched }) => ({ language, move: moveOf(row, { language, source }, matched[at]) }))
    return standing(row, moves, source)
  })
}

/** What has happened to one translation and its source since they were confirmed together. */
type Move = 'none' | 'source' | 'translation' | 'both' | 'absent'

function moveOf(
  row: RowVersions,
  { language, source }: { readonly language: string; readonly source: string },
  confirmation: Confirmation | undefined,
): Move {
  const own = versionIn(row, language)
  const origin = versionIn(row, source)
  if (own === '' && origin === '') return 'absent'
  if (!confirmation) return own === '' ? 'source' : origin === '' ? 'translation' : 'both'
  if (confirmation.own === own) return confirmation.source === origin ? 'none' : 'source'
  // A text that its translation has lost is for the translation to bring back.
  return own === '' ? 'source' : 'translation'
}

interface Moved {
  readonly language: string
  readonly move: Move
}

function standing(row: RowVersions, moves: readonly Moved[], source: string): Readonly<Record<string, Freshness>> {
  const ahead = moves.filter(({ move }) => move === 'translation').map(({ language }) => language)
  const own = ahead.length > 0 ? behind(ahead) : isAbsent(row, moves, source) ? ABSENT : CURRENT
  return { [source]: own, ...Object.fromEntries(moves.map(({ language, move }) => [language, stateOf(move, ahead, source)])) }
}

function isAbsent(row: RowVersions, moves: readonly Moved[], source: string): boolean {
  return versionIn(row, source) === '' && moves.every(({ move }) => move === 'absent')
}

function stateOf(move: Move, ahead: readonly string[], source: string): Freshness {
  switch (move) {
    case 'both':
      return { kind: 'unconfirmed' }
    case 'source':
      return behind([source])
    case 'translation':
      return CURRENT
    case 'none':
      return ahead.length > 0 ? behind(ahead) : CURRENT
    case 'absent':
      return ahead.length > 0 ? behind(ahead) : ABSENT
  }
}

const CURRENT: Freshness = { kind: 'current' }
const ABSENT: Freshness = { kind: 'absent' }

function behind(of: readonly string[]): Freshness {
  return { kind: 'behind', of }
}
