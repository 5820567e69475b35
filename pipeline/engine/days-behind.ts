import { matchConfirmations } from '../align/match-confirmations.ts'
import type { EarlierText, EditionStatus, History, OpenBlock } from '../model/index.ts'
import { KNOWN_RULES } from '../text/block-rules.ts'
import { sha256 } from './hash.ts'
import type { Project } from './project.ts'
import { blockVersion, frontMatterVersion } from './row-versions.ts'
import type { Run } from './through.ts'
import type { WorkLedger } from './work-ledger.ts'
import { parseText } from './work-steps.ts'

/** For how many days something has been behind. Where git does not say since when, they are the fewest that it can be. */
export interface DaysBehind {
  readonly days: number
  readonly isExact: boolean
}

/** Where the days of an edition are looked up. */
export interface Dating {
  readonly project: Project
  readonly run: Run
  readonly ledger: WorkLedger
  /** The file of each language that has one. */
  readonly files: Readonly<Record<string, string>>
  readonly history: History
}

/**
 * For how many days an edition has been behind: from the commit that brought the first of what it has not followed to this branch, to the last
 * commit; what is not committed yet is of today. No clock is asked, so the same commits give the same answer on any day.
 */
export async function daysBehind({ language, open }: EditionStatus, dating: Dating): Promise<DaysBehind> {
  const { files, history } = dating
  const behind = open.filter(({ kind }) => kind === 'behind')
  const moves = behind.flatMap((block) => movesOf(block, language, dating.ledger))
  const dates: DatedMove[] = []
  for (const mover of new Set(moves.map((move) => move.language))) {
    const own = moves.filter((move) => move.language === mover)
    const file = files[mover]
    dates.push(...(file === undefined ? own.map(() => ({ time: history.time, isExact: false })) : await datesOf(own, file, dating)))
  }
  const first = dates.reduce((least, { time }) => Math.min(least, time), history.time)
  return { days: Math.floor((history.time - first) / DAY), isExact: dates.every(({ isExact }) => isExact) }
}

const DAY = 24 * 60 * 60

/** The versions of the texts of a file, in order; a text has one by each of the rules that are still known. */
type Versions = readonly (readonly string[])[]

/** A text that has moved on in one language, and how to tell what it was from what it is. */
interface Move {
  readonly language: string
  isAsNow(versions: Versions): boolean
  isAsConfirmed(versions: Versions): boolean
  /** Whether it may never have been otherwise. */
  readonly isNew: boolean
}

function movesOf({ block, how, of }: OpenBlock, language: string, ledger: WorkLedger): readonly Move[] {
  const at = ledger.rows.findIndex(({ row }) => row === block)
  // What was lost, this edition has lost itself.
  return (how === 'lost' ? [language] : of).map((mover) => {
    const confirmation = matchConfirmations(ledger, mover === ledger.source ? language : mover).byRow[at]
    const former = (mover === ledger.source ? confirmation?.source : confirmation?.own) ?? ''
    const now = ledger.rows[at]?.cells[mover]?.version ?? ''
    const isAsConfirmed = (versions: Versions) => former.split(' ').every((version) => has(versions, version))
    if (how === 'moved') return movedFrom(mover, now, previousOf(ledger, at, mover))
    return former === ''
      ? { language: mover, isNew: true, isAsNow: (versions) => has(versions, now), isAsConfirmed: (versions) => !has(versions, now) }
      : {
          language: mover,
          isNew: false,
          isAsNow: (versions) => (now === '' ? !isAsConfirmed(versions) : has(versions, now)),
          isAsConfirmed,
        }
  })
}

/** A text that only stands elsewhere is as it was confirmed where it stood behind another text. */
function movedFrom(language: string, now: string, previous: string): Move {
  const isBehind = (versions: Versions) => {
    const at = versions.findIndex((own) => own.includes(now))
    return at >= 0 && (previous === '' ? at === 0 : (versions[at - 1]?.includes(previous) ?? false))
  }
  return { language, isNew: false, isAsNow: isBehind, isAsConfirmed: (versions) => has(versions, now) && !isBehind(versions) }
}

function previousOf({ rows }: WorkLedger, at: number, language: string): string {
  return rows.slice(0, at).findLast(({ cells }) => cells[language])?.cells[language]?.version ?? ''
}

function has(versions: Versions, version: string): boolean {
  return versions.some((own) => own.includes(version))
}

interface DatedMove {
  readonly time: number
  readonly isExact: boolean
}

/** When each text became another than it was: with the content of its file that follows the last one that had it as it was confirmed. */
async function datesOf(moves: readonly Move[], file: string, dating: Dating): Promise<readonly DatedMove[]> {
  const { history } = dating
  const dated = new Map<Move, DatedMove>()
  const standing = new Map(moves.map((move) => [move, { since: history.time, isOver: false }]))
  let later = history.time
  for await (const content of history.textsOfBranch(file)) {
    const language = moves[0]?.language ?? ''
    const versions = await versionsOf(content, { file, language }, dating)
    for (const [move, own] of standing) {
      if (move.isAsConfirmed(versions)) {
        dated.set(move, { time: later, isExact: true })
        standing.delete(move)
      }
      own.isOver ||= !move.isAsNow(versions)
      if (!own.isOver) own.since = content.time
    }
    later = content.time
    if (standing.size === 0) break
  }
  for (const [move, { since }] of standing) dated.set(move, { time: since, isExact: move.isNew && history.isWhole })
  return [...dated.values()]
}

async function versionsOf(
  { bytes }: EarlierText,
  place: { readonly file: string; readonly language: string },
  { project, run }: Dating,
): Promise<Versions> {
  const edition = await (await parseText(project, run, { ...place, text: { bytes, sha256: sha256(bytes) } })).value()
  const blocks = edition.blocks.map((block) => KNOWN_RULES.map((rules) => blockVersion(block, rules)))
  return [KNOWN_RULES.map((rules) => frontMatterVersion(edition, rules) ?? ''), ...blocks]
}
