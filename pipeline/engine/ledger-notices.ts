import { languageOf, MESSAGE_LANGUAGE } from '../languages/index.ts'
import { endOf, type Freshness, type Notice, type Place, type RowVersions, START } from '../model/index.ts'

/** A notice for every block that another language has left behind, in the file that should follow, without those that other notices tell of. */
export function ledgerNotices({ rows, standings }: Followed, others: readonly Notice[]): readonly Notice[] {
  return rows.flatMap((row, at) =>
    Object.entries(standings[at] ?? {}).flatMap(([language, standing]) => {
      if (standing.kind !== 'behind') return []
      const notice = behindNotice({ rows, at, language, ahead: standing.of })
      return isTold(row, notice, others) ? [] : [notice]
    }),
  )
}

/** The rows of a work, and for each how its languages stand. */
export interface Followed {
  readonly rows: readonly RowVersions[]
  readonly standings: readonly Readonly<Record<string, Freshness>>[]
}

interface Lagging {
  readonly rows: readonly RowVersions[]
  readonly at: number
  readonly language: string
  readonly ahead: readonly string[]
}

function behindNotice({ rows, at, language, ahead }: Lagging): Notice {
  const names = ahead.map(nameOf).join(' and ')
  const has = ahead.length > 1 ? 'have' : 'has'
  return {
    rule: 'translation-behind',
    severity: 'warning',
    message: `${names} ${has} changed since this was confirmed, expected ${nameOf(language)} to follow`,
    language,
    place: placeIn(rows, at, language),
    related: ahead.map((other) => ({ language: other, place: placeIn(rows, at, other) })),
  }
}

function nameOf(tag: string): string {
  return languageOf(tag).names[MESSAGE_LANGUAGE] ?? tag
}

/** Where a row stands in a language, or where it should. */
export function placeIn(rows: readonly RowVersions[], at: number, language: string): Place {
  const own = rows[at]?.cells[language]
  if (own) return own.place
  const before = rows.slice(0, at).findLast((row) => row.cells[language])?.cells[language]
  return before ? endOf(before.place) : START
}

/**
 * Whether others tell the same: that a text is lacking on one side, or that what has changed went wrong where it was changed. Who mends that has
 * either undone the change or made it one that should be followed.
 */
function isTold({ cells }: RowVersions, { language, related = [] }: Notice, others: readonly Notice[]): boolean {
  const ahead = related.map((place) => place.language)
  const isLacking = [language, ...ahead].some((tag) => !cells[tag])
  if (!isLacking) return ahead.every((tag) => others.some((other) => isIn(other, tag, cells)))
  return others
    .filter(({ rule }) => LACKING.includes(rule))
    .some((notice) => [notice, ...(notice.related ?? [])].some((told) => isIn(told, told.language, cells)))
}

/** Rules that tell of a text that one language lacks. */
const LACKING = ['block-missing', 'block-extra', 'footnote-missing', 'image-missing']

/** Whether a place stands in the text that a row has in a language. */
function isIn(told: { readonly language: string; readonly place: Place }, language: string, cells: RowVersions['cells']): boolean {
  const cell = cells[language]
  return cell !== undefined && told.language === language && isWithin(cell.place, told.place)
}

function isWithin(place: Place, other: Place): boolean {
  return place.line <= other.endLine && other.line <= place.endLine
}
