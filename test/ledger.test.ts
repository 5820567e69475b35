import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { confirmRows } from '../pipeline/align/confirm-rows.ts'
import { freshness } from '../pipeline/align/freshness.ts'
import { ledgerNotices, withoutMoved } from '../pipeline/engine/ledger-notices.ts'
import type { Freshness, LedgerEntry, Notice, RowVersions } from '../pipeline/model/index.ts'
import { ledgerText, readLedger } from '../pipeline/source/ledger.ts'
import { BLOCK_RULES } from '../pipeline/text/block-rules.ts'
import { settledText } from '../pipeline/text/settled-text.ts'

const PLACE = { line: 1, column: 1, endLine: 1, endColumn: 2 }

/** A row written as its texts: `{ en: 'A', fr: 'F' }`. */
type Texts = Readonly<Record<string, string>>

function rowOf(texts: Texts, at: number): RowVersions {
  const cells = Object.entries(texts).filter(([, text]) => text !== '')
  return { row: `row-${at}`, cells: Object.fromEntries(cells.map(([tag, version]) => [tag, { version, words: 1, place: PLACE }])) }
}

/** A row that has several texts in some language, written as those. */
function rowOfParts(texts: Readonly<Record<string, readonly string[]>>): RowVersions {
  const cells = Object.entries(texts).map(([tag, list]) => {
    const parts = list.map((version) => ({ version, words: 1, place: PLACE }))
    return [tag, { version: list.join('+'), words: list.length, place: PLACE, ...(list.length > 1 && { parts }) }] as const
  })
  return { row: 'row-0', cells: Object.fromEntries(cells) }
}

const TRANSLATIONS = ['fr', 'es']

function accepted(texts: readonly Texts[], entries: readonly LedgerEntry[] = [], languages: readonly string[] = TRANSLATIONS) {
  return confirmRows({
    work: 'guide/guide',
    rows: texts.map(rowOf),
    entries,
    source: 'en',
    translations: TRANSLATIONS,
    reasonFor: (_, language) => (languages.includes(language) ? '' : undefined),
    isWhole: languages.length === TRANSLATIONS.length,
  })
}

function standings(texts: readonly Texts[], entries: readonly LedgerEntry[]): readonly string[] {
  const rows = freshness({ rows: texts.map(rowOf), entries, source: 'en', translations: TRANSLATIONS })
  return rows.map((row) => ['en', 'fr', 'es'].map((language) => shown(row[language])).join(' '))
}

function shown(standing: Freshness | undefined): string {
  if (standing?.kind === 'behind') return `<${standing.of.join(',')}${MARKS[standing.how]}`
  return { current: '=', unconfirmed: '?', absent: '-', none: 'none' }[standing?.kind ?? 'none']
}

const MARKS = { changed: '', added: '+', removed: '-', lost: '!', moved: '~' }

const TWO = [
  { en: 'A', fr: 'F', es: 'E' },
  { en: 'B', fr: 'G', es: 'H' },
]

