import puppeteer, { type Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../pipeline/host/browser/find-browser.ts'
import { type StartedBrowser, startBrowser } from '../pipeline/host/browser/start-browser.ts'
import { userCacheFolder } from '../pipeline/host/cache-folder.ts'
import { makeRepository } from './support/repository.ts'

/** In one publication English and Spanish have changed each for itself, in another all languages together; a third has no Spanish. */
async function changedPage(): Promise<string> {
  const texts = (publication: string, words: string) => ({
    [`documents/${publication}/${publication}.en.md`]: `# Title\n\nThe ${words} city lends bicycles.\n\nEveryone pays for the library.\n`,
    [`documents/${publication}/${publication}.fr.md`]: `# Titre\n\nLa ville ${words} prête des vélos.\n\nTout le monde paie pour la bibliothèque.\n`,
    [`documents/${publication}/${publication}.es.md`]: `# Título\n\nLa ciudad ${words} presta bicicletas.\n\nTodo el mundo paga por la biblioteca.\n`,
  })
  const card = (words: string) => ({
    'documents/card/card.en.md': `# Card\n\nA ${words} card.\n`,
    'documents/card/card.fr.md': `# Carte\n\nUne carte ${words}.\n`,
  })
  const settings = { 'documents/concord.yaml': 'languages: [en, fr, es]\nsource: en\n', '.gitignore': '.cache\n' }
  const repository = await makeRepository({ ...settings, ...texts('guide', 'old'), ...texts('notes', 'old'), ...card('old') })
  await repository.edit('documents/guide/guide.en.md', (text) => text.replace('Everyone', 'Nobody'))
  await repository.edit('documents/guide/guide.es.md', (text) => text.replace('presta', 'vende'))
  await repository.write({ ...texts('notes', 'new'), ...card('new') })
  return (await repository.run('diff', 'HEAD', '--format', 'html')).out
}

describe.skipIf(process.platform === 'win32')('the page of changes in a browser', () => {
  const closing = new AbortController()
  let started: StartedBrowser<Awaited<ReturnType<typeof puppeteer.connect>>>
  let page: Page

  beforeAll(async () => {
    const html = await changedPage()
    const surroundings = { environment: process.env, cacheFolder: userCacheFolder(process.env, process.platform) }
    started = await startBrowser(await findBrowser(surroundings), {
      environment: process.env,
      limit: 60_000,
      closing: closing.signal,
      connect: (transport) => puppeteer.connect({ transport }),
    })
    page = await started.hand.newPage()
    await page.setContent(html)
  })
  afterAll(() => started?.end())

  /** The rows that can be seen, as `publication languages-behind`. */
  const seen = () =>
    page.evaluate(`[...document.querySelectorAll('.change')]
      .filter((row) => row.checkVisibility())
      .map((row) => (row.closest('.work').dataset.publication + ' ' + row.dataset.behind).trim())`)
  const focused = () => page.evaluate(`[...document.querySelectorAll('.change')].indexOf(document.activeElement.closest('.change'))`)

  test('filters by language, by publication and by what was not followed', async () => {
    const all = ['card', 'guide en fr', 'guide fr es', 'notes']
    expect(await seen()).toEqual(all)
    await page.select('[data-filter="publication"]', 'notes')
    expect(await seen()).toEqual(['notes'])
    await page.select('[data-filter="publication"]', '')
    await page.click('[data-filter="behind"]')
    expect(await seen()).toEqual(['guide en fr', 'guide fr es'])
    await page.select('[data-filter="language"]', 'es')
    expect(await seen()).toEqual(['guide fr es'])
    await page.click('[data-filter="behind"]')
    expect(await seen()).toEqual(['guide en fr', 'guide fr es', 'notes'])
    await page.select('[data-filter="language"]', '')
    expect(await seen()).toEqual(all)
  })

  test('leads from row to row with the keyboard, past those that are filtered out', async () => {
    await page.evaluate(`document.activeElement.blur()`)
    const way: unknown[] = []
    for (const key of ['n', 'n', 'p', 'j', 'j', 'n', 'k'] as const) {
      await page.keyboard.press(key)
      way.push(await focused())
    }
    expect(way).toEqual([0, 1, 0, 1, 2, 3, 2])
    await page.select('[data-filter="publication"]', 'notes')
    await page.keyboard.press('n')
    expect(await focused()).toBe(3)
    await page.select('[data-filter="publication"]', '')
  })

  test('fits a narrow screen, with one language below another', async () => {
    await page.setViewport({ width: 360, height: 800 })
    const lefts = `[...document.querySelectorAll('.change .cell')].map((cell) => Math.round(cell.getBoundingClientRect().left))`
    expect(await page.evaluate(`[document.documentElement.scrollWidth, Math.max(...${lefts}) - Math.min(...${lefts}) < 40]`)).toEqual([
      360,
      true,
    ])
  })
})
