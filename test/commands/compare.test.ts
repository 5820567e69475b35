import { expect, test } from 'vitest'
import { makeProject } from '../support/program.ts'

const FILES = {
  'documents/concord.yaml': 'languages: [en, fr]\nsource: en\n',
  'documents/guide/publication.yaml': 'works: [guide, card]\nformats: [html]\ndate: 2026-01-02\ntitle:\n  en: Guide\n  fr: Guide\n',
  'documents/guide/guide.en.md':
    '# Guide\n\nThe city lends 12 bicycles and `1` *boat* to [schools](https://example.org/en/).\n\nThey are repaired in March, when the weather is bad and nobody rides.\n\n| Day | Price |\n| --- | --- |\n| Monday | 3 |\n\n- a card\n',
  'documents/guide/guide.fr.md':
    '# Le guide\n\nLa ville prête 13 vélos et `1` *bateau* aux [écoles](https://example.org/fr/).\n\n| Jour | Prix |\n| --- | --- |\n| lundi | 3 |\n\n- une carte\n',
  'documents/guide/card.en.md': '# Card\n\nText <script>alert(1)</script> & more.\n',
}

test('a page shows every language row by row, with findings, numbers, links and gaps in place', async () => {
  const project = await makeProject(FILES)
  const { code, out } = await project.run('compare', 'guide/guide')
  expect([code, out]).toEqual([0, 'output/report/guide/guide.html\n'])
  const page = await project.read('output/report/guide/guide.html')
  expect(page).toContain('lends <span class="not-shared is-number">12</span> bicycles and <span class="object">1</span> boat')
  expect(page).toContain('<span class="shared">schools</span>')
  expect(page).toContain('<mark class="not-shared is-number mark-error">13</mark> vélos')
  expect(page).toMatch(/<p class="finding-line finding-error"[^>]*><strong>Error<\/strong> .*<span class="rule">number-/)
  expect(page).toContain('<p class="gap">Missing here</p>')
  expect(page).toContain('<td>lundi</td><td><span class="shared is-number">3</span></td>')
  expect(page).toContain('<div class="cell-text" lang="fr"><p class="compared-item">une carte</p></div>')
})

test('a language that is behind says so, and a page is in the language of the project', async () => {
  const project = await makeProject(FILES)
  expect((await project.run('accept', 'guide', '--anyway', 'as an example')).code).toBe(0)
  await project.write({ 'documents/guide/guide.en.md': FILES['documents/guide/guide.en.md'].replace('a card', 'a card with a photograph') })
  await project.run('compare', 'guide')
  expect(await project.read('output/report/guide/guide.html')).toContain(
    '<p class="standing">Has not followed <span lang="en">English</span></p>',
  )
  const card = await project.read('output/report/guide/card.html')
  expect(card).toContain('<p class="gap">No edition yet</p>')
  expect(card).not.toContain('<script')
  await project.run('compare', 'guide/guide', '--source', 'fr')
  expect(await project.read('output/report/guide/guide.html')).toContain('<html lang="fr">')
})

test('a build makes the pages, links them from the report, and removes those of works that are gone', async () => {
  const project = await makeProject(FILES)
  await project.run('build', '--fail-on', 'never')
  const report = await project.read('output/report/index.html')
  expect(report).toContain('<a href="guide/card.html">guide/card</a>')
  const pages = async () => (await project.manifest()).reports.filter(({ format }) => format === 'report').map(({ path }) => path)
  expect(await pages()).toEqual(['report/guide/card.html', 'report/guide/guide.html'])
  const built = await project.read('output/report/guide/guide.html')
  await project.run('compare', 'guide')
  expect(await project.read('output/report/guide/guide.html')).toBe(built)
  expect((await project.run('build', '--fail-on', 'never')).out).toContain(': 0 written')
  await project.remove('documents/guide/card.en.md')
  await project.run('build', '--fail-on', 'never')
  expect(await pages()).toEqual(['report/guide/guide.html'])
  expect(Object.keys(await project.hashes('output'))).not.toContain('report/guide/card.html')
})

test('any tree can be compared', async () => {
  const project = await makeProject({ 'documents/en/start/a.md': '# A\n\nText.\n', 'documents/fr/start/a.md': '# A\n\nTexte.\n' })
  const { code, error, out } = await project.run('compare', 'start/a', '--layout', '{language}/{work}.md', '--languages', 'en,fr')
  expect([code, error]).toEqual([0, ''])
  expect(await project.read(out.trim())).toContain('<div class="cell-text" lang="fr"><p>Texte.</p></div>')
})

test('a name that is not there is told with the nearest one', async () => {
  const project = await makeProject(FILES)
  const { code, error } = await project.run('compare', 'guide/crad')
  expect([code, error]).toEqual([2, expect.stringContaining('expected `guide/card`')])
})
