import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeProject, type Project, projectAt, temporaryFolder } from '../support/program.ts'
import { git, makeRepository, type Repository } from '../support/repository.ts'

const EN = 'documents/guide/guide.en.md'
const FR = 'documents/guide/guide.fr.md'

const FILES = {
  '.gitignore': '.cache\noutput\n',
  'documents/concord.yaml': 'languages: [en, fr]\nsource: en\npolicy:\n  guide: { days: 30 }\n',
  [EN]: '# Guide\n\nThe city lends bicycles.\n\nEveryone pays for the library.\n\nNobody knows what it costs.\n',
  [FR]: '# Le guide\n\nLa ville prête des vélos.\n\nTout le monde paie pour la bibliothèque.\n\nNul ne sait ce qu’elle coûte.\n',
}

/** Everything is confirmed and committed on the first of January. */
async function confirmed(): Promise<Repository> {
  const repository = await makeRepository(FILES)
  expect((await repository.run('accept', 'guide')).error).toBe('')
  await repository.commit('Confirmed', '2026-01-01')
  await repository.git('tag', 'confirmed')
  return repository
}

async function said(project: Project): Promise<readonly string[]> {
  const { findings } = await project.check('--only', 'release-policy')
  return findings.map(({ file, message, severity }) => `${severity} ${file} ${message}`)
}

const LATE = `error ${FR} French is behind English for 60 days, expected at most 30`

type Edit = readonly [path: string, change: (text: string) => string]

const EDITS: Readonly<Record<string, Edit>> = {
  changed: [EN, (text) => text.replace('Everyone', 'Nobody')],
  added: [EN, (text) => `${text}\nIt closes in summer.\n`],
  removed: [EN, (text) => text.replace('Everyone pays for the library.\n\n', '')],
  lost: [FR, (text) => text.replace('Tout le monde paie pour la bibliothèque.\n\n', '')],
  moved: [
    EN,
    (text) =>
      text
        .replace(/(Everyone.*\n\n)(Nobody.*\n)/, '$2\n$1')
        .trimEnd()
        .concat('\n'),
  ],
  'changed in what it says of itself': [EN, (text) => `---\ntitle: The guide\n---\n\n${text}`],
}

test('days count from the commit that brought the change to the last commit, whatever kind of change it is', async () => {
  const repository = await confirmed()
  for (const [kind, [path, change]] of Object.entries(EDITS)) {
    await repository.git('reset', '--quiet', '--hard', 'confirmed')
    await repository.edit(path, change)
    expect(await said(repository), `${kind}, not committed`).toEqual([])
    await repository.commit(kind, '2026-03-01')
    expect(await said(repository), `${kind}, committed just now`).toEqual([])
    await repository.commit('Nothing', '2026-04-30')
    expect(await said(repository), `${kind}, sixty days ago`).toEqual([LATE])
  }
})

test('days begin with the first of several changes, and a change that was taken back never counted', async () => {
  const repository = await confirmed()
  await repository.edit(EN, (text) => text.replace('Everyone', 'Nobody'))
  await repository.commit('There', '2026-01-10')
  await repository.edit(EN, (text) => text.replace('Nobody pays', 'Everyone pays'))
  await repository.commit('And back', '2026-01-20')
  await repository.edit(EN, (text) => text.replace('Everyone', 'Not everyone'))
  await repository.commit('Once more', '2026-03-01')
  await repository.edit(EN, (text) => text.replace('Not everyone', 'No one').replace('bicycles', 'boats'))
  await repository.commit('Something else', '2026-04-20')
  await repository.commit('Nothing', '2026-04-30')
  expect(await said(repository)).toEqual([LATE])
})

/** Commits this text again and again, each time with another last sentence, an hour apart. */
async function commitOften(repository: Repository, text: string, { count, from }: { readonly count: number; readonly from: string }) {
  const begin = Date.parse(`${from}T12:00:00Z`) / 1000
  const data = (content: string) => `data ${Buffer.byteLength(content)}\n${content}\n`
  const commits = Array.from({ length: count }, (_, at) => {
    const head = `commit refs/heads/main\ncommitter Test <test@example.org> ${begin + at * 3600} +0000\n${data('A change')}`
    return `${head}${at === 0 ? 'from refs/heads/main^0\n' : ''}M 100644 inline ${EN}\n${data(`${text}\nIt costs ${at}.\n`)}`
  })
  execFileSync('git', ['fast-import', '--quiet'], { cwd: repository.root, input: commits.join('') })
  await repository.git('reset', '--quiet', '--hard', 'main')
}

test('days are counted right however often a file was committed since', async () => {
  const repository = await confirmed()
  await repository.edit(EN, (text) => text.replace('Everyone', 'Nobody'))
  await repository.commit('A change', '2026-03-01')
  await commitOften(repository, await repository.read(EN), { count: 210, from: '2026-03-02' })
  await repository.commit('Nothing', '2026-04-30')
  expect(await said(repository)).toEqual([LATE])
})

test('a change that was merged counts from the day of the merge', async () => {
  const repository = await confirmed()
  await repository.git('checkout', '--quiet', '-b', 'work')
  await repository.edit(EN, (text) => text.replace('Everyone', 'Nobody'))
  await repository.commit('Long ago', '2026-01-02')
  await repository.git('checkout', '--quiet', 'main')
  await repository.edit(EN, (text) => text.replace('bicycles', '*bicycles*'))
  await repository.commit('Meanwhile', '2026-02-01')
  await repository.git('merge', '--quiet', '--no-commit', 'work')
  await repository.commit('Merged', '2026-03-01')
  await repository.commit('Nothing', '2026-04-30')
  expect(await said(repository)).toEqual([LATE])
})

test('where git does not say since when, that is told as a warning and changes nothing for readers', async () => {
  const repository = await confirmed()
  await repository.edit(EN, (text) => text.replace('Everyone', 'Nobody'))
  await repository.commit('A change', '2026-03-01')
  await repository.edit(EN, (text) => text.replace('bicycles', '*bicycles*'))
  await repository.commit('Other marks', '2026-04-30')
  const folder = await temporaryFolder()
  await git(folder, 'clone', '--quiet', '--depth', '1', `file://${repository.root}`, 'clone')
  const unknown = `warning ${FR} French is behind English for nobody knows how many days, since`
  const shallow = `${unknown} its git history does not reach back to what was confirmed, expected at most 30`
  expect(await said(projectAt(join(folder, 'clone')))).toEqual([shallow])
  const ledger = await repository.read('documents/ledger.json')
  const without = await makeProject({ ...FILES, 'documents/ledger.json': ledger, [EN]: await repository.read(EN) })
  expect(await said(without)).toEqual([`${unknown} there is no git history, expected at most 30`])
  expect((await without.run('build', '--format', 'html')).code).toBe(0)
  expect(await without.read('output/fr/guide/index.html')).toContain('Tout le monde')
})
