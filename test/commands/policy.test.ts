import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeProject, type Project } from '../support/program.ts'
import { readInOtherLanguages, readOrder } from '../support/read-order.ts'
import { readPdf } from '../support/read-pdf.ts'
import { readZip } from '../support/read-zip.ts'

const EN = 'documents/guide/guide.en.md'

/** Two works in two languages, confirmed; then the English of the first has changed. */
async function lagging(fallback: string, policy: string): Promise<Project> {
  const project = await makeProject({
    'documents/concord.yaml': `languages: [en, fr]\nsource: en\npolicy:\n  guide: ${policy}\n`,
    'documents/guide/publication.yaml': `works: [guide, annex]\nformats: [html, epub]\nfallback: ${fallback}\ndate: 2026-01-02\n`,
    [EN]: '# Guide\n\nThe city lends bicycles.\n\nEveryone pays for the library.\n',
    'documents/guide/guide.fr.md': '# Le guide\n\nLa ville prête des vélos.\n\nTout le monde paie pour la bibliothèque.\n',
    'documents/guide/annex.en.md': '# Annex\n\nThe forms.\n',
    'documents/guide/annex.fr.md': '# Annexe\n\nLes formulaires.\n',
  })
  expect((await project.run('accept', 'guide')).error).toBe('')
  await project.write({ [EN]: (await project.read(EN)).replace('Everyone', 'Nobody') })
  return project
}

const KEPT = 'Cette traduction ne tient pas compte des dernières modifications du texte d’origine (anglais).'
const REPLACED =
  'La traduction française de ce texte est en cours de mise à jour. Le texte est donné ci-dessous dans sa langue d’origine (anglais).'

/** The pages of a book. */
function pagesOf(bytes: Buffer): readonly string[] {
  return [...readZip(bytes)].flatMap(([name, content]) => (name.endsWith('.xhtml') ? [content.toString('utf8')] : []))
}

test.each([
  ['fail', 1, 'error', ['Tout le monde'], [KEPT, REPLACED, 'Nobody']],
  ['keep-with-notice', 0, 'warning', ['Tout le monde', KEPT], ['Nobody']],
  [
    'source-with-notice',
    0,
    'warning',
    ['Nobody pays', REPLACED, '<article class="text" id="_text" tabindex="-1" lang="en">'],
    ['Tout le monde'],
  ],
])('an edition that is too far behind: `fallback: %s`', async (fallback, code, severity, present, absent) => {
  const project = await lagging(fallback, '{ lag: 0 }')
  expect((await project.run('build')).code).toBe(code)
  const page = await project.read('output/fr/guide/guide.html')
  for (const words of present) expect(page).toContain(words)
  for (const words of absent) expect(page).not.toContain(words)
  const pages = pagesOf(await readFile(join(project.root, 'output/fr/guide/guide.fr.epub')))
  const book = pages.join('\n')
  for (const words of present.filter((one) => !one.startsWith('<'))) expect(book).toContain(words)
  for (const words of absent) expect(book).not.toContain(words)
  for (const standIn of pages.filter((one) => one.includes('Nobody pays')))
    expect([/<html [^>]*lang="([^"]*)"/.exec(standIn)?.[1], standIn.includes(`lang="fr">${REPLACED}`)]).toEqual(['en', true])
  const { findings } = await project.check('--only', 'release-policy')
  expect(findings.map((finding) => [finding.severity, finding.file, finding.line, finding.message])).toEqual([
    [severity, 'documents/guide/guide.fr.md', 5, 'French is behind English by 1 block, expected at most 0'],
  ])
})

test('an edition that is too far behind is left out where the publication wants that', async () => {
  const project = await lagging('omit', '{ lag: 0 }')
  expect((await project.run('build')).code).toBe(0)
  const { artifacts } = await project.manifest()
  const pages = artifacts.map(({ path }) => path).filter((path) => path.startsWith('fr/guide/') && path.endsWith('.html'))
  expect(pages).toEqual(['fr/guide/index.html'])
  expect(await project.read('output/fr/guide/index.html')).toContain('Les formulaires')
})

