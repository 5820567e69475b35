import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeProject, temporaryFolder } from '../support/program.ts'

const EN = '# Title\n\nThe city lends 12 bicycles to schools.\n'
const FR = '# Titre\n\nLa ville prête 13 vélos aux écoles.\n'
const ES = '# Título\n\nLa ciudad presta 12 bicicletas a las escuelas.\n'

/** The three texts where a pattern puts them. */
function tree(pattern: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries({ en: EN, fr: FR, es: ES }).map(([tag, text]) => [`docs/${pattern.replace('{language}', tag)}`, text]),
  )
}

describe('a tree without settings is read with the layout', () => {
  test.each([
    ['{work}/{language}.md', 'one/{language}.md'],
    ['{work}/{language}.md', 'a/b/c/{language}.md'],
    ['content/{language}/docs/{work}.md', 'content/{language}/docs/a/b.md'],
    ['{work}.{language}.md', 'README.{language}.md'],
    ['{language}/{publication}/{work}.md', '{language}/p/w.md'],
  ])('%s and texts at %s', async (layout, pattern) => {
    const project = await makeProject(tree(pattern))
    const { summary, findings } = await project.check('--documents', 'docs', '--layout', layout)
    expect(summary).toEqual({ works: 1, editions: 3, errors: 1, warnings: 0, notes: 0 })
    expect(findings.map(({ rule, file, language }) => [rule, file, language])).toEqual([
      ['number-missing', `docs/${pattern.replace('{language}', 'fr')}`, 'fr'],
    ])
  })
})

test('a work in folders of folders is published, and its manifest is true', async () => {
  const project = await makeProject(tree('content/{language}/docs/a/b.md'))
  const words = ['--documents', 'docs', '--layout', 'content/{language}/docs/{work}.md', '--format', 'html,epub', '--fail-on', 'never']
  expect((await project.run('build', ...words)).code).toBe(0)
  const { artifacts } = await project.manifest()
  const hashes = await project.hashes()
  expect(artifacts.map(({ path }) => hashes[path])).toEqual(artifacts.map(({ sha256 }) => sha256))
  const books = artifacts.filter(({ format }) => format === 'epub').map(({ path }) => path.split('/')[0])
  expect(books).toEqual(['en', 'es', 'fr', 'parallel'])
})

test('the documents folder may be the root, seen from any folder', async () => {
  const project = await makeProject(tree('one/{language}.md'))
  const docs = join(project.root, 'docs')
  const words = ['check', '--format', 'json', '--no-cache', '--root', docs, '--documents', docs, '--layout', '{work}/{language}.md']
  const { out } = await project.runWith({ folder: await temporaryFolder() }, ...words)
  expect(JSON.parse(out).findings.map(({ file }: { readonly file: string }) => file)).toEqual(['one/fr.md'])
  expect(await readdir(docs)).toEqual(['one'])
})

test('languages that the command line does not name are not looked at, and any may be the source', async () => {
  const project = await makeProject({ ...tree('one/{language}.md'), 'docs/one/de.md': '# Titel\n' })
  const words = ['--documents', 'docs', '--layout', '{work}/{language}.md', '--languages', 'es,fr', '--source', 'es']
  const { summary, findings } = await project.check(...words)
  expect(summary).toMatchObject({ works: 1, editions: 2, errors: 1, warnings: 0 })
  expect(findings[0]?.related[0]?.file).toBe('docs/one/es.md')
})

test('check writes nothing but its cache, and nothing at all without it', async () => {
  const project = await makeProject(tree('one/{language}.md'))
  await project.remove('.cache')
  const words = ['check', '--documents', 'docs', '--layout', '{work}/{language}.md']
  const without = await project.run(...words, '--no-cache')
  expect(await readdir(project.root)).toEqual(['docs'])
  const [cold, warm] = [await project.run(...words), await project.run(...words)]
  expect((await readdir(project.root)).sort()).toEqual(['.cache', 'docs'])
  expect([cold.out, warm.out]).toEqual([without.out, without.out])
})

test('the exit code follows the gravest finding', async () => {
  const texts = ['# Guide\n\nOne.\n\n[^n]: Nobody.\n', '# Guide\n\n<kbd>One</kbd>.\n']
  const codes = texts.map(async (text) => {
    const project = await makeProject({ 'documents/guide/guide.en.md': text })
    const outcomes = await Promise.all(['error', 'warning', 'note', 'never'].map((severity) => project.run('check', '--fail-on', severity)))
    return outcomes.map(({ code }) => code)
  })
  expect(await Promise.all(codes)).toEqual([
    [0, 1, 1, 0],
    [0, 0, 1, 0],
  ])
})
