import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeProject, type Outcome, SMALL, temporaryFolder } from '../support/program.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const FR = 'documents/guide/guide.fr.md'

/** What other files of this folder do not show: sentence, files that differ from the small project, and the finding that must come. */
const FINDINGS: readonly (readonly [
  sentence: string,
  files: Files,
  finding: { readonly rule: string; readonly file: string; readonly line?: number },
])[] = [
  [
    'an unknown language in a file name',
    { 'documents/guide/guide.sp.md': '# Guía\n' },
    { rule: 'language-unknown', file: 'documents/guide/guide.sp.md' },
  ],
  ['a picture that leads out', { [FR]: '# Guide\n\n![a](../../secret.png)\n' }, { rule: 'link-outside', file: FR, line: 3 }],
  ['a link that leads out', { [FR]: '# Guide\n\n[a](../../secret.md)\n' }, { rule: 'link-outside', file: FR, line: 3 }],
  ['a picture of the system', { [FR]: '# Guide\n\n![a](/etc/passwd)\n' }, { rule: 'link-outside', file: FR, line: 3 }],
  ['a remote picture', { [FR]: '# Guide\n\n![a](https://example.org/a.png)\n' }, { rule: 'picture-remote', file: FR, line: 3 }],
  ['a directive that is not closed', { [FR]: '# Guide\n\n:::note\nMot.\n' }, { rule: 'directive-unclosed', file: FR, line: 3 }],
  ['directives nested without end', { [FR]: ':::note\n'.repeat(5000) }, { rule: 'nesting-too-deep', file: FR }],
  [
    'a translation that does not exist',
    { 'documents/guide/other.en.md': '# Other\n', 'documents/guide/publication.yaml': 'works: [guide, other]\n' },
    { rule: 'edition-missing', file: 'documents/guide/other.fr.md' },
  ],
]

describe('a faulty document is a finding', () => {
  test.each(FINDINGS)('%s', async (_, files, expected) => {
    const project = await makeProject({ ...SMALL, ...files })
    const outcome = await project.run('check', '--format', 'json')
    expect(outcome.code).toBe(1)
    expect(outcome.error).toBe('')
    expect(JSON.parse(outcome.out).findings).toContainEqual(expect.objectContaining({ severity: 'error', ...expected }))
  })

  test('a link that leads out of the documents folder, as a file', async () => {
    const project = await makeProject(SMALL)
    const elsewhere = await temporaryFolder()
    await symlink(join(elsewhere, 'secret.md'), join(project.root, 'documents/guide/secret.en.md'))
    const { findings } = await project.check()
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'file-unreadable', file: 'documents/guide/secret.en.md' }))
  })

  test('a byte order mark and Windows line ends are accepted, with the right columns', async () => {
    const text = '\uFEFF# Guide\r\n\r\nLa ville prête 21 vélos aux écoles.\r\n'
    const project = await makeProject({ ...SMALL, [FR]: text })
    const { findings } = await project.check()
    expect(findings).toEqual([expect.objectContaining({ rule: 'number-missing', line: 3, column: 16, endLine: 3, endColumn: 18 })])
  })

  test('publications are made all the same, without what is faulty', async () => {
    const project = await makeProject({ ...SMALL, [FR]: '# Guide\n\nLa ville prête 12 vélos. ![plan](https://example.org/a.png)\n' })
    const { code } = await project.run('build', '--format', 'html')
    expect(code).toBe(1)
    const page = await project.read('output/fr/guide/index.html')
    expect(page).toContain('La ville prête 12 vélos.')
    expect(page).not.toContain('example.org')
  })
})

/** One message, what to do, exit 2, and nothing of ours in it. */
function expectMessage({ code, error }: Outcome, ...parts: readonly string[]): void {
  expect(code).toBe(2)
  expect(error.trim().split('\n').length).toBeLessThan(5)
  for (const part of parts) expect(error).toContain(part)
}

describe('faulty surroundings are one message', () => {
  const PDF = { ...SMALL, 'documents/guide/publication.yaml': 'works: [guide]\nformats: [pdf]\n' }

  test('a missing browser', async () => {
    const project = await makeProject(PDF)
    expectMessage(
      await project.runWith({ environment: { CONCORD_BROWSER: '/nonexistent/chrome' } }, 'build', '--quiet'),
      '/nonexistent/chrome',
      'CONCORD_BROWSER',
    )
  })

  test('a browser that crashes', async () => {
    const project = await makeProject({ ...PDF, 'browser.sh': '#!/bin/sh\nexit 1\n' })
    const { chmod } = await import('node:fs/promises')
    await chmod(join(project.root, 'browser.sh'), 0o755)
    const outcome = await project.runWith({ environment: { CONCORD_BROWSER: join(project.root, 'browser.sh') } }, 'build', '--quiet')
    expectMessage(outcome, 'browser')
    expect(Object.keys(await project.hashes()).filter((path) => path.endsWith('.pdf'))).toEqual([])
  })

  test('an output folder that cannot be written', async () => {
    const project = await makeProject({ ...SMALL, output: 'a file' })
    expectMessage(await project.run('build', '--format', 'html', '--quiet'), 'output', '--output')
    expect(await project.read('output')).toBe('a file')
  })

  test('no documents folder', async () => {
    const project = await makeProject({ 'notes.txt': '' })
    expectMessage(await project.run('check'), 'documents', '--root')
  })

  test('a layout that no file matches', async () => {
    const project = await makeProject(SMALL)
    expectMessage(await project.run('check', '--layout', '{work}/{language}.md'), '{work}/{language}.md', '--layout')
  })

  test.each([
    ['an unknown command', ['chek'], 'check'],
    ['an unknown option', ['check', '--fromat', 'json'], '--format'],
    ['an unknown publication', ['check', 'giude'], 'guide'],
    ['an unknown language', ['check', '--languages', 'en,fx'], 'fr'],
    ['an unknown format', ['build', '--format', 'pfd'], 'pdf'],
    ['an unknown check', ['explain', 'number-mising'], 'number-missing'],
  ])('%s, with the nearest one', async (_, words, near) => {
    const project = await makeProject(SMALL)
    expectMessage(await project.run(...words), near)
  })

  test('two builds at once: one works, the other says who does', async () => {
    const project = await makeProject({ ...SMALL, 'documents/guide/publication.yaml': 'works: [guide]\nformats: [html, pdf]\n' })
    // Two processes: a lock of its own process is one that was left behind under the same number.
    const build = () => project.runWith({ environment: {} }, 'build', '--quiet')
    const outcomes = await Promise.all([build(), build()])
    expect(outcomes.map(({ code }) => code).sort()).toEqual([0, 2])
    const refused = outcomes.find(({ code }) => code === 2)
    expect(refused?.error).toMatch(/Another build (.* )?is writing/)
    const again = await project.run('build')
    expect(again).toMatchObject({ code: 0 })
    expect(again.out).toContain(' 0 written')
  })
})
