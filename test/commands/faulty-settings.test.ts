import { beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../../pipeline/model/index.ts'
import { makeProject, type Report, SMALL } from '../support/program.ts'

/** Sentence, content of the file, where the finding stands, and what it says. */
type Case = readonly [sentence: string, content: string | Uint8Array, place: string, says: RegExp]

const PROJECTS: readonly Case[] = [
  ['a bracket that is not closed', 'languages: [en, fr\nsource: en\n', 'yaml-invalid 2:1', /expected `\]`/],
  ['a tab', 'site:\n\ttitle: x\n', 'yaml-invalid 2:1', /tab/],
  ['a key given twice', 'source: en\nsource: fr\n', 'yaml-invalid 2:1', /`source` a second time/],
  ['an unknown key', 'languages: [en, fr]\nlangauge: en\n', 'setting-unknown 2:1', /`languages`/],
  ['an unknown key inside a key', 'site:\n  titel: {en: A}\n', 'setting-unknown 2:3', /expected `title`/],
  ['an unknown check', 'checks:\n  number-mising: off\n', 'setting-unknown 2:3', /expected `number-missing`/],
  ['an unknown severity', 'checks:\n  number-missing: eror\n', 'setting-invalid 2:19', /`error`/],
  ['an unknown language', 'languages: [en, sp]\n', 'setting-invalid 1:17', /`sp`, expected/],
  ['an unknown profile', 'languages: [en, fr]\ntypography:\n  fr: fr-XX\n', 'setting-invalid 3:7', /fr-FR/],
  ['a layout without work', 'layout: "{language}.md"\n', 'setting-invalid 1:9', /\{work\}/],
  ['nothing but words', 'just words\n', 'setting-invalid 1:1', /expected keys/],
]

describe('in the settings of a project', () => {
  test.each(PROJECTS)('%s is a finding at its place', async (_, content, place, says) => {
    const project = await makeProject({ ...SMALL, 'documents/concord.yaml': content })
    const checked = await project.run('check', '--format', 'json')
    expect(checked.code).toBe(1)
    const report: Report = JSON.parse(checked.out)
    expectFinding(report, 'documents/concord.yaml', place, says)
  })
})

const PUBLICATIONS: readonly Case[] = [
  ['a wrong indentation', 'works:\n  - guide\n formats: [html]\n', 'yaml-invalid 3:1', /[Ii]ndentation/],
  ['an unknown key', 'formatz: [html]\n', 'setting-unknown 1:1', /expected `formats`/],
  ['an unknown language', 'title:\n  sp: Guía\n', 'setting-invalid 2:3', /`sp`, expected/],
  ['an unknown format', 'formats: [html, pfd]\n', 'setting-invalid 1:17', /`pdf`/],
  ['an unknown work', 'works: [gide]\n', 'edition-missing 1:9', /expected `guide`/],
  ['a work given twice', 'works: [guide, guide]\n', 'id-duplicate 1:16', /a second time/],
  ['the id of another', 'id: other\n', 'setting-invalid 1:5', /expected `case-06`/],
  ['a day that does not exist', 'date: 2026-13-40\n', 'setting-invalid 1:7', /such as `2026-11-22`/],
  ['Latin 1', Buffer.from('publisher: Caf\xE9\n', 'latin1'), 'encoding-invalid 1:15', /expected UTF-8/],
  ['values that unfold without end', endless(), 'yaml-invalid 1:', /aliases/],
  ['nothing', '# nothing yet\n', '', /^$/],
]

describe('in the settings of a publication', () => {
  let report: Report
  const folderOf = (index: number) => `documents/case-${String(index).padStart(2, '0')}`
  beforeAll(async () => {
    const files = PUBLICATIONS.flatMap(([, content], index) => [
      [`${folderOf(index)}/publication.yaml`, content] as const,
      [`${folderOf(index)}/guide.en.md`, '# Guide\n'] as const,
    ])
    report = await (await makeProject(Object.fromEntries(files))).check()
  })

  test.each(PUBLICATIONS.map((item, index) => [...item, folderOf(index)] as const))(
    '%s is a finding at its place',
    (_, __, place, says, folder) => {
      expectFinding(report, `${folder}/publication.yaml`, place, says)
    },
  )
})

describe('a project', () => {
  let report: Report
  beforeAll(async () => {
    const project = await makeProject({
      ...SMALL,
      'documents/concord.yml': 'source: en\n',
      'documents/terms.yaml': 'concepts:\n  - {id: a, terms: {en: [a]}}\n  - {id: a, term: {en: [b]}, terms: {en: [b]}}\n',
      'documents/empty/publication.yaml': 'formats: [html]\n',
      'documents/guide/guide.sp.md': '# Guía\n',
      'documents/guide/guide.EN.md': '# Guide\n',
      'documents/guide/guide.es.md': '# Guía\n',
    })
    report = await project.check()
  })

  test.each([
    ['settings with another ending', 'documents/concord.yml', 'setting-unknown 1:1', /expected `concord\.yaml`/],
    ['an unknown key of a term', 'documents/terms.yaml', 'setting-unknown 3:13', /expected `terms`/],
    ['a publication without texts', 'documents/empty/publication.yaml', 'edition-missing 1:1', /without texts/],
    ['a text in an unknown language', 'documents/guide/guide.sp.md', 'language-unknown 1:1', /`sp`, expected one of en, fr/],
    ['a text in a language in capitals', 'documents/guide/guide.EN.md', 'language-unknown 1:1', /`EN`, expected one of en, fr/],
    ['a text in a language of others', 'documents/guide/guide.es.md', 'language-unknown 1:1', /`es`, expected one of en, fr/],
  ] as const)('with %s has a finding', (_, file, place, says) => {
    expectFinding(report, file, place, says)
  })
})

function expectFinding({ findings }: Report, file: string, place: string, says: RegExp): void {
  const own = findings.filter((finding) => finding.file === file)
  expect(own.map((finding: Finding) => `${finding.rule} ${finding.line}:${finding.column}`).join('\n')).toContain(place)
  expect(own.map(({ message }) => message).join('\n')).toMatch(says)
}

/** Nine lists, each of which holds the one before nine times. */
function endless(): string {
  const names = [...'abcdefghij']
  return names.map((name, at) => (at === 0 ? 'a: &a [x]' : `${name}: &${name} [${`*${names[at - 1]},`.repeat(9)}]`)).join('\n')
}

test('byte order marks and carriage returns in settings are no fault', async () => {
  const windows = Object.fromEntries(Object.entries(SMALL).map(([file, text]) => [file, `\uFEFF${text.replaceAll('\n', '\r\n')}`]))
  const project = await makeProject(windows)
  expect((await project.check()).findings).toEqual([])
})

test.each([
  ['broken', 'layout: [\n'],
  ['wrong', 'layout: "{work}.md"\n'],
])('with %s project settings nothing is built, and nothing that was built is lost', async (_, settings) => {
  const project = await makeProject(SMALL)
  expect((await project.run('build', '--format', 'html')).code).toBe(0)
  const before = await project.hashes()
  await project.write({ 'documents/concord.yaml': settings })
  const { code, error } = await project.run('build', '--format', 'html')
  expect(code).toBe(2)
  expect(error).toMatch(/documents\/concord\.yaml[\s\S]*nothing was built or removed\n {2}Mend/)
  expect(await project.hashes()).toEqual(before)
})

test('without any edition nothing is built, and nothing that was built is lost', async () => {
  const project = await makeProject(SMALL)
  await project.run('build', '--format', 'html')
  const before = await project.hashes()
  await project.remove('documents/guide/guide.en.md', 'documents/guide/guide.fr.md')
  const { code, error } = await project.run('build', '--format', 'html')
  expect(code).toBe(2)
  expect(error).toContain('nothing was built or removed')
  expect(await project.hashes()).toEqual(before)
})
