import type { Confirmation, Freshness, RowVersions } from '../model/index.ts'
import { type LedgerQuestion, versionIn } from './ledger-question.ts'
import { matchConfirmations } from './match-confirmations.ts'

/**
 * How each language of each row stands, in the order of the rows. A side moves when its text is another one than when it was confirmed; who has
 * not moved is behind who has. Where both have moved, or nothing was ever confirmed, nobody can tell who leads, and the pair is unconfirmed.
 */
export function freshness(question: LedgerQuestion): readonly Readonly<Record<string, Freshness>>[] {
  const { rows, source, translations } = question
  const known = translations.map((language) => ({
    language,
    moves: movesOf(rows, matchConfirmations(question, language).byRow, { language, source }),
  }))
  return rows.map((row, at) => {
    const moves = known.map(({ language, moves: own }) => ({ language, move: own[at] ?? 'absent' }))
    return standing(row, moves, source)
  })
}

/** What has happened to one translation and its source since they were confirmed together; the row in which the source has its text, where it is another one. */
type Move = 'none' | 'source' | 'translation' | 'both' | 'absent' | 'loss' | { readonly elsewhere: number }

interface Sides {
  readonly language: string
  readonly source: string
}

function movesOf(rows: readonly RowVersions[], confirmed: readonly (Confirmation | undefined)[], sides: Sides): readonly Move[] {
  const moves: Move[] = rows.map((row, at) => moveOf(row, sides, confirmed[at]))
  const elsewhere = new Map(rows.flatMap((row, at) => (isOpen(moves[at]) ? [[versionIn(row, sides.source), at] as const] : [])))
  elsewhere.delete('')
  rows.forEach((row, at) => {
    const own = versionIn(row, sides.language)
    const confirmation = confirmed[at]
    const place = own !== '' && own === confirmation?.own ? elsewhere.get(confirmation.source) : undefined
    if (place === undefined || place === at || moves[at] !== 'source') return
    moves[at] = { elsewhere: place }
    if (versionIn(rows[place] ?? row, sides.language) === '') moves[place] = 'absent'
  })
  return moves
}

/** Whether a text of the source may be the one that was confirmed with a translation which stands elsewhere. */
function isOpen(move: Move | undefined): boolean {
  return move !== 'none' && move !== 'absent'
}

function moveOf(row: RowVersions, { language, source }: Sides, confirmation: Confirmation | undefined): Move {
  const own = versionIn(row, language)
  const origin = versionIn(row, source)
  if (own === '' && origin === '') return 'absent'
  if (!confirmation) return own === '' ? 'source' : origin === '' ? 'translation' : 'both'
  if (confirmation.own === own) return confirmation.source === origin ? 'none' : 'source'
  // A text that its translation has lost is for the translation to bring back.
  return own === '' ? 'loss' : 'translation'
}

interface Moved {
  readonly language: string
  readonly move: Move
}

function standing(row: RowVersions, moves: readonly Moved[], source: string): Readonly<Record<string, Freshness>> {
  const ahead = moves.filter(({ move }) => move === 'translation').map(({ language }) => language)
  const own = ahead.length > 0 ? behind(row, source, ahead) : isAbsent(row, moves, source) ? ABSENT : CURRENT
  return { [source]: own, ...Object.fromEntries(moves.map((moved) => [moved.language, stateOf(row, moved, { ahead, source })])) }
}

function isAbsent(row: RowVersions, moves: readonly Moved[], source: string): boolean {
  return versionIn(row, source) === '' && moves.every(({ move }) => move === 'absent' || typeof move === 'object')
}

interface Leading {
  readonly ahead: readonly string[]
  readonly source: string
}

function stateOf(row: RowVersions, { language, move }: Moved, { ahead, source }: Leading): Freshness {
  if (typeof move === 'object') return { kind: 'behind', of: [source], how: 'moved', elsewhere: move.elsewhere }
  switch (move) {
    case 'both':
      return { kind: 'unconfirmed' }
    case 'source':
      return behind(row, language, [source])
    case 'loss':
      return { kind: 'behind', of: [source], how: 'lost' }
    case 'translation':
      return CURRENT
    case 'none':
      return ahead.length > 0 ? behind(row, language, ahead) : CURRENT
    case 'absent':
      return ahead.length > 0 ? behind(row, language, ahead) : ABSENT
  }
}

const CURRENT: Freshness = { kind: 'current' }
const ABSENT: Freshness = { kind: 'absent' }

function behind(row: RowVersions, language: string, of: readonly string[]): Freshness {
  const isThere = of.some((other) => versionIn(row, other) !== '')
  return { kind: 'behind', of, how: versionIn(row, language) === '' ? 'added' : isThere ? 'changed' : 'removed' }
}
