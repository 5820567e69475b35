import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchPassages } from '../pipeline/changes/match-passages.ts'
import type { Passage, WorkState } from '../pipeline/changes/passage.ts'
import { rowChanges } from '../pipeline/changes/row-changes.ts'
import { type CellChange, START } from '../pipeline/model/index.ts'
import { diffLines } from '../pipeline/reports/markdown/diff-lines.ts'
import { shortenedChanges } from '../pipeline/text/shortened-changes.ts'
import type { WordChange } from '../pipeline/text/word-changes.ts'
import { wordChanges } from '../pipeline/text/word-changes.ts'

function passage(text: string, row: number): Passage {
  const words = new Map<string, number>()
  for (const word of text.split(' ')) words.set(word, (words.get(word) ?? 0) + 1)
  const place = { line: row + 1, column: 1, endLine: row + 1, endColumn: text.length + 1 }
  return { settled: text, text, kind: 'paragraph', place, addresses: [], targets: [], words, row }
}

/** What became what, as `0=0`, `1+2>1` (rewritten), `3~0` (moved). */
function matched(before: readonly string[], after: readonly string[]): readonly string[] {
  const [olds, news] = [before.map(passage), after.map(passage)]
  return matchPassages(olds, news)
    .map((match) => {
      const isSame =
        match.before.length === match.after.length && match.before.every((at, index) => before[at] === after[match.after[index] ?? -1])
      return `${match.before.join('+')}${match.isMoved ? '~' : isSame ? '=' : '>'}${match.after.join('+')}`
    })
    .sort()
}

const A = 'the city lends bicycles to all schools in the old town'
const B = 'everyone who lives here may use the library for nothing'
const C = 'rain falls on the harbour in the months before summer comes'

describe('what became what', () => {
  test.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
    ['nothing has changed', [A, B, C], [A, B, C], ['0=0', '1=1', '2=2']],
    ['one is gone', [A, B, C], [A, C], ['0=0', '2=1']],
    ['one is new', [A, C], [A, B, C], ['0=0', '1=2']],
    ['one has another word', [A, B, C], [A, B.replace('here', 'there'), C], ['0=0', '1>1', '2=2']],
    ['one has other words altogether', [A, B, C], [A, 'nothing is free any more', C], ['0=0', '1>1', '2=2']],
    ['one stands elsewhere', [A, B, C, 'end'], [B, C, A, 'end'], ['0~2', '1=0', '2=1', '3=3']],
    ['one stands elsewhere with another word', [A, B, C], [C, `${A} today`, B], ['0~1', '1~2', '2=0']],
    ['one was parted', [`${A} ${B}`, C], [A, B, C], ['0>0+1', '1=2']],
    ['two were joined', [A, B, C], [A, `${B} ${C}`], ['0=0', '1+2>1']],
    [
      'one got a sentence, and the next was written anew',
      [A, B, 'end'],
      [`${A} today`, 'nothing is free any more', 'end'],
      ['0>0', '1>1', '2=2'],
    ],
    [
      'one was written anew, and the next got a sentence',
      [B, A, 'end'],
      ['nothing is free any more', `${A} today`, 'end'],
      ['0>0', '1>1', '2=2'],
    ],
    ['the same text stands twice', [A, A, B], [A, B], ['0=0', '2=1']],
  ])('%s', (_, before, after, expected) => {
    expect(matched(before, after)).toEqual(expected)
  })
})

const texts = fc.array(
  fc.array(fc.constantFrom('sun', 'rain', 'wind', 'snow', 'fog', 'hail'), { minLength: 1, maxLength: 9 }).map((words) => words.join(' ')),
  {
    maxLength: 12,
  },
)

function stateOf(byLanguage: Readonly<Record<string, readonly string[]>>): WorkState {
  const rows = Math.max(...Object.values(byLanguage).map(({ length }) => length))
  return {
    rows: Array.from({ length: rows }, (_, at) => `row-${at}`),
    passages: Object.fromEntries(Object.entries(byLanguage).map(([language, list]) => [language, list.map(passage)])),
  }
}

function changesBetween(before: WorkState, after: WorkState) {
  return rowChanges({ before, after, languages: ['en', 'fr'], files: { en: 'a.en.md', fr: 'a.fr.md' }, standings: new Map() })
}

test('two items of a list that have changed places in one language were moved there, and are to be moved in the other', () => {
  const [before, after] = [stateOf({ en: [A, B], fr: [C, 'fin'] }), stateOf({ en: [B, A], fr: [C, 'fin'] })]
  const told = changesBetween(before, after).map(({ cells }) =>
    cells.map(({ isBehind, kind, language }) => `${language} ${kind} ${isBehind}`),
  )
  expect(told).toEqual([['en moved false', 'fr untouched true']])
})

