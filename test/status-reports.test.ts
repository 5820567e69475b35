import { describe, expect, test } from 'vitest'
import { statusSummary } from '../pipeline/engine/status-summary.ts'
import type { EditionStatus, Status } from '../pipeline/model/index.ts'
import { composeStatusPage } from '../pipeline/reports/html/status-page.ts'
import { jsonStatus } from '../pipeline/reports/json/json-status.ts'
import { textStatus } from '../pipeline/reports/text/text-status.ts'

function edition(changes: Partial<EditionStatus>): EditionStatus {
  return {
    publication: 'case-studies',
    work: 'amman',
    language: 'en',
    file: `documents/case-studies/amman.${changes.language ?? 'en'}.md`,
    isSource: false,
    standing: 'current',
    blocks: 20,
    behind: 0,
    words: 0,
    of: [],
    unconfirmed: 0,
    errors: 0,
    warnings: 0,
    notes: 0,
    open: [],
    ...changes,
  }
}

const BLOCK = { block: 'why-1', line: 7, column: 1, endLine: 7, endColumn: 9, words: 6, of: ['en'] }

const EDITIONS = [
  edition({ isSource: true }),
  edition({
    language: 'fr',
    standing: 'behind',
    behind: 1,
    words: 6,
    of: ['en'],
    unconfirmed: 1,
    warnings: 1,
    open: [
      { ...BLOCK, kind: 'behind', how: 'changed' },
      { ...BLOCK, kind: 'unconfirmed', of: [], line: 9 },
    ],
  }),
  edition({ language: 'es', standing: 'missing', blocks: 0 }),
  edition({ publication: 'guide', work: 'guide', standing: 'never-confirmed', notes: 2 }),
]

const STATUS: Status = { summary: statusSummary(EDITIONS), editions: EDITIONS }

test('the table for terminals', () => {
  expect(textStatus(STATUS).split('\n')).toEqual([
    'case-studies',
    '  amman  en  current',
    '         fr  behind en by 1 block, 6 words; 1 block to confirm  1 warning',
    '      documents/case-studies/amman.fr.md:7:1  why-1  en changed',
    '      documents/case-studies/amman.fr.md:9:1  why-1  changed on both sides, or new',
    '         es  missing',
    '',
    'guide',
    '  guide  en  never confirmed  2 notes',
    '',
    '2 works in 4 editions: 1 current, 1 behind, 1 never confirmed, 1 missing',
    '',
  ])
})

test('the same as data', () => {
  const data = JSON.parse(jsonStatus(STATUS))
  expect(data).toEqual({ version: 1, ...STATUS })
  expect(data.summary).toMatchObject({ works: 2, editions: 4, behind: 1, words: 6, unconfirmed: 1, warnings: 1, notes: 2 })
})

describe('the page', () => {
  test.each([
    ['en', 'Where every edition stands', 'Behind: 1 (words: 6); ahead: ', '18 of 20 blocks have followed'],
    ['fr', 'Où en est chaque édition', 'En retard\u00A0: 1 (mots\u00A0: 6)\u202F; en avance\u00A0: ', '18 blocs à jour sur 20'],
    ['es', 'En qué punto está cada edición', 'Con retraso: 1 (palabras: 6); por delante: ', '18 de 20 bloques al día'],
  ])('speaks the language of the project: %s', (language, title, behind, bar) => {
    const { path, content } = composeStatusPage(STATUS, language)
    expect(path).toBe('report/status.html')
    for (const words of [
      `<html lang="${language}">`,
      `<h1>${title}</h1>`,
      `${behind}<span lang="en">English</span>`,
      `aria-label="${bar}"`,
    ])
      expect(content).toContain(words)
  })

  test('names the blocks that wait, and marks what is missing without a bar', () => {
    const { content } = composeStatusPage(STATUS, 'en')
    expect(content).toContain(
      '<code>why-1</code> <span lang="en">English</span> – Changed <span class="finding-place"><code>documents/case-studies/amman.fr.md:7:1</code>',
    )
    expect(content.match(/<progress/g)?.length).toBe(2)
    expect(content).toContain('<td class="status-missing" data-language="Español"><p class="status-standing">Missing</p></td>')
  })
})
