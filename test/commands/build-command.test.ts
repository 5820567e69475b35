import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeProject, type Running, SMALL, sha256 } from '../support/program.ts'

const FULL = { ...SMALL, 'documents/guide/publication.yaml': 'works: [guide]\ndate: 2026-01-02\ntitle:\n  en: Guide\n  fr: Guide\n' }

describe('concord build', () => {
  test('makes the files of the contract, and a manifest that tells each of them', async () => {
    const project = await makeProject(FULL)
    expect(await project.run('build')).toMatchObject({ code: 0 })
    const paths = Object.keys(await project.hashes()).filter((path) => !path.startsWith('assets/'))
    expect(paths).toEqual(
      ['en', 'fr']
        .flatMap((language) => [
          `${language}/guide/guide.${language}.epub`,
          `${language}/guide/guide.${language}.pdf`,
          `${language}/guide/index.html`,
          `${language}/index.html`,
        ])
        .concat('index.html', 'manifest.json', 'parallel/guide/guide.mul.epub', 'parallel/guide/guide.mul.pdf')
        .concat('report/findings.json', 'report/findings.sarif')
        .concat('report/guide/guide.html', 'report/index.html', 'report/pages.html', 'report/pages.json', 'report/status.html'),
    )
    const { version, generator, artifacts } = await project.manifest()
    expect({ version, generator }).toEqual({ version: 1, generator: expect.stringMatching(/^concord \d+\.\d+\.\d+$/) })
    expect(artifacts.map(({ path }) => path)).toEqual([...artifacts.map(({ path }) => path)].sort())
    const pdf = artifacts.find(({ path }) => path === 'fr/guide/guide.fr.pdf')
    expect(pdf).toMatchObject({
      publication: 'guide',
      language: 'fr',
      format: 'pdf',
      pages: expect.any(Number),
      sha256: (await project.hashes())['fr/guide/guide.fr.pdf'],
    })
    const files = ['documents/guide/guide.en.md', 'documents/guide/guide.fr.md']
    const together = artifacts
      .filter(({ language }) => language === 'mul')
      .map(({ format, path, sources }) => [format, path, sources.map(({ file }) => file)])
    expect(together).toEqual(['epub', 'pdf'].map((format) => [format, `parallel/guide/guide.mul.${format}`, files]))
    expect(pdf?.sources).toEqual([{ file: 'documents/guide/guide.fr.md', sha256: sha256(SMALL['documents/guide/guide.fr.md']) }])
  })

  test('writes nothing and starts no browser the second time', async () => {
    const project = await makeProject(FULL)
    await project.run('build')
    const before = await project.hashes()
    const { code, out, error } = await project.run('build', '--verbose')
    expect({ code, steps: error.match(/^ran .*/gm) ?? [] }).toEqual({ code: 0, steps: [] })
    expect(out).toContain(' 0 written')
    expect(await project.hashes()).toEqual(before)
  })

  test('gives the same bytes in another folder, time zone and locale, without a cache', async () => {
    const [one, two] = [await makeProject(SMALL), await makeProject(SMALL)]
    await one.runWith({ environment: { TZ: 'Asia/Tokyo', LANG: 'fr_FR.UTF-8' } }, 'build', '--quiet')
    await two.runWith({ environment: { TZ: 'America/New_York', LANG: 'C' } }, 'build', '--quiet', '--no-cache', '--jobs', '1')
    expect(await two.hashes()).toEqual(await one.hashes())
  })

  test('loses only time with output/ and .cache/', async () => {
    const project = await makeProject(FULL)
    await project.run('build', '--format', 'html,epub')
    const before = await project.hashes()
    await project.remove('output', '.cache')
    await project.run('build', '--format', 'html,epub')
    expect(await project.hashes()).toEqual(before)
  })

  test('dates files that have no date by SOURCE_DATE_EPOCH', async () => {
    const project = await makeProject({ ...SMALL, 'documents/guide/publication.yaml': 'works: [guide]\nformats: [html]\n' })
    await project.runWith({ environment: { SOURCE_DATE_EPOCH: '1443398400' } }, 'build', '--quiet')
    expect(await project.read('output/en/guide/index.html')).toContain('28 September 2015')
  })

  test('removes the files of a work that is gone, and leaves those of the user', async () => {
    const project = await makeProject({
      ...SMALL,
      'documents/note/note.en.md': '# Note\n',
      'documents/note/note.fr.md': '# Note\n',
      'output/mine.txt': 'mine',
    })
    await project.run('build', '--format', 'html')
    await project.remove('documents/note')
    await project.run('build', '--format', 'html')
    const paths = Object.keys(await project.hashes())
    expect(paths.filter((path) => path.includes('note'))).toEqual([])
    expect(await project.read('output/mine.txt')).toBe('mine')
  })

  test('of a part leaves the rest as it is', async () => {
    const project = await makeProject(SMALL)
    await project.run('build')
    const before = await project.manifest()
    await project.write({ 'documents/guide/guide.fr.md': '# Guide\n\nLa ville prête 12 bicyclettes aux écoles.\n' })
    await project.run('build', '--language', 'fr', '--format', 'html')
    const after = await project.manifest()
    expect(after.artifacts.map(({ path }) => path)).toEqual(before.artifacts.map(({ path }) => path))
    const changed = after.artifacts.filter(({ path, sha256: hash }) => before.artifacts.find((old) => old.path === path)?.sha256 !== hash)
    expect(changed.map(({ path }) => path)).toEqual(['fr/guide/index.html'])
  })

  test('writes elsewhere with --output, progress on standard error only', async () => {
    const project = await makeProject(SMALL)
    const { out, error } = await project.run('build', '--output', 'public', '--format', 'html')
    expect(out).toMatch(/^\d+ files in public: \d+ written, the others unchanged\n$/)
    expect(error).toMatch(/^\[\d+\/\d+\] /m)
    await access(join(project.root, 'public/fr/guide/index.html'))
    const quiet = await project.run('build', '--output', 'public2', '--format', 'html', '--quiet')
    expect({ out: quiet.out, error: quiet.error }).toEqual({ out: '', error: '' })
  })

  test('stops at Ctrl-C with 130 and leaves no half-written file; the next one works', async () => {
    const project = await makeProject(FULL)
    const { code, error } = await project.runWith(
      { onStart: (running: Running) => void running.atWork.then(() => running.signal('SIGINT')) },
      'build',
    )
    expect(code).toBe(130)
    expect(error).toContain('interrupted')
    expect(Object.keys(await project.hashes()).filter((path) => path.endsWith('.part'))).toEqual([])
    expect(await project.run('build', '--quiet')).toMatchObject({ code: 0 })
  })

  test('goes on after one that was killed', async () => {
    const project = await makeProject(FULL)
    const { signal } = await project.runWith(
      { onStart: (running: Running) => void running.atWork.then(() => running.signal('SIGKILL')) },
      'build',
    )
    expect(signal).toBe('SIGKILL')
    expect(await project.run('build', '--quiet')).toMatchObject({ code: 0 })
    expect(Object.keys(await project.hashes()).filter((path) => path.endsWith('.part'))).toEqual([])
  })

  test('exits with 1 from the severity that --fail-on names', async () => {
    const project = await makeProject({ ...SMALL, 'documents/guide/guide.fr.md': '# Guide\n\nLa ville prête 21 vélos aux écoles.\n' })
    const codes = await Promise.all(
      ['error', 'never'].map(
        async (severity) => (await project.run('build', '--format', 'epub', '--output', severity, '--fail-on', severity)).code,
      ),
    )
    expect(codes).toEqual([1, 0])
  })
})
