import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Changes } from '../../pipeline/model/index.ts'
import { projectAt, temporaryFolder } from '../support/program.ts'
import { GIT_ENVIRONMENT, git, makeRepository, type Repository } from '../support/repository.ts'

const EN = 'documents/guide/guide.en.md'
const FR = 'documents/guide/guide.fr.md'
const ES = 'documents/guide/guide.es.md'

const FILES = {
  '.gitignore': '.cache\noutput\n',
  'documents/concord.yaml': 'languages: [en, fr, es]\nsource: en\n',
  [EN]: `# Guide

The city lends 12 bicycles to the schools of the old town. They are repaired in March, when the weather is bad.

## Terms

Everyone pays for the library, except for children and their teachers.

- a card with a photograph
- a pen
`,
  [FR]: `# Le guide

La ville prête 12 vélos aux écoles de la vieille ville. Ils sont réparés en mars, quand il fait mauvais.

## Conditions

Tout le monde paie pour la bibliothèque, sauf les enfants et leurs enseignants.

- une carte avec une photographie
- un stylo
`,
  [ES]: `# La guía

La ciudad presta 12 bicicletas a las escuelas del casco antiguo. Se reparan en marzo, cuando hace mal tiempo.

## Condiciones

Todo el mundo paga por la biblioteca, salvo los niños y sus maestros.

- una tarjeta con una fotografía
- una pluma
`,
}

async function diff(repository: Repository, ...words: string[]): Promise<Changes> {
  const { code, error, out } = await repository.runWith({ environment: GIT_ENVIRONMENT }, 'diff', '--format', 'json', ...words)
  expect([code, error]).toEqual([0, ''])
  return JSON.parse(out)
}

/** What happened, as `row: en changed, fr <, es =`; `<` has not followed, `=` is untouched. */
function told({ works }: Changes): readonly string[] {
  return works.flatMap(({ rows }) =>
    rows.map(({ cells, row }) => {
      const states = cells.map(({ isBehind, kind, language }) => `${language} ${isBehind ? '<' : kind === 'untouched' ? '=' : kind}`)
      return `${row}: ${states.join(', ')}`
    }),
  )
}

const LENT = 'The city lends 12 bicycles to the schools of the old town.'
const REPAIRED = 'They are repaired in March, when the weather is bad.'

