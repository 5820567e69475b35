import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align } from '../pipeline/align/align.ts'
import { pairsOf } from '../pipeline/align/pairs-of.ts'
import { CHECKS, runChecks } from '../pipeline/checks/index.ts'
import { type CheckInput, type Edition, NO_TERMS, type Notice, type Terms } from '../pipeline/model/index.ts'
import { parseEdition } from '../pipeline/source/parse-edition.ts'
import { readTerms } from '../pipeline/source/settings.ts'
import { type Fixture, readFixtures, shortPath } from './support/fixtures.ts'

const FOLDER = 'pipeline/checks'

const pages = CHECKS.map(({ id, summary }) => ({ id, summary, page: readFileSync(`${FOLDER}/${id}/readme.md`, 'utf8') }))

describe('the list of checks', () => {
  test('names every folder, and no other', () => {
    const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(CHECKS.map(({ id }) => id).sort()).toEqual(folders.map(({ name }) => name).sort())
  })

  test('mutes only checks that exist', () => {
    const ids = new Set(CHECKS.map(({ id }) => id))
    expect(CHECKS.flatMap(({ mutes = [], mutesThere = [] }) => [...mutes, ...mutesThere]).filter((id) => !ids.has(id))).toEqual([])
  })

  test.each(pages)('$id: the page opens with its id and its summary', ({ id, summary, page }) => {
    expect(page.split('\n').slice(0, 4)).toEqual([`# ${id}`, '', summary, ''])
  })

  test.each(pages)('$id: the page says how it is switched off', ({ id, page }) => {
    expect(page).toMatch(new RegExp(`^checks:\\n {2}${id}: `, 'm'))
  })

  test.each(pages)('$id: the page shows what it finds, and two near misses', ({ page }) => {
    const counts = readFixtures(page).map(({ finds }) => finds.length)
    expect(counts.some((count) => count > 0)).toBe(true)
    expect(counts.filter((count) => count === 0).length).toBeGreaterThanOrEqual(2)
  })
})

describe.each(pages)('$id', ({ id, page }) => {
  test.each(readFixtures(page))('$name', (fixture) => {
    const input = inputOfFixture(fixture)
    const check = CHECKS.find((candidate) => candidate.id === id)
    const remarks = Array.from(check?.run(input) ?? []).sort(
      (a, b) => order(a.language, input) - order(b.language, input) || a.place.line - b.place.line,
    )
    expect(remarks.map(shown)).toEqual(fixture.finds)
  })
})

describe('checks together', () => {
  const forgotten = 'The award of 2015 went to twelve cities, and each of them received an invitation to the conference of the network.'
  const input = inputOf({
    en: `${forgotten}\n\nIn 2013 there were 95.`,
    fr: `${forgotten.replace('2015', '2016')}\n\nEn 2013, il y en avait 96.`,
  })

  test('keep silent about a block that is not translated', () => {
    expect(runChecks(input, {}).map(({ rule, place }) => `${rule} ${place.line}`)).toEqual(['text-untranslated 1', 'number-missing 3'])
  })

  test('speak up when the check that silenced them is off', () => {
    const rules = runChecks(input, { 'text-untranslated': 'off' }).map(({ rule, place }) => `${rule} ${place.line}`)
    expect(rules).toEqual(['number-missing 1', 'number-missing 3'])
  })

  test('keep silent about the figures of a telephone number that is wrong, and speak of the rest of its block', () => {
    const rest = inputOf({
      en: 'Call +49 40 448 0410, all 200 of you.',
      fr: 'Appelez le +49 40 448 0510, vous tous, les 300.',
    })
    expect(runChecks(rest, {}).map(({ rule }) => rule)).toEqual(['number-missing', 'contact-changed'])
  })

  test('call an invisible character in the label of a footnote one finding', () => {
    const en = 'A text.[^a]\n\n[^a]: The note says so.'
    for (const fr of ['Un texte.[^a\u200B]\n\n[^a]: La note le dit.', 'Un texte.[^a]\n\n[^a\u200B]: La note le dit.'])
      expect(runChecks(inputOf({ en, fr }), {}).map(({ rule }) => rule)).toEqual(['character-suspect'])
  })

  test('take their severity from the settings', () => {
    const severities = runChecks(input, { 'number-missing': 'note' }).map(({ rule, severity }) => `${rule} ${severity}`)
    expect(severities).toEqual(['text-untranslated warning', 'number-missing note'])
  })

  test('compare what is copied in a file that is not translated at all', () => {
    const paragraphs = Array.from({ length: 12 }, (_, index) => `This is paragraph ${index}, of which nobody has translated a word yet.`)
    const copy = paragraphs.join('\n\n').replace('paragraph 7', 'paragraph 99')
    const notices = runChecks(inputOf({ en: paragraphs.join('\n\n'), es: copy }), {})
    expect(notices.map(({ rule, place }) => `${rule} ${place.line}`)).toEqual(['text-untranslated 1', 'number-missing 15'])
  })

  test('call a file that is not translated at all one finding', () => {
    const paragraphs = Array.from(
      { length: 12 },
      (_, index) => `This is paragraph ${index}, and it has not been translated by anybody yet.`,
    )
    const notices = runChecks(inputOf({ en: paragraphs.join('\n\n'), es: paragraphs.join('\n\n') }), {})
    expect(notices.map(({ message }) => message)).toEqual([
      'Unexpected file of which 12 of 12 blocks are in another language, expected Spanish',
    ])
  })

  test('never throw because of a document', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('# A', '- 12 b', '| 1 | 2 |', '| - | - |', '[x](y)', '![](z)', '[^1]', '[^1]: 3 May', '', ':::note'),
    )
    const document = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(document, document, (en, fr) => {
        expect(Array.isArray(runChecks(inputOf({ en, fr }), {}))).toBe(true)
      }),
      { numRuns: 150, seed: 7 },
    )
  })
})

function order(language: string, { languages }: CheckInput): number {
  return languages.indexOf(language)
}

function shown({ language, place, message }: Pick<Notice, 'language' | 'place' | 'message'>): string {
  return `${language}:${place.line}:${place.column}-${place.endLine}:${place.endColumn} ${message}`
}

function inputOfFixture(fixture: Fixture): CheckInput {
  const parts = fixture.files.map((file) => [shortPath(file.path), 'bytes' in file ? new TextDecoder().decode(file.bytes) : ''] as const)
  const terms = parts.find(([name]) => name === 'terms')?.[1]
  return inputOf(Object.fromEntries(parts.filter(([name]) => name !== 'terms')), terms === undefined ? NO_TERMS : readTerms(terms).value)
}

/** The first language is the source. */
function inputOf(texts: Readonly<Record<string, string>>, terms: Terms = NO_TERMS): CheckInput {
  const languages = Object.keys(texts)
  const source = languages[0] ?? ''
  const editions: Record<string, Edition> = Object.fromEntries(
    languages.map((language) => [language, parseEdition({ file: `${language}.md`, language, text: texts[language] ?? '' }).value]),
  )
  const rows = align(editions, source)
  return { source, languages, editions, rows, pairs: pairsOf(rows, editions, source), terms, files: [] }
}
