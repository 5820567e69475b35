import type { Language, TypographyProfile } from '../model/index.ts'

/**
 * Typesets a run of text that may be cut into several pieces by emphasis or links: rules see the whole run, every piece keeps its own
 * letters. Authors type plain characters; what comes out follows the profile.
 */
export function typeset(pieces: readonly string[], profile: TypographyProfile, language: Language): readonly string[] {
  const whole = pieces.join('')
  const letters = Array.from({ length: whole.length }, (_, at) => whole[at] ?? '')
  for (const rule of [quotationMarks, ellipses, marksAndSpaces, insideQuotes, units, thousands, days])
    rule({ whole, letters, profile, language })
  let at = 0
  return pieces.map((piece) => {
    const from = at
    at += piece.length
    return letters.slice(from, at).join('')
  })
}

/** The run as typed, and what becomes of each of its characters. */
interface Run {
  readonly whole: string
  readonly letters: string[]
  readonly profile: TypographyProfile
  readonly language: Language
}

/** Replaces the character at the place of a match by another one. */
function each(run: Run, expression: RegExp, change: (match: RegExpMatchArray, at: number) => void): void {
  for (const match of run.whole.matchAll(expression)) change(match, match.index)
}

function quotationMarks(run: Run): void {
  const { whole, letters, profile } = run
  const [outerOpen, outerClose, innerOpen, innerClose] = profile.quotes
  const [doubleOpen, doubleClose] = outerOpen === '‘' ? [innerOpen, innerClose] : [outerOpen, outerClose]
  const isOpening = (at: number) => at === 0 || /[\s([{\u2013\u2014/«“‘-]/.test(whole[at - 1] ?? ' ')
  each(run, /"/g, (_, at) => {
    letters[at] =
      isOpening(at) && /\S/.test(whole[at + 1] ?? ' ')
        ? `${doubleOpen}${doubleOpen === '«' ? profile.insideQuotes : ''}`
        : `${doubleClose === '»' ? profile.insideQuotes : ''}${doubleClose}`
  })
  each(run, /'/g, (_, at) => {
    const isSingleOpening = isOpening(at) && /[\p{L}\p{N}«“"¿¡]/u.test(whole[at + 1] ?? ' ') && /['’]/.test(whole.slice(at + 2))
    letters[at] = isSingleOpening ? '‘' : '’'
  })
}

function ellipses(run: Run): void {
  each(run, /(?<!\.)\.\.\.(?!\.)/g, (_, at) => {
    run.letters[at] = '…'
    run.letters[at + 1] = ''
    run.letters[at + 2] = ''
  })
}

/** A typed space before a high mark becomes the profile's own; where the profile has none it goes, in languages that know such spaces. */
function marksAndSpaces(run: Run): void {
  const usual = run.language.profiles[run.language.defaultProfile]
  const set = (expression: RegExp, space: string, usualSpace: string | undefined) => {
    if (space !== '' || (usualSpace ?? '') !== '')
      each(run, expression, (_, at) => {
        run.letters[at] = space
      })
  }
  set(/[ \u00A0\u202F](?=[;!?]+(?:[\s»”’)\]]|$))/g, run.profile.beforeHighMarks, usual?.beforeHighMarks)
  set(/[ \u00A0\u202F](?=:(?:\s|$))/g, run.profile.beforeColon, usual?.beforeColon)
}

function insideQuotes(run: Run): void {
  const { letters, profile, whole } = run
  if (profile.quotes[0] !== '«' && !/[«»]/.test(whole)) return
  each(run, /«[ \u00A0\u202F]?/g, (match, at) => {
    letters[at] = `«${profile.insideQuotes}`
    if (match[0].length > 1) letters[at + 1] = ''
  })
  each(run, /[ \u00A0\u202F]?»/g, (match, at) => {
    const mark = at + match[0].length - 1
    letters[mark] = `${profile.insideQuotes}»`
    if (mark > at) letters[at] = ''
  })
}

function units(run: Run): void {
  if (run.profile.beforeUnit === '') return
  each(run, /(?<=\p{N}) (?=[%‰°€$£])/gu, (_, at) => {
    run.letters[at] = run.profile.beforeUnit
  })
}

/** `12 345` typed with plain spaces. Groups of other lengths, as in telephone numbers, stay. */
function thousands(run: Run): void {
  each(run, /(?<![\p{N}+] ?)\p{N}{1,3}(?: \p{N}{3})+(?![ ]?\p{N})/gu, (match, at) => {
    for (const space of match[0].matchAll(/ /g)) run.letters[at + space.index] = run.profile.thousands
  })
}

/** The day of a date stays with its month, or with the word between them. */
function days(run: Run): void {
  const { months, joiners } = run.language.dates
  const words = [...months.map(([name]) => name ?? ''), ...joiners].filter((word) => word !== '').join('|')
  each(run, new RegExp(`(?<=(?<![\\p{N}\\p{L}])(?:\\p{N}{1,2}|1er|1\\.º)) (?=(?:${words})(?!\\p{L}))`, 'gu'), (_, at) => {
    run.letters[at] = '\u00A0'
  })
}
