import { execFile } from 'node:child_process'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { makeProject, type Project, SMALL, temporaryFolder } from '../support/program.ts'

const RULE = 'file-unreadable'

test('a link that leads nowhere is a finding', async () => {
  const project = await makeProject(SMALL)
  await symlink('nowhere.md', join(project.root, 'documents/guide/extra.en.md'))
  expect(await placesOf(project)).toEqual(['file-unreadable documents/guide/extra.en.md 1:1'])
})

test('a link that leads out of the documents is a finding, and what it leads to is not published', async () => {
  const project = await makeProject(SMALL)
  const elsewhere = await temporaryFolder()
  await writeFile(join(elsewhere, 'secret.md'), '# A secret\n')
  await writeFile(join(elsewhere, 'secret.png'), 'a secret')
  await symlink(join(elsewhere, 'secret.md'), join(project.root, 'documents/guide/extra.en.md'))
  await symlink(elsewhere, join(project.root, 'documents/elsewhere'))
  await symlink(join(elsewhere, 'secret.png'), join(project.root, 'documents/guide/secret.png'))
  await project.write({ 'documents/guide/guide.en.md': '# Guide\n\nThe city lends 12 bicycles.\n\n![A secret](secret.png)\n' })
  expect(await placesOf(project)).toEqual(
    expect.arrayContaining([
      `${RULE} documents/elsewhere 1:1`,
      `${RULE} documents/guide/extra.en.md 1:1`,
      `${RULE} documents/guide/secret.png 1:1`,
      'picture-missing documents/guide/guide.en.md 5:1',
    ]),
  )
  await project.run('build', '--format', 'html')
  expect(Object.keys(await project.hashes()).filter((path) => path.includes('secret'))).toEqual([])
  expect(await project.read('output/en/guide/index.html')).not.toContain('A secret</h')
})

test('a link to a folder above does not end in a circle', async () => {
  const project = await makeProject(SMALL)
  await symlink('..', join(project.root, 'documents/guide/up'))
  await symlink('.', join(project.root, 'documents/self'))
  expect(await placesOf(project)).toEqual([])
})

test('a link to a text inside the documents is read', async () => {
  const project = await makeProject(SMALL)
  await mkdir(join(project.root, 'documents/second'))
  await symlink('../guide/guide.en.md', join(project.root, 'documents/second/second.en.md'))
  await symlink('../guide/guide.fr.md', join(project.root, 'documents/second/second.fr.md'))
  expect((await project.check()).summary).toMatchObject({ works: 2, editions: 4, errors: 0 })
})

test('a folder with the name of a text is a finding', async () => {
  const project = await makeProject(SMALL)
  await mkdir(join(project.root, 'documents/guide/extra.en.md'))
  expect(await placesOf(project)).toEqual([`${RULE} documents/guide/extra.en.md 1:1`])
})

test('a folder in the place of the settings is a finding, and nothing is built', async () => {
  const project = await makeProject(SMALL)
  await project.remove('documents/concord.yaml')
  await mkdir(join(project.root, 'documents/concord.yaml'))
  expect(await placesOf(project)).toEqual([`${RULE} documents/concord.yaml 1:1`])
  expect((await project.run('build')).code).toBe(2)
})

test.skipIf(process.platform === 'win32')('a pipe is a finding, and nobody waits for it', async () => {
  const project = await makeProject(SMALL)
  await promisify(execFile)('mkfifo', [join(project.root, 'documents/guide/extra.en.md')])
  expect(await placesOf(project)).toEqual([`${RULE} documents/guide/extra.en.md 1:1`])
})

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a text without permission to read is a finding', async () => {
  const project = await makeProject(SMALL)
  await promisify(execFile)('chmod', ['000', join(project.root, 'documents/guide/guide.fr.md')])
  expect(await placesOf(project)).toContain(`${RULE} documents/guide/guide.fr.md 1:1`)
})

test('names that are hard on programs are read like others', async () => {
  const project = await makeProject({
    'documents/les élus/un mot & "deux".en.md': '# One\n\nThe city lends 12 bicycles.\n',
    'documents/les élus/un mot & "deux".fr.md': '# Un\n\nLa ville prête 13 vélos.\n',
  })
  expect(await placesOf(project)).toEqual(['number-missing documents/les élus/un mot & "deux".fr.md 3:16'])
  const { code } = await project.run('build', '--format', 'html,epub', '--fail-on', 'never')
  expect(code).toBe(0)
  const { artifacts } = await project.manifest()
  expect(Object.keys(await project.hashes())).toEqual(expect.arrayContaining(artifacts.map(({ path }) => path)))
})

async function placesOf(project: Project): Promise<readonly string[]> {
  const { findings } = await project.check()
  return findings.map(({ rule, file, line, column }) => `${rule} ${file} ${line}:${column}`)
}

test.each([
  ['not in UTF-8', Buffer.from('# Guide\n\nLa ville pr\xeate.\n', 'latin1'), 'encoding-invalid'],
  ['empty', '', 'edition-empty'],
  ['too large', 'mot '.repeat(600_000), 'file-too-large'],
  ['too deep', `${'>'.repeat(100)} mot\n`, 'nesting-too-deep'],
])('of a text that is %s nothing is said but that, on either side', async (_, bytes, rule) => {
  for (const language of ['fr', 'en']) {
    const project = await makeProject({ ...SMALL, [`documents/guide/guide.${language}.md`]: bytes })
    expect((await project.check()).findings.map((finding) => `${finding.rule} ${finding.file}`)).toEqual([
      `${rule} documents/guide/guide.${language}.md`,
    ])
  }
})

test('a text that is there and cannot be read is not missing as well', async () => {
  const project = await makeProject(SMALL)
  await project.remove('documents/guide/guide.fr.md')
  await symlink('nowhere.md', join(project.root, 'documents/guide/guide.fr.md'))
  expect(await placesOf(project)).toEqual([`${RULE} documents/guide/guide.fr.md 1:1`])
})