describe.skipIf(process.platform === 'win32')('printed, an edition that is too far behind', () => {
  const FALLBACKS = ['fail', 'keep-with-notice', 'source-with-notice', 'omit'] as const
  let books: Readonly<Record<string, Uint8Array>> = {}

  beforeAll(async () => {
    const files = FALLBACKS.flatMap((fallback) => {
      const at = (name: string) => `documents/${fallback}/${name}`
      return [
        [at('publication.yaml'), `works: [guide, annex]\nformats: [pdf]\nfallback: ${fallback}\ndate: 2026-01-02\n`],
        [at('guide.en.md'), '# Guide\n\nThe city lends bicycles.\n\nEveryone pays for the library.\n'],
        [at('guide.fr.md'), '# Le guide\n\nLa ville prête des vélos.\n\nTout le monde paie pour la bibliothèque.\n'],
        [at('annex.en.md'), '# Annex\n\nThe forms.\n'],
        [at('annex.fr.md'), '# Annexe\n\nLes formulaires.\n'],
      ]
    })
    const settings = 'languages: [en, fr]\nsource: en\npolicy:\n  default: { lag: 0 }\n'
    const project = await makeProject({ 'documents/concord.yaml': settings, ...Object.fromEntries(files) })
    for (const fallback of FALLBACKS) {
      await project.run('accept', fallback)
      const path = `documents/${fallback}/guide.en.md`
      await project.write({ [path]: (await project.read(path)).replace('Everyone', 'Nobody') })
    }
    expect((await project.run('build', '--language', 'fr')).code).toBe(1)
    const read = async (name: string) =>
      [name, Uint8Array.from(await readFile(join(project.root, `output/fr/${name}/${name}.fr.pdf`)))] as const
    books = Object.fromEntries(await Promise.all(FALLBACKS.map(read)))
  })

  test.each([
    ['fail', ['Tout le monde'], [KEPT, REPLACED, 'Nobody']],
    ['keep-with-notice', ['Tout le monde', KEPT], ['Nobody', REPLACED]],
    ['source-with-notice', ['Nobody pays', REPLACED], ['Tout le monde', KEPT]],
    ['omit', [], ['Tout le monde', 'Nobody', KEPT, REPLACED]],
  ])('`fallback: %s`', async (fallback, present, absent) => {
    const bytes = books[fallback] ?? new Uint8Array()
    const { language } = await readPdf(bytes)
    const told = await readOrder(bytes)
    for (const words of [...present, 'Les formulaires']) expect(told).toContain(flat(words))
    for (const words of absent) expect(told).not.toContain(flat(words))
    const others = await readInOtherLanguages(bytes)
    // The source stands in its own language, in the contents too, and what says so in that of the book; the cover names the other language.
    const ofSource = fallback === 'source-with-notice' ? 'Guide Guide The city lends bicycles. Nobody pays for the library.' : ''
    expect([language, others]).toEqual(['fr', { en: flat(`English ${ofSource}`) }])
  })
})

/** Without spaces: where lines are broken is no matter of the text. */
function flat(text: string): string {
  return text.replace(/\s+/g, '')
}

test.each([
  ['lags no further than it may', '{ lag: 1 }'],
  ['may lag as far as it will', '{ confirmed: true }'],
])('nothing is said of an edition that %s', async (_, policy) => {
  const project = await lagging('fail', policy)
  expect((await project.check('--only', 'release-policy')).findings).toEqual([])
})

test('a policy for a publication that is not there is told', async () => {
  const project = await makeProject({
    'documents/concord.yaml': 'languages: [en]\npolicy:\n  giude:\n    lag: 0\n',
    'documents/guide/guide.en.md': '# Guide\n\nText.\n',
  })
  const { findings } = await project.check()
  expect(findings.map(({ file, line, message }) => [file, line, message])).toEqual([
    ['documents/concord.yaml', 3, '`policy`: Unexpected publication `giude`, expected `guide`'],
  ])
})
