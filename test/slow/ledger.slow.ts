import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accept } from '../../pipeline/engine/accept.ts'
import { openSession } from '../../pipeline/engine/session.ts'
import { openBrowser } from '../../pipeline/host/browser.ts'
import { memoryCache } from '../../pipeline/host/memory-host.ts'
import { nodeHost } from '../../pipeline/host/node-host.ts'
import type { Changes, Status } from '../../pipeline/model/index.ts'
import { ledgerText } from '../../pipeline/source/ledger.ts'
import { dressed } from '../support/dressed.ts'
import { copyOfPublication } from '../support/program.ts'
import { makeRepository, type Repository, repositoryOf } from '../support/repository.ts'

const LANGUAGES = ['en', 'fr', 'es'] as const
const TRANSLATIONS = ['fr', 'es'] as const
type Language = (typeof LANGUAGES)[number]

const SECTIONS = ['one', 'two', 'three']

/** Sentences of their own for each language, section and wording, without numbers, so that only the ledger has anything to say. */
const WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: ['The library is open to everyone who lives here', 'The library opens in the evening too', 'The library lends books'],
  fr: ['La bibliothèque est ouverte à tous les habitants', 'La bibliothèque ouvre aussi le soir', 'La bibliothèque prête des livres'],
  es: ['La biblioteca está abierta a todos los vecinos', 'La biblioteca abre también por la tarde', 'La biblioteca presta libros'],
}

type Wordings = Record<Language, number[]>

function markdown(language: Language, wordings: Wordings): string {
  return SECTIONS.map((id, at) => `## ${id} {#${id}}\n\n${WORDS[language][wordings[language][at] ?? 0]} (${id}).\n`).join('\n')
}

const step = fc.oneof(
  fc.record({ kind: fc.constant('edit' as const), language: fc.constantFrom(...LANGUAGES), at: fc.nat(2), wording: fc.nat(2) }),
  fc.record({ kind: fc.constant('commit' as const) }),
  fc.record({ kind: fc.constant('accept' as const), languages: fc.constantFrom<readonly Language[]>(['fr'], ['es'], ['fr', 'es']) }),
)

test('500 random series of edits and acceptances: nothing is open exactly when every pair is as it was last confirmed', async () => {
  const repository = await makeRepository({ 'documents/concord.yaml': 'languages: [en, fr, es]\nsource: en\n' })
  const runs = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
    const wordings: Wordings = { en: [0, 0, 0], fr: [0, 0, 0], es: [0, 0, 0] }
    const project = await projectIn(repository, wordings)
    await project.accept(TRANSLATIONS)
    const confirmed = new Map(TRANSLATIONS.map((language) => [language, pairsOf(language, wordings)]))
    for (const one of steps) {
      if (one.kind === 'edit') wordings[one.language][one.at] = one.wording
      else if (one.kind === 'commit') await repository.commit()
      else {
        await project.accept(one.languages)
        for (const language of TRANSLATIONS) if (one.languages.includes(language)) confirmed.set(language, pairsOf(language, wordings))
      }
      const differs = TRANSLATIONS.some((language) => confirmed.get(language) !== pairsOf(language, wordings))
      expect((await project.open()) > 0).toBe(differs)
    }
  })
  await fc.assert(runs, { numRuns: 500 })
})

function pairsOf(language: Language, wordings: Wordings): string {
  return wordings.en.map((own, at) => `${own}/${wordings[language][at]}`).join(' ')
}

/** What was once worked out for some texts holds for them in every series. */
const cache = memoryCache()

/** The texts of each series are written over those of the one before, in one repository. */
async function projectIn(repository: Repository, wordings: Wordings) {
  await repository.remove('documents/ledger.json')
  const look = async () => {
    const texts = LANGUAGES.map((language) => [`documents/guide/guide.${language}.md`, markdown(language, wordings)] as const)
    await repository.write(Object.fromEntries(texts))
    const { root } = repository
    const browser = openBrowser({ environment: {}, cacheFolder: root })
    const host = nodeHost({ root, documents: join(root, 'documents'), output: join(root, 'output'), installation: '.', cache, browser })
    const run = { cache, tool: 'test', onStep: () => undefined }
    return { snapshot: await openSession(host, { tool: 'test' }).snapshot(), run }
  }
  return {
    async accept(languages: readonly string[]) {
      const { snapshot, run } = await look()
      const all = languages.length === TRANSLATIONS.length
      const accepted = await accept(snapshot, run, { publication: 'guide', ...(!all && { languages }), anyway: 'a test' })
      await repository.write({ 'documents/ledger.json': ledgerText(accepted.entries) })
    },
    async open() {
      const { snapshot } = await look()
      const { editions } = await snapshot.status({})
      return editions.flatMap(({ open }) => open).length
    },
  }
}

test.each(readdirSync('documents', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])))(
  'nothing of %s is behind after every file was wrapped, marked and spaced otherwise',
  async (publication) => {
    const project = repositoryOf(await copyOfPublication(publication))
    await project.write({ 'documents/ledger.json': readFileSync('documents/ledger.json', 'utf8') })
    await project.git('init', '--quiet')
    await project.commit()
    const paths = Object.keys(await project.hashes('documents')).filter((path) => path.endsWith('.md'))
    for (const path of paths) {
      const text = await project.read(`documents/${path}`)
      expect(dressed(text)).not.toBe(text)
      await project.write({ [`documents/${path}`]: dressed(text) })
    }
    const { out } = await project.run('status', '--format', 'json')
    const { editions }: Status = JSON.parse(out)
    expect(editions.length).toBe(paths.length)
    expect(editions.flatMap(({ open, file, standing }) => [standing, ...open.map(({ line }) => `${file}:${line}`)])).toEqual(
      paths.map(() => 'current'),
    )
    expect(await project.git('diff', '--name-only', 'HEAD', '--', '*.md')).toBe(
      paths
        .map((path) => `documents/${path}\n`)
        .sort()
        .join(''),
    )
    const { summary }: Changes = JSON.parse((await project.run('diff', 'HEAD', '--format', 'json')).out)
    expect(summary).toEqual({ works: 0, rows: 0, behind: 0 })
  },
)
