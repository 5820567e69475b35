import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Changes, Status } from '../../pipeline/model/index.ts'
import { dressed } from '../support/dressed.ts'
import { copyOfPublication, makeProject, type Project, projectAt, temporaryFolder } from '../support/program.ts'
import { git, makeRepository, type Repository, repositoryOf } from '../support/repository.ts'

const GUIDE = {
  '.gitignore': '.cache\noutput\n',
  'documents/concord.yaml': 'languages: [en, fr, es]\nsource: en\n',
  'documents/guide/guide.en.md':
    '# Guide\n\nThe city lends 12 bicycles.\n\n## Terms\n\nEveryone pays for the library.\n\n- a card\n- a pen\n',
  'documents/guide/guide.fr.md':
    '# Guide\n\nLa ville prête 12 vélos.\n\n## Conditions\n\nTout le monde paie pour la bibliothèque.\n\n- une carte\n- un stylo\n',
  'documents/guide/guide.es.md':
    '# Guía\n\nLa ciudad presta 12 bicicletas.\n\n## Condiciones\n\nTodo el mundo paga por la biblioteca.\n\n- una tarjeta\n- una pluma\n',
}

const EN = 'documents/guide/guide.en.md'
const FR = 'documents/guide/guide.fr.md'
const ES = 'documents/guide/guide.es.md'

/** A repository with everything confirmed and committed. */
async function confirmed(): Promise<Repository> {
  const repository = await makeRepository(GUIDE)
  expect((await repository.run('accept', 'guide')).code).toBe(0)
  await repository.commit()
  return repository
}

async function status(project: Project, ...words: string[]): Promise<Status> {
  const { out } = await project.run('status', '--format', 'json', ...words)
  return JSON.parse(out)
}

/** What is open, as `language block: who is ahead`. */
async function open(project: Project): Promise<readonly string[]> {
  const { editions } = await status(project)
  return editions.flatMap(({ language, open: blocks }) => blocks.map(({ block, of }) => `${language} ${block}: ${of.join(', ') || '?'}`))
}

test('nothing is open after everything was accepted, at any depth of the clone', async () => {
  const project = await confirmed()
  expect(await open(project)).toEqual([])
  await project.edit(EN, (text) => text.replace('pays', 'never pays'))
  await project.commit()
  const folder = await temporaryFolder()
  await git(folder, 'clone', '--quiet', '--depth', '1', `file://${project.root}`, 'clone')
  const clone = projectAt(join(folder, 'clone'))
  expect(await status(clone)).toEqual(await status(project))
})