describe('standing of each language after', () => {
  test.each<readonly [string, readonly Texts[], readonly string[]]>([
    ['nothing', TWO, ['= = =', '= = =']],
    ['the source has changed', [{ en: 'A2', fr: 'F', es: 'E' }, TWO[1] ?? {}], ['= <en <en', '= = =']],
    ['one translation has changed', [{ en: 'A', fr: 'F2', es: 'E' }, TWO[1] ?? {}], ['<fr = <fr', '= = =']],
    ['the source and one translation have changed', [{ en: 'A2', fr: 'F2', es: 'E' }, TWO[1] ?? {}], ['= ? <en', '= = =']],
    ['all have changed', [{ en: 'A2', fr: 'F2', es: 'E2' }, TWO[1] ?? {}], ['= ? ?', '= = =']],
    ['the rows have changed places', [TWO[1] ?? {}, TWO[0] ?? {}], ['= = =', '= = =']],
    ['a row is gone everywhere', [TWO[1] ?? {}], ['= = =']],
    ['the source has a new row', [...TWO, { en: 'C' }], ['= = =', '= = =', '= <en+ <en+']],
    ['a translation has a new row', [...TWO, { fr: 'C' }], ['= = =', '= = =', '<fr+ = <fr+']],
    ['all have a new row', [...TWO, { en: 'C', fr: 'C', es: 'C' }], ['= = =', '= = =', '= ? ?']],
    ['the source has lost a row', [{ fr: 'F', es: 'E' }, TWO[1] ?? {}], ['= <en- <en-', '= = =']],
    ['the source has lost a row, and the translations stand apart', [{ fr: 'F' }, { es: 'E' }], ['= <en- -', '= - <en-']],
    ['a translation has lost a row', [{ en: 'A', es: 'E' }, TWO[1] ?? {}], ['= <en! =', '= = =']],
    ['the source has moved a row', [{ en: 'B' }, { en: 'A', fr: 'F', es: 'E' }, { fr: 'G', es: 'H' }], ['= - -', '= = =', '- <en~ <en~']],
    [
      'a translation has moved a row',
      [{ en: 'A', es: 'E', fr: 'F' }, { fr: 'G' }, { en: 'B', es: 'H' }].reverse(),
      ['= - =', '- <en~ -', '= = ='],
    ],
    [
      'two rows were taken for each other',
      [
        { en: 'B', fr: 'F', es: 'E' },
        { en: 'A', fr: 'G', es: 'H' },
      ],
      ['= <en~ <en~', '= <en~ <en~'],
    ],
  ])('%s', (_, texts, expected) => {
    expect(standings(texts, accepted(TWO))).toEqual(expected)
  })

  test('one of two rows with the same words has changed', () => {
    const same = [
      { en: 'Yes', fr: 'Oui', es: 'Sí' },
      { en: 'Yes', fr: 'Oui', es: 'Sí' },
    ]
    expect(standings([{ en: 'No', fr: 'Oui', es: 'Sí' }, same[1] ?? {}], accepted(same))).toEqual(['= <en <en', '= = ='])
  })

  test('one translation was accepted and the other was not', () => {
    const moved = [{ en: 'A2', fr: 'F2', es: 'E' }, TWO[1] ?? {}]
    expect(standings(moved, accepted(moved, accepted(TWO), ['fr']))).toEqual(['= = <en', '= = ='])
  })

  test.each<readonly [string, Readonly<Record<string, readonly string[]>>, string]>([
    ['a translation has', { en: ['A', 'B'], fr: ['F', 'G'], es: ['X'] }, '<es <es ='],
    ['the source has', { en: ['X'], fr: ['F', 'G'], es: ['E', 'H'] }, '= <en <en'],
    ['the source and one translation have', { en: ['X'], fr: ['F', 'G'], es: ['Y'] }, '= <en ?'],
    [
      'the source, where one of them was never confirmed in one translation, has',
      { en: ['X'], fr: ['F', 'new'], es: ['E', 'H'] },
      '= ? <en',
    ],
  ])('%s put two rows into one', (_, texts, expected) => {
    const rows = [rowOfParts(texts)]
    const [row] = freshness({ rows, entries: accepted(TWO), source: 'en', translations: TRANSLATIONS })
    expect(['en', 'fr', 'es'].map((language) => shown(row?.[language])).join(' ')).toBe(expected)
  })

  test('what was confirmed of two rows that are one now stays until that is confirmed', () => {
    const rows = [rowOfParts({ en: ['X'], fr: ['F', 'G'], es: ['E', 'H'] })]
    const asking = { work: 'guide/guide', rows, source: 'en', translations: TRANSLATIONS, isWhole: false }
    const pairs = (entries: readonly LedgerEntry[]) =>
      entries.flatMap(({ confirmations }) => Object.values(confirmations).map(({ own, source }) => `${own} ${source}`)).sort()
    const before = accepted(TWO)
    const nothing = confirmRows({ ...asking, entries: before, reasonFor: () => undefined })
    expect(pairs(nothing)).toEqual(['E A', 'F A', 'G B', 'H B'])
    const french = confirmRows({ ...asking, entries: nothing, reasonFor: (_, language) => (language === 'fr' ? '' : undefined) })
    expect(pairs(french)).toEqual(['E A', 'F+G X', 'H B'])
  })
})

test('what was moved is told once, and no longer as missing in one place and unexpected in the other', () => {
  const texts = [{ en: 'B' }, { en: 'A', fr: 'F' }, { fr: 'G' }, { fr: 'H' }]
  const rows = texts.map(rowOf).map((row, at) => {
    const place = { line: at + 1, column: 1, endLine: at + 1, endColumn: 2 }
    return { ...row, cells: Object.fromEntries(Object.entries(row.cells).map(([tag, cell]) => [tag, { ...cell, place }])) }
  })
  const entries = accepted([{ en: 'A', fr: 'F' }, { en: 'B', fr: 'G' }, { fr: 'H' }])
  const followed = { rows, standings: freshness({ rows, entries, source: 'en', translations: ['fr'] }) }
  const notice = (rule: string, line: number, there: number): Notice => ({
    rule,
    severity: 'error',
    message: '',
    language: 'fr',
    place: { line, column: 1, endLine: line, endColumn: 1 },
    related: [{ language: 'en', place: { line: there, column: 1, endLine: there, endColumn: 2 } }],
  })
  const others = [notice('block-missing', 1, 1), notice('block-extra', 3, 2), notice('block-extra', 4, 2), notice('number-missing', 3, 2)]
  expect(withoutMoved(others, followed).map(({ rule, place }) => `${rule} ${place.line}`)).toEqual(['block-extra 4', 'number-missing 3'])
  expect(ledgerNotices(followed, []).map(({ message, place, related }) => [message, place.line, related?.[0]?.place.line])).toEqual([
    ['French has this text elsewhere than English, expected it in the same place', 3, 1],
  ])
})

