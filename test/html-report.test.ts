import { expect, test } from 'vitest'
import type { Finding } from '../pipeline/model/index.ts'
import { composeReportPage } from '../pipeline/reports/html/report-page.ts'

const summary = { works: 12, editions: 36, errors: 1, warnings: 0, notes: 0 }
const rules = [{ id: 'number-missing', summary: 'A translation gives the numbers of its source' }]

test('a finding shows its severity, message, place, what it was compared with, and its rule', () => {
  const { path, content } = composeReportPage({ findings: [finding({})], summary, rules, language: 'en' })
  expect(path).toBe('report/index.html')
  expect(content).toContain('<li class="finding finding-error"><p class="severity">Error</p>')
  expect(content).toContain(
    '<p class="finding-message">Unexpected number <code>1205.5</code>, expected <code>1250.5</code> as in the source</p>',
  )
  expect(content).toContain('<p class="finding-place"><code>documents/case-studies/amman.fr.md:41:12</code></p>')
  expect(content).toContain('<p class="finding-place">Compared with <code>documents/case-studies/amman.en.md:39:10</code></p>')
  expect(content).toContain(
    '<p class="finding-rule">Check <code>number-missing</code> – <span>A translation gives the numbers of its source</span></p>',
  )
})

test('findings stand by publication, work and language', () => {
  const findings = [finding({}), finding({ language: 'es' }), finding({ work: 'cork' }), finding({ publication: 'award' }), finding({})]
  expect(outline(findings)).toEqual(['case-studies', 'amman', 'Français', 'Español', 'cork', 'Français', 'award', 'amman', 'Français'])
})

test('a finding on a file outside every work stands under its file', () => {
  expect(outline([finding({ publication: '', work: '', language: '', file: 'documents/concord.yaml' })])).toEqual([
    'documents/concord.yaml',
  ])
})

test('a finding in an unknown language is still shown', () => {
  expect(outline([finding({ language: 'xx' })])).toEqual(['case-studies', 'amman', 'xx'])
})

test.each([
  ['en', 'Nothing to report'],
  ['fr', 'Rien à signaler'],
  ['es', 'Nada que señalar'],
])('a report without findings says so in %s', (language, words) => {
  const { content } = composeReportPage({ findings: [], summary: { ...summary, errors: 0 }, rules, language })
  expect(content).toContain(`<html lang="${language}">`)
  expect(content).toContain(`<h2>${words}</h2>`)
})

test('messages are marked as English in a report in another language', () => {
  const { content } = composeReportPage({ findings: [finding({})], summary, rules, language: 'fr' })
  expect(content).toContain('<p class="severity">Erreur</p>')
  expect(content).toContain('<p class="finding-message" lang="en">')
})

test('what a document says is text and never markup', () => {
  const { content } = composeReportPage({ findings: [finding({ message: 'Unexpected `<script>`' })], summary, rules, language: 'en' })
  expect(content).toContain('Unexpected <code>&lt;script></code>')
})

function outline(findings: readonly Finding[]): readonly (string | undefined)[] {
  const { content } = composeReportPage({ findings, summary, rules, language: 'en' })
  return [...content.matchAll(/<h[2-4][^>]*>([^<]*)</g)].map(([, text]) => text)
}

function finding(changes: Partial<Finding>): Finding {
  return {
    rule: 'number-missing',
    severity: 'error',
    message: 'Unexpected number `1205.5`, expected `1250.5` as in the source',
    publication: 'case-studies',
    work: 'amman',
    language: 'fr',
    file: 'documents/case-studies/amman.fr.md',
    line: 41,
    column: 12,
    endLine: 41,
    endColumn: 20,
    related: [{ language: 'en', file: 'documents/case-studies/amman.en.md', line: 39, column: 10, endLine: 39, endColumn: 18 }],
    expected: ['1250.5'],
    fingerprint: '2f6c',
    help: 'checks#number-missing',
    ...changes,
  }
}
