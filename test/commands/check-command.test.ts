import { describe, expect, test } from 'vitest'
import { makeProject, SMALL } from '../support/program.ts'

const FR = 'documents/guide/guide.fr.md'
const WRONG = { ...SMALL, [FR]: '# Guide\n\nLa ville prête 21 vélos aux écoles.\n' }

describe('concord check', () => {
  test('prints one JSON object and nothing else, in the shape of the contract', async () => {
    const project = await makeProject(WRONG)
    const { code, out, error } = await project.run('check', '--format', 'json')
    expect({ code, error }).toEqual({ code: 1, error: '' })
    expect(JSON.parse(out)).toEqual({
      version: 1,
      summary: { works: 1, editions: 2, errors: 1, warnings: 0, notes: 0 },
      findings: [
        {
          rule: 'number-missing',
          severity: 'error',
          message: 'Unexpected number `21`, expected `12` as in the source',
          publication: 'guide',
          work: 'guide',
          language: 'fr',
          file: FR,
          line: 3,
          column: 16,
          endLine: 3,
          endColumn: 18,
          related: [{ language: 'en', file: 'documents/guide/guide.en.md', line: 3, column: 16, endLine: 3, endColumn: 18 }],
          expected: ['12'],
          fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
          help: 'checks#number-missing',
        },
      ],
    })
  })

  test('orders findings by file, line, column and rule, and keeps fingerprints when lines move', async () => {
    const project = await makeProject({ ...WRONG, [FR]: '# Guide\n\n![a](b.png) ![c](d.png)\n\nLa ville prête 21 vélos aux écoles.\n' })
    const { findings } = await project.check()
    const key = (finding: (typeof findings)[number]) =>
      [finding.file, String(finding.line).padStart(6), String(finding.column).padStart(6), finding.rule].join(' ')
    expect(findings.map(key)).toEqual(findings.map(key).sort())
    await project.write({ [FR]: '# Guide\n\n\n\n![a](b.png) ![c](d.png)\n\nLa ville prête 21 vélos aux écoles.\n' })
    const moved = (await project.check()).findings
    expect(moved.map(({ fingerprint }) => fingerprint)).toEqual(findings.map(({ fingerprint }) => fingerprint))
    expect(new Set(moved.map(({ fingerprint }) => fingerprint)).size).toBe(moved.length)
  })

  test.each([
    ['error', 1],
    ['warning', 1],
    ['note', 1],
    ['never', 0],
  ])('with --fail-on %s exits with %i where there is an error', async (severity, code) => {
    const project = await makeProject(WRONG)
    expect(await project.run('check', '--fail-on', severity)).toMatchObject({ code })
  })

  test('looks at the publications and languages that it is asked about', async () => {
    const project = await makeProject({ ...WRONG, 'documents/note/note.en.md': '# Note\n', 'documents/note/note.fr.md': '# Note\n' })
    expect((await project.check('note')).findings).toEqual([])
    expect((await project.check('--language', 'en')).findings).toEqual([])
    expect((await project.check('guide', '--language', 'fr')).summary).toEqual({ works: 1, editions: 1, errors: 1, warnings: 0, notes: 0 })
  })

  test('obeys the severities of concord.yaml', async () => {
    const project = await makeProject({ ...WRONG, 'documents/concord.yaml': 'languages: [en, fr]\nchecks: { number-missing: off }\n' })
    expect((await project.check()).findings).toEqual([])
  })

  test('prints no colours where there is no terminal', async () => {
    const project = await makeProject(WRONG)
    const { out } = await project.run('check')
    expect(out).not.toContain('\u001B')
    expect(out).toContain('  3:16  error    Unexpected number `21`, expected `12` as in the source  number-missing\n')
  })

  test.each([
    ['{work}/{language}.md', 'a/b', { 'docs/a/b/en.md': '# A\n\n12 cities.\n', 'docs/a/b/fr.md': '# A\n\n13 villes.\n' }],
    [
      'content/{language}/docs/{work}.md',
      'start/install',
      { 'docs/content/en/docs/start/install.md': '# A\n\n12 cities.\n', 'docs/content/fr/docs/start/install.md': '# A\n\n13 villes.\n' },
    ],
  ])('reads a foreign tree by %s, without any settings', async (layout, work, files) => {
    const project = await makeProject({ 'notes.txt': '', ...files })
    const { findings, summary } = await project.check('--documents', 'docs', '--layout', layout, '--languages', 'en,fr', '--source', 'en')
    expect(summary).toMatchObject({ works: 1, editions: 2 })
    expect(findings).toEqual([
      expect.objectContaining({ rule: 'number-missing', publication: work, work, language: 'fr', line: 3, column: 1 }),
    ])
  })
})

describe('concord explain', () => {
  test('lists every check, and prints the page of one', async () => {
    const project = await makeProject(SMALL)
    const list = await project.run('explain')
    expect(list.out).toMatch(/^ {2}number-missing +A translation gives the numbers of its source\.$/m)
    const page = await project.run('explain', 'number-missing')
    expect(page.out).toMatch(/^# number-missing\n\nA translation gives the numbers of its source\.\n/)
    expect([list.code, page.code]).toEqual([0, 0])
  })
})

describe('concord', () => {
  test('tells its version and its commands', async () => {
    const project = await makeProject(SMALL)
    expect((await project.run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
    const help = await project.run('--help')
    expect(help.code).toBe(0)
    for (const command of ['build', 'check', 'explain']) expect(help.out).toContain(command)
  })
})
