import { execFile } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeProject, type Project, projectAt, SMALL, sha256, temporaryFolder } from '../support/program.ts'

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="2" height="2"/></svg>'

/** Two publications, the second of two works and with a picture. */
const FILES = {
  ...SMALL,
  'documents/cities/publication.yaml': 'works: [north, south]\nformats: [html, epub]\ntitle:\n  en: Cities\n  fr: Villes\n',
  'documents/cities/north.en.md': '# North\n\nThere are 3 schools.\n\n![A map](map.svg)\n',
  'documents/cities/north.fr.md': '# Nord\n\nIl y a 3 écoles.\n\n![Une carte](map.svg)\n',
  'documents/cities/south.en.md': '# South\n\nSee [the north](north.en.md).\n',
  'documents/cities/south.fr.md': '# Sud\n\nVoir [le nord](north.fr.md).\n',
  'documents/cities/map.svg': PICTURE,
}

let project: Project
beforeAll(async () => {
  project = await makeProject(FILES)
  const { code, out, error } = await project.run('build')
  expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^\d+ files in output: \d+ written, the others unchanged\n$/) })
  expect(error).toMatch(/^(\[\d+\/\d+\] \S+\n)+$/)
})

describe('the manifest', () => {
  test('lists every file that was made, by path, with the truth about it', async () => {
    const { artifacts } = await project.manifest()
    const { 'manifest.json': _, ...hashes } = await project.hashes()
    const made = Object.keys(hashes).filter((path) => !path.startsWith('report/'))
    expect(artifacts.map(({ path }) => path)).toEqual(made.sort())
    for (const artifact of artifacts) {
      const keys = Object.keys(artifact).filter((key) => key !== 'pages')
      expect(keys.sort()).toEqual(['bytes', 'format', 'language', 'path', 'publication', 'sha256', 'sources'])
      expect(artifact.sha256).toBe(hashes[artifact.path])
      expect(artifact.bytes).toBe((await stat(join(project.root, 'output', artifact.path))).size)
    }
  })

  test('names the sources of a file with their hashes', async () => {
    const { artifacts } = await project.manifest()
    const book = artifacts.find(({ path }) => path === 'fr/cities/cities.fr.epub')
    expect(book).toMatchObject({ publication: 'cities', language: 'fr', format: 'epub' })
    expect(book?.sources).toEqual([
      { file: 'documents/cities/map.svg', sha256: sha256(PICTURE) },
      { file: 'documents/cities/north.fr.md', sha256: sha256(FILES['documents/cities/north.fr.md']) },
      { file: 'documents/cities/south.fr.md', sha256: sha256(FILES['documents/cities/south.fr.md']) },
    ])
  })
})

test('a build tells how many files there are, and of them how many it has written', async () => {
  const told = async (...words: string[]) => (await fresh.run('build', ...words)).out
  const fresh = await makeProject(SMALL)
  const first = await told()
  const files = Object.keys(await fresh.hashes()).length
  expect(first).toBe(`${files} files in output: ${files} written, the others unchanged\n`)
  expect(await told('--language', 'fr')).toBe(`${files} files in output: 0 written, the others unchanged\n`)
})

describe('a second build', () => {
  test('runs nothing and touches nothing', async () => {
    const [hashes, times] = [await project.hashes(), await timesOf(project)]
    expect(await project.run('build', '--verbose')).toMatchObject({ code: 0, error: '', out: expect.stringContaining(': 0 written,') })
    expect([await project.hashes(), await timesOf(project)]).toEqual([hashes, times])
  })

  test('repairs a file that was damaged and one that was deleted, and nothing else', async () => {
    const hashes = await project.hashes()
    await project.write({ 'output/en/index.html': 'damaged', 'output/manifest.json': '{' })
    await project.remove('output/fr/guide/guide.fr.epub')
    expect((await project.run('build')).out).toContain(': 3 written,')
    expect(await project.hashes()).toEqual(hashes)
  })
})

describe('a build of a part', () => {
  const CHANGED = { 'documents/guide/guide.fr.md': '# Guide\n\nLa ville prête 12 vélos aux lycées.\n' }

  test.each([
    ['a publication', ['guide'], /^(en|fr)\/cities\//],
    ['a language', ['--language', 'fr'], /^en\//],
    ['a format', ['--format', 'epub'], /\.html$|^assets\//],
  ])('%s leaves the others as they are, and the manifest true', async (_, words, others) => {
    const before = await project.hashes()
    await project.write(CHANGED)
    expect((await project.run('build', ...words)).code).toBe(0)
    const after = await project.hashes()
    const left = (hashes: typeof before) => Object.entries(hashes).filter(([path]) => others.test(path) && !path.startsWith('report/'))
    expect(Object.keys(after)).toEqual(Object.keys(before))
    expect(left(after)).toEqual(left(before))
    expect(after['fr/guide/guide.fr.epub']).not.toBe(before['fr/guide/guide.fr.epub'])
    const { artifacts } = await project.manifest()
    expect(artifacts.map(({ path }) => after[path])).toEqual(artifacts.map((artifact) => artifact.sha256))
    await project.write(SMALL)
    await project.run('build')
    expect(await project.hashes()).toEqual(before)
  })

  test('reports on the whole project, and exits by the part', async () => {
    const faulty = await makeProject({ ...FILES, 'documents/guide/guide.fr.md': '# Guide\n\nLa ville prête 13 vélos aux écoles.\n' })
    expect((await faulty.run('build', 'cities', '--format', 'epub')).code).toBe(0)
    expect(JSON.parse(await faulty.read('output/report/findings.json')).summary).toMatchObject({ works: 3, errors: 1 })
    expect((await faulty.run('build', 'guide', '--format', 'epub')).code).toBe(1)
  })
})

test('a build from another folder to another folder leaves nothing in either', async () => {
  const [folder, output] = [await temporaryFolder(), join(await temporaryFolder(), 'a', 'site')]
  const own = await makeProject(SMALL)
  const { code } = await own.runWith({ folder }, 'build', '--format', 'html', '--root', own.root, '--output', output)
  expect(code).toBe(0)
  expect(Object.keys(await projectAt(output).hashes('.'))).toContain('manifest.json')
  expect([await readdir(folder), (await readdir(own.root)).sort()]).toEqual([[], ['.cache', 'documents']])
})

test('--no-cache leaves no cache', async () => {
  const own = await makeProject(SMALL)
  await own.remove('.cache')
  expect((await own.run('build', '--format', 'epub', '--no-cache')).code).toBe(0)
  expect((await readdir(own.root)).sort()).toEqual(['documents', 'output'])
})

test.skipIf(process.platform === 'win32')(
  'documents that nobody may write to are published, without colours where it is no terminal',
  async () => {
    const own = await makeProject({ ...SMALL, 'documents/guide/guide.fr.md': '# Guide\n\nLa ville prête 13 vélos.\n' })
    await promisify(execFile)('chmod', ['-R', 'a-w', join(own.root, 'documents')])
    const { code, out, error } = await own.runWith(
      { environment: { FORCE_COLOR: '1', TERM: 'xterm-256color' } },
      'build',
      '--format',
      'html',
    )
    expect(code).toBe(1)
    expect(out + error).not.toMatch(/[\u001B\r]/)
    await promisify(execFile)('chmod', ['-R', 'u+w', join(own.root, 'documents')])
  },
)

async function timesOf({ root, hashes }: Project): Promise<Readonly<Record<string, number>>> {
  const times: Record<string, number> = {}
  for (const path of Object.keys(await hashes())) times[path] = (await stat(join(root, 'output', path))).mtimeMs
  return times
}