describe('whatever the texts', () => {
  test('a work has not changed from itself', () => {
    fc.assert(
      fc.property(texts, texts, (en, fr) => {
        expect(changesBetween(stateOf({ en, fr }), stateOf({ en, fr }))).toEqual([])
      }),
    )
  })

  test('every passage is in one match at most, and what is left is told once', () => {
    fc.assert(
      fc.property(texts, texts, texts, texts, (en, fr, newEn, newFr) => {
        const matches = matchPassages(en.map(passage), newEn.map(passage))
        for (const side of ['before', 'after'] as const) {
          const used = matches.flatMap((match) => match[side])
          expect(new Set(used).size).toBe(used.length)
        }
        const changes = changesBetween(stateOf({ en, fr }), stateOf({ en: newEn, fr: newFr }))
        expect(changesBetween(stateOf({ en, fr }), stateOf({ en: newEn, fr: newFr }))).toEqual(changes)
        const told = changes.flatMap(({ cells }) =>
          cells.filter(({ language }) => language === 'en').flatMap(({ before }) => before.split('\n\n')),
        )
        for (const text of en.filter((one) => !newEn.includes(one))) expect(told).toContain(text)
      }),
    )
  })

  test('the words that stayed and those that were taken out are the old text, with those that were put in the new one', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const parts = wordChanges(before, after)
        const without = (kind: WordChange['kind']) =>
          parts
            .filter((part) => part.kind !== kind)
            .map(({ text }) => text)
            .join('')
        const bare = (text: string) => text.normalize('NFC').replace(/\s/g, '')
        expect(bare(without('removed'))).toBe(bare(after))
      }),
    )
  })
})

/** Changes as `git diff --word-diff` has them. */
function shown(before: string, after: string): string {
  return wordChanges(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('')
}

describe('word by word', () => {
  test.each([
    ['a word', 'Everyone pays here.', 'Nobody pays here.', '[-Everyone-]{+Nobody+} pays here.'],
    ['a number', 'It lends 12 bicycles.', 'It lends 14 bicycles.', 'It lends [-12-] {+14+} bicycles.'],
    ['a word that is new', 'It lends bicycles.', 'It lends blue bicycles.', 'It lends {+blue+} bicycles.'],
    ['the first words', 'It rains. All is well.', 'All is well.', '[-It rains.-] All is well.'],
    ['quotes and spaces of another kind', '« Oui », dit-il : 12 %', '"Oui", dit-il: 12 %', '"Oui", dit-il: 12 %'],
    [
      'a number with groups of three',
      'Plus de 1\u202f400 messages',
      'Plus de 1\u202f500 messages',
      'Plus de [-1\u202f400-] {+1\u202f500+} messages',
    ],
    ['words before a sign', 'It begins.', 'It begins one day.', 'It begins{+ one day+}.'],
    ['nothing in common', 'All is well.', 'Rien du tout', '[-All is well.-]{+Rien du tout+}'],
    ['a text that is new', '', 'All is well.', '{+All is well.+}'],
  ])('%s', (_, before, after, expected) => {
    expect(shown(before, after)).toBe(expected)
  })
})

test('long texts are shortened to what stands around a change, whole lines where they have lines', () => {
  const table = (count: string) => `${'Day | Price\n'.repeat(9)}Monday | ${count}\n${'Day | Price\n'.repeat(9)}`.trim()
  const lines = shortenedChanges(wordChanges(table('3'), table('4')))
    .map(({ text }) => text)
    .join('')
    .split('\n')
  expect(lines.filter((line) => !/^(…|Day \| Price|Monday \| 34)$/.test(line.replace('3 4', '34')))).toEqual([])
  expect(lines.length).toBeLessThan(14)
})

describe('as lines of a patch', () => {
  const cell = (before: string, after: string): CellChange => ({
    language: 'en',
    kind: 'changed',
    isMoved: false,
    isBehind: false,
    before,
    after,
    file: 'a.en.md',
    place: START,
  })

  test.each<readonly [string, string, string, readonly string[]]>([
    [
      'a row of a table',
      'Day | Price\nMonday | 3\nFriday | 4',
      'Day | Price\nMonday | 5\nFriday | 4',
      ['  Day | Price', '- Monday | 3', '+ Monday | 5', '  Friday | 4'],
    ],
    [
      'a row that is new',
      'Day | Price\nMonday | 3',
      'Day | Price\nMonday | 3\nFriday | 4',
      ['  Day | Price', '  Monday | 3', '+ Friday | 4'],
    ],
    [
      'a row that is gone',
      'Day | Price\nMonday | 3\nMonday | 3',
      'Day | Price\nMonday | 3',
      ['  Day | Price', '  Monday | 3', '- Monday | 3'],
    ],
    ['a sentence', 'The city lends bicycles.', 'The city sells bicycles.', ['- The city lends bicycles.', '+ The city sells bicycles.']],
    ['a text that is new', '', 'The city sells bicycles.', ['+ The city sells bicycles.']],
    [
      'an address',
      'See the report.\n\n→ ../one-report/one.en.md',
      'See the report.\n\n→ ../another-report/two.en.md',
      ['  See the report.', '- → ../one-report/one.en.md', '+ → ../another-report/two.en.md'],
    ],
  ])('%s', (_, before, after, lines) => {
    expect(diffLines(cell(before, after))).toEqual(lines)
  })

  test('an address is one word', () => {
    expect(
      wordChanges('See the report. → ../one-report/one.en.md', 'See the report. → ../another-report/one.en.md').map(
        ({ kind, text }) => `${kind} ${text}`,
      ),
    ).toEqual(['same See the report. → ', 'removed ../one-report/one.en.md', 'same  ', 'added ../another-report/one.en.md'])
  })
})