describe('tells the languages that have not followed after', () => {
  type Edits = Readonly<Record<string, (text: string) => string>>
  test.each<readonly [string, Edits, readonly string[]]>([
    ['one word', { [EN]: (text) => text.replace('Everyone pays', 'Nobody pays') }, ['terms-1: en changed, fr <, es <']],
    [
      'one word in two languages',
      { [EN]: (text) => text.replace('Everyone', 'Nobody'), [FR]: (text) => text.replace('Tout le monde paie', 'Personne ne paie') },
      ['terms-1: en changed, fr changed, es <'],
    ],
    [
      'a new paragraph',
      { [FR]: (text) => text.replace('##', 'Une fois par an, la mairie vend aux enchères les vélos que personne n’a réclamés.\n\n##') },
      ['guide-2: en <, fr added, es <'],
    ],
    ['a paragraph that was removed', { [ES]: (text) => text.replace(/La ciudad.*\n\n/, '') }, ['guide-1: en <, fr <, es removed']],
    [
      'a paragraph that was written anew',
      { [EN]: (text) => text.replace(/Everyone.*/, 'All is free now.') },
      ['terms-1: en changed, fr <, es <'],
    ],
    ['a paragraph that was parted', { [EN]: (text) => text.replace('town. ', 'town.\n\n') }, ['guide-1: en split, fr <, es <']],
    [
      'an address alone',
      { [FR]: (text) => text.replace('un stylo', '[un stylo](https://example.org/stylo)') },
      ['terms-3: en <, fr changed, es <'],
    ],
    [
      'a section that was moved',
      { [EN]: (text) => text.replace(/(# Guide\n\n)([^#]*)(## Terms[^-]*)/, '$1$3$2') },
      ['guide-1: en moved, fr <, es <'],
    ],
    [
      'a new wrapping, other marks and spaces',
      { [EN]: (text) => text.replaceAll(', ', ',\n').replaceAll('- ', '* '), [FR]: (text) => text.replace('12 vélos', '12\u00A0*vélos*') },
      [],
    ],
    ['nothing', {}, []],
  ])('%s', async (_, edits, expected) => {
    const repository = await makeRepository(FILES)
    for (const [path, change] of Object.entries(edits)) await repository.edit(path, change)
    expect(told(await diff(repository, 'HEAD'))).toEqual(expected)
  })

  test('two paragraphs that were joined', async () => {
    const repository = await makeRepository({ ...FILES, [EN]: FILES[EN].replace(`${LENT} ${REPAIRED}`, `${LENT}\n\n${REPAIRED}`) })
    await repository.edit(EN, (text) => text.replace(`${LENT}\n\n${REPAIRED}`, `${LENT} ${REPAIRED}`))
    expect(told(await diff(repository, 'HEAD'))).toEqual(['guide-1: en merged, fr <, es <'])
  })
})

test('a translation that catches up, and a change that was accepted, ask nobody to follow', async () => {
  const repository = await makeRepository({ ...FILES, [FR]: FILES[FR].replace('- un stylo\n', '') })
  await repository.edit(FR, (text) => `${text}- un stylo\n`)
  expect(told(await diff(repository, 'HEAD'))).toEqual(['terms-3: en =, fr added, es ='])
  await repository.commit()
  await repository.edit(FR, (text) => text.replace('paie', 'paye'))
  expect(told(await diff(repository, 'HEAD'))).toEqual(['terms-1: en <, fr changed, es <'])
  expect((await repository.run('accept', 'guide')).code).toBe(0)
  expect(told(await diff(repository, 'HEAD'))).toEqual(['terms-1: en =, fr changed, es ='])
})

test('what was moved in one language asks the others to follow, although every text is as it was confirmed', async () => {
  const repository = await makeRepository(FILES)
  expect((await repository.run('accept', 'guide')).code).toBe(0)
  await repository.commit()
  await repository.edit(EN, (text) => text.replace(/(# Guide\n\n)([^#]*)(## Terms[^-]*)/, '$1$3$2'))
  expect(told(await diff(repository, 'HEAD'))).toEqual(['guide-1: en moved, fr <, es <'])
})

test('between two revisions nothing of the working files counts; without the second one it does', async () => {
  const repository = await makeRepository(FILES)
  await repository.git('tag', 'one')
  await repository.edit(EN, (text) => text.replace('a pen', 'a pencil'))
  await repository.commit()
  await repository.edit(FR, (text) => text.replace('un stylo', 'un crayon'))
  const committed = await diff(repository, 'one', 'HEAD')
  expect(told(committed)).toEqual(['terms-3: en changed, fr <, es <'])
  expect(committed.works[0]?.rows[0]?.cells[1]).toMatchObject({ file: FR, place: { line: 10 } })
  expect(told(await diff(repository, 'one'))).toEqual(['terms-3: en changed, fr changed, es <'])
  expect(told(await diff(repository, 'one..HEAD'))).toEqual(told(committed))
})

test('with three dots what others have changed meanwhile does not count', async () => {
  const repository = await makeRepository(FILES)
  await repository.git('checkout', '--quiet', '-b', 'work')
  await repository.edit(EN, (text) => text.replace('a pen', 'a pencil'))
  await repository.commit()
  await repository.git('checkout', '--quiet', 'main')
  await repository.edit(ES, (text) => text.replace('La guía', 'La gran guía'))
  await repository.commit()
  await repository.git('checkout', '--quiet', 'work')
  expect(told(await diff(repository, 'main'))).toHaveLength(2)
  expect(told(await diff(repository, 'main...'))).toEqual(['terms-3: en changed, fr <, es <'])
  expect(told(await diff(repository, 'main...work'))).toEqual(['terms-3: en changed, fr <, es <'])
})

test('a file is followed through its names', async () => {
  const repository = await makeRepository(FILES)
  for (const [language, path] of [
    ['en', EN],
    ['fr', FR],
    ['es', ES],
  ] as const)
    await repository.git('mv', path, `documents/guide/handbook.${language}.md`)
  const renamed = await diff(repository, 'HEAD')
  expect(told(renamed)).toEqual([])
  expect(renamed.works.map(({ editions, work }) => [work, editions.map(({ fileBefore }) => fileBefore)])).toEqual([
    ['handbook', [EN, FR, ES]],
  ])
  await repository.edit('documents/guide/handbook.en.md', (text) => text.replace('a pen', 'a pencil'))
  expect(told(await diff(repository, 'HEAD'))).toEqual(['terms-3: en changed, fr <, es <'])
})

test('a link that follows a file to its new name is no change, neither for a diff nor for the ledger', async () => {
  const card = (language: string) => ({
    [`documents/guide/card.${language}.md`]: `# Card\n\n[More](guide.${language}.md#terms) about it.\n`,
  })
  const repository = await makeRepository({ ...FILES, ...card('en'), ...card('fr'), ...card('es') })
  await repository.run('accept', 'guide', '--anyway', 'a test')
  await repository.commit()
  for (const language of ['en', 'fr', 'es']) {
    await repository.git('mv', `documents/guide/guide.${language}.md`, `documents/guide/handbook.${language}.md`)
    await repository.edit(`documents/guide/card.${language}.md`, (text) => text.replace('guide.', 'handbook.'))
  }
  expect(told(await diff(repository, 'HEAD'))).toEqual([])
  expect((await repository.run('status', '--strict')).code).toBe(0)
  await repository.edit('documents/guide/card.fr.md', (text) => text.replace('#terms', '#guide'))
  expect(told(await diff(repository, 'HEAD'))).toEqual(['card-1: en <, fr changed, es <'])
  expect((await repository.run('status', '--strict')).code).toBe(1)
})

test('a link that means another file than before says so, though it is written as before', async () => {
  const card = { 'documents/guide/card.en.md': '# Card\n\n[More](guide.en.md) about it.\n' }
  const repository = await makeRepository({ ...FILES, ...card })
  await repository.git('mv', EN, 'documents/guide/handbook.en.md')
  await repository.edit('documents/guide/card.en.md', (text) => text.replace('# Card', '# The card'))
  const { works } = await diff(repository, 'HEAD')
  const cells = works.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  const cell = cells.find(({ before }) => before.includes('More'))
  expect([cell?.before, cell?.after].map((text) => text?.split('\n\n')[1])).toEqual([
    '→ /documents/guide/handbook.en.md',
    '→ /documents/guide/guide.en.md',
  ])
})

test('a new work asks for its languages, and one that is taken away asks them to go', async () => {
  const repository = await makeRepository(FILES)
  const behind = ({ works }: Changes) =>
    works.flatMap(({ editions }) => editions.map(({ fate, isBehind }) => `${fate}${isBehind ? ' <' : ''}`))
  await repository.write({ 'documents/guide/card.en.md': '# Card\n\nText.\n', 'documents/guide/card.es.md': '# Tarjeta\n\nTexto.\n' })
  const added = await diff(repository, 'HEAD')
  expect(behind(added)).toEqual(['added', 'missing <', 'added'])
  expect(added.summary.behind).toBe(1)
  await repository.remove('documents/guide/card.en.md', 'documents/guide/card.es.md', ES)
  expect(behind(await diff(repository, 'HEAD'))).toEqual(['kept <', 'kept <', 'removed'])
  await repository.remove(EN, FR)
  await repository.write({ 'documents/other/other.en.md': '# Other\n' })
  expect(behind(await diff(repository, 'HEAD'))).toEqual(['added', 'missing <', 'missing <', 'removed', 'removed', 'removed'])
})

test('only the languages and publications that were asked for are told and count', async () => {
  const repository = await makeRepository(FILES)
  await repository.edit(EN, (text) => text.replace('a pen', 'a pencil'))
  await repository.edit(FR, (text) => text.replace('un stylo', 'un crayon').replace('12 vélos', '13 vélos'))
  expect(told(await diff(repository, 'HEAD', '--language', 'en'))).toHaveLength(2)
  expect((await diff(repository, 'HEAD', '--language', 'fr')).summary.behind).toBe(0)
  await repository.write({ 'documents/other/other.en.md': '# Other\n' })
  expect((await diff(repository, 'HEAD', '--publication', 'other')).works.map(({ publication }) => publication)).toEqual(['other'])
})

test('exits with 1 where a language has not followed, and only when asked to', async () => {
  const repository = await makeRepository(FILES)
  expect((await repository.run('diff', 'HEAD', '--exit-code')).code).toBe(0)
  await repository.edit(EN, (text) => text.replace('a pen', 'a pencil'))
  expect((await repository.run('diff', 'HEAD')).code).toBe(0)
  expect((await repository.run('diff', 'HEAD', '--exit-code')).code).toBe(1)
})

test('works where documents are below the root of the repository, and where they are linked from elsewhere', async () => {
  const repository = await makeRepository(Object.fromEntries(Object.entries(FILES).map(([path, text]) => [`site/${path}`, text])))
  await repository.edit(`site/${EN}`, (text) => text.replace('a pen', 'a pencil'))
  const expected = ['terms-3: en changed, fr <, es <']
  expect(told(await diff(repository, 'HEAD', '--root', 'site'))).toEqual(expected)
  const elsewhere = await temporaryFolder()
  await symlink(join(repository.root, 'site/documents'), join(elsewhere, 'documents'))
  expect(told(await diff(repository, 'HEAD', '--root', elsewhere))).toEqual(expected)
  const { out } = await projectAt(elsewhere).run('diff', 'HEAD', '--documents', join(repository.root, 'site/documents'))
  expect(out).toContain('not followed')
})

test('a link to another file is what that file was in each state', async () => {
  const repository = await makeRepository({ ...FILES, 'documents/shared.md': '# Card\n\nIt costs 3 coins.\n' })
  await symlink('../shared.md', join(repository.root, 'documents/guide/card.en.md'))
  await repository.commit()
  await repository.edit('documents/shared.md', (text) => text.replace('3 coins', '4 coins'))
  expect(told(await diff(repository, 'HEAD'))).toEqual(['card-1: en changed'])
})

test('works in a shallow clone for what it holds, and says how to fetch the rest', async () => {
  const repository = await makeRepository(FILES)
  const first = (await repository.git('rev-parse', 'HEAD')).trim()
  for (const word of ['pencil', 'crayon']) {
    await repository.edit(EN, (text) => text.replace(/a (pen|pencil)$/m, `a ${word}`))
    await repository.commit()
  }
  const folder = await temporaryFolder()
  await git(folder, 'clone', '--quiet', '--depth', '2', `file://${repository.root}`, 'clone')
  const clone = projectAt(join(folder, 'clone'))
  expect((await clone.run('diff', 'HEAD~1')).out).toContain('a [-pencil-] {+crayon+}')
  const { code, error } = await clone.run('diff', first)
  expect([code, error]).toEqual([2, expect.stringContaining('git fetch --depth=200')])
})

describe('says in one message what is wrong with', () => {
  test.each([
    ['a revision that is not there', ['diff', 'v9'], 'Unexpected revision `v9`'],
    ['a revision that looks like an option', ['diff', '--', '--output=x'], 'Unexpected revision `--output=x`'],
    ['a file instead of a revision', ['diff', 'HEAD:documents'], 'Unexpected revision'],
    ['a form that is not there', ['diff', 'HEAD', '--format', 'marddown'], 'expected `markdown`'],
    ['a publication that is not there', ['diff', 'HEAD', '--publication', 'gide'], 'expected `guide`'],
    ['no revision', ['diff'], 'missing required argument'],
  ])('%s', async (_, words, expected) => {
    const repository = await makeRepository(FILES)
    const { code, error, out } = await repository.run(...words)
    expect([code, out, error]).toEqual([2, '', expect.stringContaining(expected)])
  })

  test('a folder without repository', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'documents'))
    const { code, error } = await projectAt(folder).runWith({ environment: { GIT_CEILING_DIRECTORIES: folder } }, 'diff', 'HEAD')
    expect([code, error]).toEqual([2, expect.stringContaining('in no git repository')])
  })

  test('a computer without git', async () => {
    const repository = await makeRepository(FILES)
    const { code, error } = await repository.runWith({ environment: { PATH: '/nowhere' } }, 'diff', 'HEAD')
    expect([code, error]).toEqual([2, expect.stringContaining('There is no `git`')])
  })
})

test('is not led astray by variables of a hook or by the configuration of a user', async () => {
  const repository = await makeRepository(FILES)
  await repository.edit(EN, (text) => text.replace('a pen', 'a pencil'))
  await repository.git('config', 'diff.noprefix', 'true')
  await repository.git('config', 'color.ui', 'always')
  await repository.git('config', 'diff.external', 'false')
  const environment = { ...GIT_ENVIRONMENT, GIT_DIR: '/nowhere', GIT_INDEX_FILE: '/nowhere', GIT_EXTERNAL_DIFF: 'false', GIT_TRACE: '1' }
  const { code, error, out } = await repository.runWith({ environment }, 'diff', 'HEAD')
  expect([code, error, out]).toEqual([0, '', expect.stringContaining('a [-pen-] {+pencil+}')])
})

/** A pull request: a word in one language, a paragraph in two, a work in one. */
async function pullRequest(): Promise<Repository> {
  const repository = await makeRepository(FILES)
  await repository.git('tag', 'base')
  await repository.edit(EN, (text) =>
    text.replace('Everyone pays', 'Nobody pays').replace('## Terms', 'The bicycles are `blue`.\n\n## Terms'),
  )
  await repository.edit(ES, (text) => text.replace('## Condiciones', 'Las bicicletas son `azules`.\n\n## Condiciones'))
  await repository.write({ 'documents/guide/card.fr.md': '# La carte\n\nElle est @verte.\n' })
  await repository.commit()
  await repository.git('tag', 'proposal')
  return repository
}

test.each([
  ['text', 'diff.txt'],
  ['markdown', 'diff.md'],
  ['json', 'diff.json'],
])('a pull request as %s', async (form, golden) => {
  const repository = await pullRequest()
  const { out } = await repository.run('diff', 'base', 'proposal', '--format', form)
  const commits = (await repository.git('rev-parse', 'base^{commit}', 'proposal^{commit}')).trim().split('\n')
  const shown = out.replaceAll(commits[0] ?? '', '<base>').replaceAll(commits[1] ?? '', '<proposal>')
  await expect(shown).toMatchFileSnapshot(`../golden/${golden}`)
  expect((await repository.run('diff', 'base', 'proposal', '--format', form)).out).toBe(out)
})

test('a pull request as a page that stands alone, in the language of the project, and reads without its script', async () => {
  const repository = await pullRequest()
  const { out } = await repository.run('diff', 'base', 'proposal', '--format', 'html', '--source', 'fr')
  expect(out).toMatch(/^<!doctype html>\n?<html lang="fr">/)
  expect(out).not.toMatch(/<(link|img)\b|src=|url\(/)
  expect(out).toContain('<del>Everyone</del><ins>Nobody</ins> pays for the library')
  expect(out).toContain('<div class="cell behind"><p class="change-kind"><span lang="fr">Français</span><strong>À mettre à jour</strong>')
  expect(out).toContain(`<span class="file" title="${FR}">guide.fr.md:7</span>`)
  const ids = [...out.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, target] of out.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
})

test('a comment is never longer than GitHub takes, and says how much was left out', async () => {
  const paragraph = (at: number, word: string) =>
    `Paragraph ${at} of the ${word} text says something of its own ${'and goes on '.repeat(20)}to ${at}.`
  const text = (word: string) => `# Long\n\n${Array.from({ length: 400 }, (_, at) => paragraph(at, word)).join('\n\n')}\n`
  const repository = await makeRepository({ ...FILES, [EN]: text('old'), [FR]: text('vieux'), [ES]: text('viejo') })
  await repository.edit(EN, (before) => before.replaceAll('of the old text', 'of the ```new``` text'))
  const { out } = await repository.run('diff', 'HEAD', '--format', 'markdown')
  expect(out.length).toBeLessThan(65_000)
  expect(out.length).toBeGreaterThan(40_000)
  expect(out).toMatch(/- and \d+ more places; `concord diff` lists them all/)
  expect(out).toMatch(/\d+ more blocks left out here; `concord diff` shows them all\.\n$/)
})