test('a ledger that was written is read as it was', () => {
  const version = fc.stringMatching(/^[0-9a-f]{0,16}$/)
  const entry = fc.record({
    work: fc.stringMatching(/^[a-z/]{1,8}$/),
    row: fc.stringMatching(/^[a-z0-9-]{1,8}$/),
    confirmations: fc.dictionary(fc.constantFrom('fr', 'es'), fc.record({ own: version, source: version }), {
      minKeys: 1,
      noNullPrototype: true,
    }),
  })
  const name = ({ work, row }: LedgerEntry) => `${work}#${row}`
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: name }), (entries) => {
      const read = readLedger(ledgerText(entries))
      const sorted = [...entries].sort((a, b) => (name(a) < name(b) ? -1 : 1))
      expect(read).toEqual({ value: { rules: BLOCK_RULES, entries: sorted, isLost: false }, notices: [] })
    }),
  )
})

/** One step of an editor: change a text, take it away, add a row, or accept. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    at: fc.nat(3),
    language: fc.constantFrom('en', 'fr', 'es'),
    text: fc.constantFrom('1', '2', '3'),
  }),
  fc.record({ kind: fc.constant('accept' as const), languages: fc.constantFrom(['fr'], ['es'], ['fr', 'es']) }),
)

test('nobody is open exactly when every pair is as it was last confirmed', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      // Texts of a row are its own, as in a real text; else rows could change places without anybody's notice, which is no fault.
      const texts: Record<string, string>[] = [0, 1, 2, 3].map((at) => ({ en: `en${at}.1`, fr: `fr${at}.1`, es: `es${at}.1` }))
      let entries = accepted(texts)
      const confirmed = texts.map((row) => ({ fr: `${row.fr} ${row.en}`, es: `${row.es} ${row.en}` }))
      for (const one of steps) {
        if (one.kind === 'write') {
          const row = texts[one.at]
          if (row) row[one.language] = `${one.language}${one.at}.${one.text}`
        } else {
          entries = accepted(texts, entries, one.languages)
          for (const [at, row] of texts.entries())
            for (const language of one.languages) Object.assign(confirmed[at] ?? {}, { [language]: `${row[language]} ${row.en}` })
        }
        const differs = texts.some((row, at) => TRANSLATIONS.some((tag) => `${row[tag]} ${row.en}` !== confirmed[at]?.[tag as 'fr' | 'es']))
        const isOpen = standings(texts, entries).some((row) => /[<?]/.test(row))
        expect(isOpen).toBe(differs)
      }
    }),
    { numRuns: 500 },
  )
})

describe('the text of a confirmation', () => {
  test.each([
    ['typographic quotes', 'He said “yes”', 'He said "yes"'],
    ['French quotes and their spaces', 'Il dit « oui » !', 'Il dit "oui"!'],
    ['no-break spaces', '12\u202f500 écoles', '12 500 écoles'],
    ['line ends', 'one\ntwo', 'one two'],
    ['soft hyphens', 'bi\u00ADcycle', 'bicycle'],
    ['a decomposed accent', 'e\u0301cole', 'école'],
    ['an ellipsis', 'and…', 'and...'],
    ['several French quotes in one paragraph', '« oui » et « non »', '"oui" et "non"'],
    ['quotes within French quotes', '« le “jeu” bleu »', '«le “jeu” bleu»'],
    ['spaces around a long dash', 'the town—the old one', 'the town — the old one'],
    ['a dash of another length', 'the town – the old one', 'the town—the old one'],
    ['the space before a sign', '5 € à 20 °C', '5€ à 20°C'],
  ])('does not see %s', (_, one, other) => {
    expect(settledText(one)).toBe(settledText(other))
  })

  test.each([
    ['a word more', 'It is paid', 'It is not paid'],
    ['an accent', 'el', 'él'],
    ['a capital letter', 'city', 'City'],
    ['a digit', '1250', '1251'],
    ['a sign', '12 %', '12'],
  ])('sees %s', (_, one, other) => {
    expect(settledText(one)).not.toBe(settledText(other))
  })
})
