import { describe, expect, test } from 'vitest'
import type { Finding, Severity } from '../pipeline/model/index.ts'
import { sarifReport } from '../pipeline/reports/sarif/sarif-report.ts'
import { withinLimits } from '../pipeline/reports/sarif/within-limits.ts'
import { makeProject } from './support/program.ts'

/** Three languages with a fault of nearly every kind: in settings, in one text alone, and between the texts. */
const FAULTY = {
  'documents/concord.yaml': 'languages: [en, fr, es]\nsource: en\nchekcs: {}\n',
  'documents/terms.yaml': 'concepts:\n  - id: network\n    terms: { en: [Network of Schools], fr: [Réseau des écoles] }\n',
  'documents/guide/publication.yaml': 'works: [guide, absent]\nformats: [html]\ntitle: { en: Guide, fr: Guide, es: Guía }\n',
  'documents/guide/guide.en.md': [
    '# Guide {#top}',
    'In 2015 the Network of Schools lent 1,250.5 tonnes of books, as [its report](https://example.org/report) says.[^a]',
    '![A map](map.png)',
    '- one school\n- two schools, on 3 May 2020',
    '| City | Books |\n| - | - |\n| Cork | 12 |',
    'Write to <office@example.org> before you come, and bring `concord.yaml`.',
    'The last paragraph says 44 things about <script>alert(1)</script> schools & “quotes”.',
    '[^a]: Published in 2016.',
  ].join('\n\n'),
  'documents/guide/guide.fr.md': [
    '# Guide {#haut}',
    'En 2015, le Réseau des écoles a prêté 1 205,5 tonnes de livres, comme le dit [son rapport](https://example.org/rapport).[^a]',
    '- une école\n- deux écoles, le 4 mai 2020',
    '| Ville | Livres |\n| - | - |\n| Cork | 13 | 1 |',
    'Écrivez à <bureau@example.org> avant de venir et et apportez `concord.yml`.',
    '[^a]: Publié en 2016 ([voir](absent.md)).\n\n[^b]: De trop.',
  ].join('\n\n'),
  'documents/guide/guide.es.md': '\uFEFF# Guía {#top}\r\n\r\nEn 2015, la red prestó 1250,5 toneladas de libros !\r\n',
}

test('what the program prints as SARIF is the recorded log, which `npm run test:all` validates', async () => {
  const project = await makeProject(FAULTY)
  const { out, code } = await project.run('check', '--format', 'sarif', '--no-cache')
  expect(code).toBe(1)
  const kinds = new Set(JSON.parse(out).runs[0].results.map(({ ruleId }: { readonly ruleId: string }) => ruleId))
  expect(kinds.size).toBeGreaterThan(15)
  // Renewed with `npx vitest run test/sarif.test.ts -u`; read the difference.
  await expect(out).toMatchFileSnapshot('golden/sarif/findings.sarif')
})

test('findings beside a baseline are called new', async () => {
  const project = await makeProject(FAULTY)
  const { out: baseline } = await project.run('check', '--format', 'json', '--language', 'es')
  await project.write({ 'baseline.json': baseline })
  const { out } = await project.run('check', '--format', 'sarif', '--baseline', 'baseline.json')
  const results: readonly { readonly baselineState?: string }[] = JSON.parse(out).runs[0].results
  expect(results.length).toBeGreaterThan(5)
  expect(results.filter(({ baselineState }) => baselineState !== 'new')).toEqual([])
})

describe('the limits of code scanning', () => {
  const finding = (severity: Severity, line: number): Finding => ({
    ...{ rule: 'number-missing', severity, message: `m${line}`, publication: 'p', work: 'w', language: 'fr', file: 'a.fr.md' },
    ...{ line, column: 1, endLine: line, endColumn: 2, related: [], fingerprint: `f${line}`, help: '' },
  })

  test('the mildest findings fall out, and the others stay in their order', () => {
    const { findings, dropped } = withinLimits([finding('note', 1), finding('error', 2), finding('warning', 3), finding('error', 4)], 3)
    expect(findings.map(({ line }) => line)).toEqual([2, 3, 4])
    expect(dropped).toBe(1)
  })

  test('a run of more than 25,000 results says how many were left out, and quotes no more than 5,000 of them', () => {
    const findings = Array.from({ length: 25_010 }, (_, at) => finding('note', at + 1))
    const summary = { works: 1, editions: 2, errors: 0, warnings: 0, notes: findings.length }
    const [run] = JSON.parse(sarifReport({ summary, findings }, { rules: [], version: '0.0.1', lineOf: () => 'a line' })).runs
    expect(run.results).toHaveLength(25_000)
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toMatch(/^10 of the mildest findings are left out/)
    const quoted = run.results.filter((result: { locations: { physicalLocation: object }[] }) =>
      result.locations.every(({ physicalLocation }) => 'contextRegion' in physicalLocation),
    )
    expect(quoted).toHaveLength(5000)
  })
})
