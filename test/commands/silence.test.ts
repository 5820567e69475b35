import { describe, expect, test } from 'vitest'
import { makeProject, SMALL } from '../support/program.ts'

const FAULTY = { ...SMALL, 'documents/guide/guide.fr.md': '# Guide\n\nLa ville prête 13 vélos aux écoles.\n' }

describe('findings that somebody has accepted', () => {
  test('are silent as long as the texts on both sides stay as they are', async () => {
    const project = await makeProject(FAULTY)
    expect((await project.run('check', '--accept', 'counted again in 2015')).code).toBe(0)
    expect(await project.check()).toMatchObject({ findings: [] })
    expect(JSON.parse(await project.read('documents/accepted.json'))).toMatchObject({
      version: 1,
      findings: [{ rule: 'number-missing', file: 'documents/guide/guide.fr.md', reason: 'counted again in 2015' }],
    })
  })

  test('are told again, and the entry is told as unused, when one side changes', async () => {
    const project = await makeProject(FAULTY)
    await project.run('check', '--accept', 'counted again in 2015')
    await project.write({ 'documents/guide/guide.en.md': '# Guide\n\nThe town lends 12 bicycles to schools.\n' })
    expect((await project.check()).findings.map(({ rule, file }) => [rule, file])).toEqual([
      ['accepted-unused', 'documents/accepted.json'],
      ['number-missing', 'documents/guide/guide.fr.md'],
    ])
  })

  test('stay silent when the lines are wrapped in another way', async () => {
    const project = await makeProject(FAULTY)
    await project.run('check', '--accept', 'counted again in 2015')
    await project.write({ 'documents/guide/guide.fr.md': '# Guide\n\n\nLa ville prête 13 vélos\naux écoles.\n' })
    expect(await project.check()).toMatchObject({ findings: [] })
  })

  test('need a reason', async () => {
    const project = await makeProject(FAULTY)
    expect(await project.run('check', '--accept', ' ')).toMatchObject({ code: 2, error: expect.stringContaining('empty reason') })
  })

  test('a list that cannot be read accepts nothing, and is told', async () => {
    const project = await makeProject({ ...FAULTY, 'documents/accepted.json': '{"version": 1,\n<<<<<<< HEAD\n' })
    expect((await project.check()).findings.map(({ rule }) => rule)).toEqual(['setting-invalid', 'number-missing'])
  })
})

describe('a baseline', () => {
  test('lets only what is new count', async () => {
    const project = await makeProject(FAULTY)
    const { out } = await project.run('check', '--format', 'json')
    await project.write({ 'old.json': out })
    expect(await project.run('check', '--baseline', 'old.json')).toMatchObject({
      code: 0,
      error: expect.stringContaining('1 finding stands'),
    })
    await project.write({ 'documents/guide/guide.fr.md': '# Guide\n\nLa ville prête 14 vélos aux écoles.\n' })
    expect((await project.check('--baseline', 'old.json')).findings.map(({ rule }) => rule)).toEqual(['number-missing'])
  })

  test.each([
    ['is missing', undefined],
    ['is no report', '{"findings": 3}'],
    ['is no JSON', 'findings'],
  ])('that %s is refused with a remedy', async (_, content) => {
    const project = await makeProject(FAULTY)
    if (content !== undefined) await project.write({ 'old.json': content })
    expect(await project.run('check', '--baseline', 'old.json')).toMatchObject({
      code: 2,
      error: expect.stringMatching(/old\.json[\s\S]*--format json/),
    })
  })
})

test('--only tells the findings of the named checks, and refuses names that no check has', async () => {
  const project = await makeProject(FAULTY)
  expect((await project.check('--only', 'number-missing')).findings).toHaveLength(1)
  expect((await project.check('--only', 'link-missing')).findings).toEqual([])
  expect(await project.run('check', '--only', 'number-mising')).toMatchObject({ code: 2, error: expect.stringContaining('number-missing') })
})

test('the text report shows both passages and marks the difference', async () => {
  const project = await makeProject(FAULTY)
  const { out } = await project.run('check')
  expect(out.split('\n').slice(1, 7)).toEqual([
    '  3:16  error    Unexpected number `13`, expected `12` as in the source  number-missing',
    '        La ville prête 13 vélos aux écoles.',
    '                       ~~',
    '        compared with documents/guide/guide.en.md:3:16',
    '        The city lends 12 bicycles to schools.',
    '                       ~~',
  ])
})

test('of somebody else’s tree only the languages are compared, not how it is published', async () => {
  const foreign = {
    'docs/start/en.md': '# Start\n\n<script>x()</script>\n\n![A map](/img/map.png) and [more](../more/README.md), 12 schools.\n',
    'docs/start/fr.md': '# Début\n\n<script>x()</script>\n\n![Une carte](/img/map.png) et [la suite](../more/README.md), 13 écoles.\n',
  }
  const project = await makeProject(foreign)
  const words = ['--documents', 'docs', '--layout', '{work}/{language}.md', '--languages', 'en,fr', '--source', 'en']
  expect((await project.check(...words)).findings.map(({ rule }) => rule)).toEqual(['number-missing'])
})