test('one word in one English block puts that block behind in French and in Spanish, and nothing else', async () => {
  const project = await confirmed()
  await project.edit(EN, (text) => text.replace('Everyone pays', 'Not everyone pays'))
  expect(await open(project)).toEqual(['fr terms-1: en', 'es terms-1: en'])
  const { findings } = await project.check()
  expect(findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toEqual([
    `translation-behind ${ES}:7`,
    `translation-behind ${FR}:7`,
  ])
  expect((await project.run('status', '--strict')).code).toBe(1)
})

test('the report says word by word what has changed since, where git has it', async () => {
  const project = await confirmed()
  await project.edit(EN, (text) => text.replace('Everyone pays', 'Not everyone pays'))
  await project.commit()
  await project.edit(EN, (text) => text.replace('for the library', 'for the whole library'))
  const { out } = await project.run('check')
  expect(out.split('\n').filter((line) => line.includes('{+'))).toEqual(
    [FR, ES].map(() => '       [-Everyone-]{+Not everyone+} pays for the {+whole+} library.'),
  )
  await project.run('compare', 'guide')
  const page = await project.read('output/report/guide/guide.html')
  const change = '<del>Everyone</del><ins>Not everyone</ins> pays for the <ins>whole</ins> library.'
  expect(page.split(`<p class="finding-change" lang="en">${change}</p>`)).toHaveLength(3)
  const { out: without } = await project.runWith({ environment: { PATH: await temporaryFolder() } }, 'check')
  expect(without).toContain('translation-behind')
  expect(without).not.toContain('{+')
})

test('a change in French alone puts English and Spanish behind; translated and accepted, nothing is', async () => {
  const project = await confirmed()
  await project.edit(FR, (text) => text.replace('une carte', 'une carte verte'))
  expect(await open(project)).toEqual(['en terms-2: fr', 'es terms-2: fr'])
  await project.edit(EN, (text) => text.replace('a card', 'a green card'))
  await project.edit(ES, (text) => text.replace('una tarjeta', 'una tarjeta verde'))
  expect(await open(project)).toEqual(['fr terms-2: ?', 'es terms-2: ?'])
  expect((await project.run('accept', 'guide/guide')).code).toBe(0)
  expect(await open(project)).toEqual([])
  expect((await project.run('status', '--strict')).code).toBe(0)
})

test('a digit that is wrong in French alone is told once, and nobody is asked to follow it', async () => {
  const project = await confirmed()
  await project.edit(FR, (text) => text.replace('12', '21'))
  const { findings } = await project.check()
  expect(findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toEqual([`number-missing ${FR}:3`])
  expect(await open(project)).toEqual(['en guide-1: fr', 'es guide-1: fr'])
})

test('nothing is behind after every file was wrapped, marked and spaced otherwise', async () => {
  const project = repositoryOf(await copyOfPublication('mexico-city-statement'))
  expect((await project.run('accept', 'mexico-city-statement')).error).toBe('')
  await project.git('init', '--quiet')
  await project.commit()
  const paths = Object.keys(await project.hashes('documents')).filter((path) => path.endsWith('.md'))
  for (const path of paths) await project.write({ [`documents/${path}`]: dressed(await project.read(`documents/${path}`)) })
  const { editions } = await status(project)
  expect(editions.length).toBe(3)
  expect(editions.flatMap(({ open: blocks, file }) => blocks.map(({ line }) => `${file}:${line}`))).toEqual([])
  expect(await project.git('status', '--porcelain', 'documents')).toMatch(/^( M .*\.md\n){3}$/)
  const { summary }: Changes = JSON.parse((await project.run('diff', 'HEAD', '--format', 'json')).out)
  expect(summary).toEqual({ works: 0, rows: 0, behind: 0 })
})

const STAMPED = {
  ...GUIDE,
  [FR]: '# Guide\n\nLa ville prête 12 vélos.\n',
}

test('a translation that lacks a section cannot be accepted as current', async () => {
  const project = await makeRepository(STAMPED)
  expect((await project.check('--language', 'fr')).findings.map(({ rule }) => rule)).toEqual(['block-missing'])
  const { code, error } = await project.run('accept', 'guide', '--language', 'fr')
  expect(code).toBe(2)
  expect(error).toContain('terms-1  the translation has no such text')
  const { editions } = await status(project, '--language', 'fr')
  expect(editions.map(({ standing, behind }) => [standing, behind])).toEqual([['behind', 4]])
})

test('a translation whose text is still English under translated headings cannot be accepted', async () => {
  const paragraph = 'The city lends bicycles to all of its schools, and everyone who lives here may use the library for nothing.'
  const project = await makeRepository({
    'documents/concord.yaml': 'languages: [en, fr]\nsource: en\n',
    'documents/guide/guide.en.md': `# Guide\n\n${paragraph}\n`,
    'documents/guide/guide.fr.md': `# Le guide\n\n${paragraph}\n`,
  })
  expect((await project.check()).findings.map(({ file, line, rule }) => `${rule} ${file}:${line}`)).toEqual([`text-untranslated ${FR}:3`])
  const { code, error } = await project.run('accept', 'guide')
  expect([code, error]).toEqual([2, expect.stringContaining('documents/guide/guide.fr.md:3:1  fr  guide-1')])
  const { confirmed: pairs } = JSON.parse(await project.read('documents/ledger.json'))
  expect([Object.hasOwn(pairs, 'guide/guide#guide fr'), Object.hasOwn(pairs, 'guide/guide#guide-1 fr')]).toEqual([true, false])
})

test('a sentence that was added to the source alone is behind until it is accepted, and told once', async () => {
  const project = await confirmed()
  await project.edit(EN, (text) => text.replace('12 bicycles.', '12 bicycles. They are repaired in March.'))
  expect(await open(project)).toEqual(['fr guide-1: en', 'es guide-1: en'])
  expect((await project.check()).findings.map(({ file, line, rule }) => `${rule} ${file}:${line}`)).toEqual([
    `translation-behind ${ES}:3`,
    `translation-behind ${FR}:3`,
  ])
  expect((await project.run('accept', 'guide', '--block', 'guide-1')).out).toContain('2 blocks confirmed')
  expect(await open(project)).toEqual([])
  expect((await project.check()).findings.map(({ file, line, rule }) => `${rule} ${file}:${line}`)).toEqual([`sentence-missing ${FR}:3`])
})

test('where two paragraphs were put into one, the side that did it is ahead, and its texts of before are told', async () => {
  const project = await makeRepository({
    ...GUIDE,
    [EN]: '# Guide\n\nThe city lends 12 bicycles to schools.\n\nThey are repaired in March, and nobody pays for it.\n',
    [FR]: '# Guide\n\nLa ville prête 12 vélos aux écoles.\n\nIls sont réparés en mars, et personne ne paie pour cela.\n',
    [ES]: '# Guía\n\nLa ciudad presta 12 bicicletas a las escuelas.\n\nSe reparan en marzo, y nadie paga por ello.\n',
  })
  expect((await project.run('accept', 'guide')).error).toBe('')
  await project.commit()
  await project.edit(EN, (text) => text.replace('schools.\n\nThey', 'schools. They'))
  expect(await open(project)).toEqual(['fr guide-1: en', 'es guide-1: en'])
  await project.edit(EN, (text) => text.replace('nobody', 'everybody'))
  expect((await project.run('check', '--only', 'translation-behind')).out).toMatch(/\[-nobody-\] ?\{\+everybody\+\} pays/)
})

test('what speaks against being current is accepted with a reason, which stays', async () => {
  const project = await makeRepository(STAMPED)
  const reason = 'the terms stand on the card'
  const { code, out } = await project.run('accept', 'guide', '--anyway', reason)
  expect([code, out]).toEqual([0, '12 blocks confirmed in ledger.json\n'])
  expect(await open(project)).toEqual([])
  const { confirmed: pairs } = JSON.parse(await project.read('documents/ledger.json'))
  expect([pairs['guide/guide#terms-1 fr'][2], pairs['guide/guide#terms-1 es'].length]).toEqual([reason, 2])
  await project.edit(EN, (text) => text.replace('Everyone', 'Not everyone'))
  expect(await open(project)).toEqual(['fr terms-1: en', 'es terms-1: en'])
})

describe('a paragraph that stands elsewhere is one finding, neither missing nor unexpected', () => {
  test.each([
    [
      'where only the ledger knows',
      'translation-behind',
      ['Two partners launched the project in 2011: the Forum and the city.', 'Nobody knows what it costs, and few have ever asked.'],
      ['Deux partenaires ont lancé le projet en 2011 : le Forum et la ville.', 'Nul ne sait ce qu’il coûte, et peu l’ont demandé.'],
    ],
    [
      'where the texts tell it as well',
      'block-order',
      [
        'Two partners launched the project in 2011 with 1250 bicycles and 48 boats: the Arab Education Forum, which had been looking for an occasion since 1998, and the city of [Amman](https://example.org/amman).',
        'The sources that we could read give neither a budget nor a number of staff, and they do not say who decides when the partners disagree. Others would do well to settle this in writing.',
      ],
      [
        'Deux partenaires ont lancé le projet en 2011 avec 1250 vélos et 48 bateaux : l’Arab Education Forum, qui cherchait une occasion depuis 1998, et la ville d’[Amman](https://example.org/amman).',
        'Les sources que nous avons pu lire n’indiquent ni budget ni effectif, et ne disent pas qui décide quand les partenaires sont en désaccord. D’autres feraient bien de régler ce point par écrit.',
      ],
    ],
  ])('%s', async (_, rule, english, french) => {
    const text = (title: string, ...paragraphs: string[]) => `# ${title}\n\n${paragraphs.join('\n\n')}\n`
    const project = await makeProject({
      'documents/concord.yaml': 'languages: [en, fr]\nsource: en\n',
      [EN]: text('Guide', ...english),
      [FR]: text('Le guide', ...french),
    })
    expect((await project.run('accept', 'guide')).error).toBe('')
    await project.write({ [EN]: text('Guide', ...english.toReversed()) })
    expect((await project.check()).findings.map((finding) => finding.rule)).toEqual([rule])
    expect((await project.run('status')).out).toContain('stands elsewhere in en')
  })
})

test('two steps that have changed places in one language are one finding, which compares neither with the other', async () => {
  const project = await makeRepository({
    'documents/concord.yaml': 'languages: [en, fr]\nsource: en\n',
    'documents/terms.yaml':
      'concepts:\n  - { id: mayor, kind: term, terms: { en: [mayor], fr: [maire] } }\n  - { id: form, kind: term, terms: { en: [membership form], fr: [formulaire d’adhésion] } }\n',
    [EN]: '# Guide\n\n1. Complete the membership form.\n2. Ask the mayor to sign it.\n3. Wait.\n',
    [FR]: '# Le guide\n\n1. Remplir le formulaire d’adhésion.\n2. Le faire signer par le maire.\n3. Attendre.\n',
  })
  expect((await project.run('accept', 'guide')).error).toBe('')
  await project.commit()
  await project.edit(EN, (text) => text.replace(/1\. (.*)\n2\. (.*)\n/, '1. $2\n2. $1\n'))
  expect((await project.check()).findings.map(({ message }) => message)).toEqual([
    'French has this text elsewhere than English, expected it in the same place',
  ])
  expect((await project.run('check')).out).not.toContain('{+')
})

test('a section that is new in one language is one finding for each of the others', async () => {
  const project = await confirmed()
  await project.edit(EN, (text) => `${text}\n## Summer\n\nThe library is closed.\n\n- Come back in autumn.\n`)
  await project.edit(ES, (text) => `${text}\n## Verano\n\nLa biblioteca está cerrada.\n\n- Vuelva en otoño.\n`)
  const { findings } = await project.check()
  expect(findings.map(({ rule, language }) => `${rule} ${language}`)).toEqual(['block-missing fr'])
  expect(await open(project)).toEqual([
    'fr summer: en',
    'fr summer-1: en',
    'fr summer-2: en',
    'es summer: ?',
    'es summer-1: ?',
    'es summer-2: ?',
  ])
})

test('the page of the status stands alone', async () => {
  const project = await confirmed()
  await project.edit(EN, (text) => text.replace('Everyone pays', 'Not everyone pays'))
  const { code, out } = await project.run('status', '--format', 'html')
  expect([code, out.includes('<progress'), out.includes('<style>')]).toEqual([0, true, true])
  expect(out).not.toMatch(/<link\b|src=|href="(?!#)/)
})

test('a broken ledger is not written over', async () => {
  const project = await confirmed()
  const path = 'documents/ledger.json'
  await project.edit(path, (text) => `<<<<<<< HEAD\n${text}`)
  const before = await readFile(join(project.root, path), 'utf8')
  const { code, error } = await project.run('accept', 'guide')
  expect([code, error]).toEqual([2, expect.stringContaining('nothing was written')])
  expect(await project.read(path)).toBe(before)
  expect((await project.check()).findings.map(({ rule }) => rule)).toEqual(['ledger-invalid'])
})

test.each([
  ['a publication that is not there', ['accept', 'gide'], 'expected `guide`'],
  ['a block that is not there', ['accept', 'guide', '--block', 'term-1'], 'expected `terms-1`'],
  ['an empty reason', ['accept', 'guide', '--anyway', ' '], 'Unexpected empty reason'],
  ['no publication', ['accept'], 'missing required argument'],
  ['a form that is not there', ['status', '--format', 'jsn'], 'expected `json`'],
])('says what is wrong with %s', async (_, words, expected) => {
  const project = await makeProject(GUIDE)
  const { code, error } = await project.run(...words)
  expect([code, error]).toEqual([2, expect.stringContaining(expected)])
})

test('a missing edition and an edition whose source is gone are told apart', async () => {
  const project = await confirmed()
  await project.remove(EN)
  const { editions } = await status(project)
  expect(editions.map(({ language, standing }) => `${language} ${standing}`)).toEqual(['en missing', 'fr orphaned', 'es orphaned'])
})
