import { languageOf, MESSAGE_LANGUAGE } from '../languages/index.ts'
import { endOf, type Freshness, type Lag, type Notice, type Place, type RowVersions, START } from '../model/index.ts'

/** A notice for every block that another language has left behind, in the file that should follow, without those that other notices tell of. */
export function ledgerNotices(followed: Followed, others: readonly Notice[]): readonly Notice[] {
  const { rows, standings } = followed
  const before = new Map<string, Told>()
  return rows.flatMap((row, at) =>
    Object.entries(standings[at] ?? {}).flatMap(([language, standing]) => {
      if (standing.kind !== 'behind') {
        if (row.cells[language]) before.delete(language)
        return []
      }
      const notice = behindNotice(followed, { at, language, standing })
      const isOrderTold = standing.how === 'moved' && others.some((other) => tellsOrder(other, row, language))
      const told = { how: standing.how, isTold: isOrderTold || isTold(row, notice, others) }
      const goesOn = continues(before.get(language), told)
      before.set(language, goesOn ? { ...told, isTold: true } : told)
      return told.isTold || goesOn ? [] : [notice]
    }),
  )
}

/** Whether a notice tells already that a text does not stand in the order of the source. */
function tellsOrder({ language, place, related = [], rule }: Notice, { cells }: RowVersions, own: string): boolean {
  if (rule !== 'block-order' || language !== own) return false
  return [{ language, place }, ...related].some((told) => isIn(told, told.language, cells))
}

interface Told {
  readonly how: Lag
  readonly isTold: boolean
}

/** Whether a block goes on with what the one before it tells: a section that is lacking or stands elsewhere is one fault. */
function continues(before: Told | undefined, { how }: Told): boolean {
  return before !== undefined && before.how === how && (how === 'moved' || (how !== 'changed' && before.isTold))
}

/** The rows of a work, and for each how its languages stand. */
export interface Followed {
  readonly rows: readonly RowVersions[]
  readonly standings: readonly Readonly<Record<string, Freshness>>[]
}

interface Lagging {
  readonly at: number
  readonly language: string
  readonly standing: Extract<Freshness, { readonly kind: 'behind' }>
}

function behindNotice({ rows }: Followed, { at, language, standing }: Lagging): Notice {
  const there = standing.elsewhere ?? at
  return {
    rule: 'translation-behind',
    severity: 'warning',
    message: messageOf(language, standing),
    language,
    place: placeIn(rows, at, language),
    related: standing.of.map((other) => ({ language: other, place: placeIn(rows, there, other) })),
  }
}

function messageOf(language: string, { how, of }: Lagging['standing']): string {
  const [names, own] = [of.map(nameOf).join(' and '), nameOf(language)]
  const have = of.length > 1 ? 'have' : 'has'
  switch (how) {
    case 'changed':
      return `${names} ${have} changed since this was confirmed, expected ${own} to follow`
    case 'added':
      return `${names} ${have} a text here that ${own} lacks, expected ${own} to follow`
    case 'removed':
      return `${names} no longer ${have} this text, expected ${own} to follow`
    case 'lost':
      return `${own} no longer has this text, expected it as in ${names}`
    case 'moved':
      return `${own} has this text elsewhere than ${names}, expected it in the same place`
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

/** Rules that call a text that stands elsewhere missing there and unexpected here. */
const MISPLACED = ['block-missing', 'block-extra']

/**
 * The notices, without those that tell of a moved text that it is missing in one place and unexpected in the other, or that compare it with what
 * stands in its place on the other side.
 */
export function withoutMoved(notices: readonly Notice[], { rows, standings }: Followed): readonly Notice[] {
  const moved = standings.flatMap((row, at) =>
    Object.entries(row).flatMap(([language, standing]) =>
      standing.kind === 'behind' && standing.elsewhere !== undefined ? [{ language, here: rows[at], there: rows[standing.elsewhere] }] : [],
    ),
  )
  if (moved.length === 0) return notices
  return notices.filter(
    (notice) =>
      notice.rule === 'block-order' ||
      !moved.some(
        ({ here, language, there }) =>
          notice.language === language &&
          (MISPLACED.includes(notice.rule) ? isAbout(notice, here?.cells, there?.cells) : isComparedIn(notice, here?.cells)),
      ),
  )
}

/** Rules that guess from lengths that a text lacks something. */
const GUESSING = ['sentence-missing', 'block-length']

/** The notices, without what is guessed of texts of which it is known, and told, that they have not followed a change. */
export function withoutGuesses(notices: readonly Notice[], behind: readonly Notice[], { rows }: Followed): readonly Notice[] {
  const isSame = ({ language, place }: Notice, other: Notice) =>
    other.language === language &&
    rows.some(({ cells }) => [place, other.place].every((told) => isIn({ language, place: told }, language, cells)))
  return notices.filter((notice) => !GUESSING.includes(notice.rule) || !behind.some((told) => isSame(notice, told)))
}

type Cells = RowVersions['cells'] | undefined

/** Whether a notice tells that a text is unexpected here, or missing though it is there. */
function isAbout({ language, place, related = [], rule }: Notice, here: Cells = {}, there: Cells = {}): boolean {
  if (rule === 'block-extra') return isIn({ language, place }, language, here)
  return related.some((told) => told.language !== language && isIn(told, told.language, there))
}

/** Whether a notice compares the two texts that stand in a row. */
function isComparedIn({ language, place, related = [] }: Notice, cells: Cells = {}): boolean {
  return (
    isIn({ language, place }, language, cells) && related.some((told) => told.language !== language && isIn(told, told.language, cells))
  )
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
