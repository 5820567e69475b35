import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { build } from '../pipeline/engine/build.ts'
import { hashOf } from '../pipeline/engine/hash.ts'
import { keepRecent } from '../pipeline/engine/recent-values.ts'
import { openSession } from '../pipeline/engine/session.ts'
import type { Filter } from '../pipeline/engine/snapshot.ts'
import { through } from '../pipeline/engine/through.ts'
import { diskCache, noCache } from '../pipeline/host/disk-cache.ts'
import { type MemoryHost, memoryCache, memoryHost } from '../pipeline/host/memory-host.ts'
import { resultLog } from '../pipeline/host/result-log.ts'
import type { Cache } from '../pipeline/model/index.ts'

const DOCUMENTS: Readonly<Record<string, string>> = {
  'documents/concord.yaml': 'languages: [en, fr]\nsource: en\n',
  'documents/guide/publication.yaml': 'title: { en: Guide, fr: Guide }\nformats: [html, epub]\ndate: 2026-11-22\nworks: [one, two]\n',
  'documents/guide/one.en.md': '# One\n\nThe city has 1,250 streets.\n\n## Why {#why}\n\nSee [two](two.en.md).\n',
  'documents/guide/one.fr.md': '# Un\n\nLa ville compte 1 250 rues.\n\n## Pourquoi {#why}\n\nVoir [deux](two.fr.md).\n',
  'documents/guide/two.en.md': '# Two\n\nA second text.\n',
  'documents/guide/two.fr.md': '# Deux\n\nUn second texte.\n',
}

/** Builds what a host holds, and says which steps ran. */
async function buildAll(host: MemoryHost, filter: Filter = {}) {
  const steps: string[] = []
  const onStep = (step: string, subject: string) => void steps.push(`${step} ${subject}`)
  const session = openSession(host, { tool: 'test', onStep })
  const built = await build(await session.snapshot(), host, {
    filter,
    run: { cache: host.cache, tool: 'test', onStep },
    jobs: 1,
    version: '0.0.0',
  })
  return { ...built, steps }
}

function outputOf(host: MemoryHost): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...host.output].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]),
  )
}

describe('a build', () => {
  test('makes every volume, the pages around them, the report and the manifest', async () => {
    const host = memoryHost(DOCUMENTS)
    await buildAll(host)
    expect([...host.output.keys()].filter((path) => !path.startsWith('assets/')).sort()).toEqual([
      'en/guide/guide.en.epub',
      'en/guide/index.html',
      'en/guide/one.html',
      'en/guide/two.html',
      'en/index.html',
      'fr/guide/guide.fr.epub',
      'fr/guide/index.html',
      'fr/guide/one.html',
      'fr/guide/two.html',
      'fr/index.html',
      'index.html',
      'manifest.json',
      'parallel/guide/guide.mul.epub',
      'report/findings.json',
      'report/findings.sarif',
      'report/guide/one.html',
      'report/guide/two.html',
      'report/index.html',
      'report/status.html',
    ])
  })

  test('prints nothing where no PDF is asked for', async () => {
    const host = memoryHost(DOCUMENTS)
    await buildAll(host)
    expect(host.printed).toEqual([])
  })

  test('runs no step and writes no file the second time', async () => {
    const host = memoryHost(DOCUMENTS)
    await buildAll(host)
    const { steps, written, removed } = await buildAll(host)
    expect({ steps, written, removed }).toEqual({ steps: [], written: [], removed: [] })
  })

  test('after an edit of one translation reads only that text again, and makes only what shows it', async () => {
    const host = memoryHost(DOCUMENTS)
    await buildAll(host)
    host.documents.set('documents/guide/two.fr.md', '# Deux\n\nUn autre texte.\n')
    const { steps, written } = await buildAll(host)
    expect(steps.filter((step) => /^(parse|align|check|render)/.test(step))).toEqual([
      'parse documents/guide/two.fr.md',
      'align guide/two',
      'check guide/two',
      'render guide/two fr',
    ])
    expect(written.filter((path) => path.startsWith('en/'))).toEqual([])
  })

  test('removes what it no longer makes, and leaves what is not its own', async () => {
    const host = memoryHost(DOCUMENTS)
    await buildAll(host)
    host.output.set('notes.txt', new Uint8Array([1]))
    host.documents.set('documents/guide/publication.yaml', 'formats: [html]\nworks: [one]\n')
    host.documents.delete('documents/guide/two.en.md')
    host.documents.delete('documents/guide/two.fr.md')
    const { removed } = await buildAll(host)
    expect([...removed].sort()).toEqual([
      'en/guide/guide.en.epub',
      'en/guide/one.html',
      'en/guide/two.html',
      'fr/guide/guide.fr.epub',
      'fr/guide/one.html',
      'fr/guide/two.html',
      'parallel/guide/guide.mul.epub',
      'report/guide/two.html',
    ])
    expect(host.output.has('notes.txt')).toBe(true)
  })

  test('of one language leaves the others as they were, and the manifest whole', async () => {
    const host = memoryHost(DOCUMENTS)
    const { manifest: whole } = await buildAll(host)
    const { manifest, removed } = await buildAll(host, { languages: ['fr'] })
    expect(removed).toEqual([])
    expect(manifest).toEqual(whole)
  })

  test('of one language leaves the edition side by side alone, one of all languages makes it again', async () => {
    const host = memoryHost(DOCUMENTS)
    await buildAll(host)
    host.documents.set('documents/guide/two.fr.md', '# Deux\n\nUn autre texte.\n')
    const sideBySide = (paths: readonly string[]) => paths.filter((path) => path.startsWith('parallel/'))
    expect(sideBySide((await buildAll(host, { languages: ['fr'] })).written)).toEqual([])
    expect(sideBySide((await buildAll(host, { languages: ['fr', 'en'] })).written)).toEqual(['parallel/guide/guide.mul.epub'])
  })

  test('makes no edition side by side where the publication wants none, and links to none', async () => {
    const host = memoryHost(DOCUMENTS)
    const isLinked = () =>
      outputOf(host)['fr/index.html']?.includes('parallel/') || outputOf(host)['fr/guide/index.html']?.includes('parallel/')
    await buildAll(host)
    expect(isLinked()).toBe(true)
    const path = 'documents/guide/publication.yaml'
    host.documents.set(path, `${DOCUMENTS[path]}parallel: false\n`)
    expect((await buildAll(host)).removed).toEqual(['parallel/guide/guide.mul.epub'])
    expect(isLinked()).toBe(false)
  })

  test('from a damaged cache is the same as from none', async () => {
    const cache = memoryCache()
    const damaged: Cache = { get: async (key) => (key.startsWith('value-') ? new Uint8Array([123]) : cache.get(key)), put: cache.put }
    const cold = memoryHost(DOCUMENTS)
    await buildAll(cold)
    await buildAll(memoryHost(DOCUMENTS, cache))
    const host = memoryHost(DOCUMENTS, damaged)
    await buildAll(host)
    expect(outputOf(host)).toEqual(outputOf(cold))
  })

  test('that is warm equals one that is cold after any series of edits', async () => {
    const texts = [
      '# One\n\nThe city has 12 streets.\n',
      '# Un\n\nLa ville compte 13 rues.\n\n## Plus {#why}\n',
      '',
      '# A\n\n<script>x</script>\n\n:::note\nb',
      '![a](b.png) [c](#nowhere)',
    ]
    const edit = fc.record({
      path: fc.constantFrom(...Object.keys(DOCUMENTS).filter((path) => path.endsWith('.md'))),
      text: fc.option(fc.constantFrom(...texts), { nil: undefined }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const warm = memoryHost(DOCUMENTS)
        await buildAll(warm)
        for (const { path, text } of edits) {
          if (text === undefined) warm.documents.delete(path)
          else warm.documents.set(path, text)
          await buildAll(warm)
        }
        const cold = memoryHost(Object.fromEntries(warm.documents))
        await buildAll(cold)
        expect(outputOf(warm)).toEqual(outputOf(cold))
      }),
      { numRuns: 12 },
    )
  })
})

describe('a snapshot', () => {
  test('never changes, whatever becomes of the files', async () => {
    const host = memoryHost(DOCUMENTS)
    const snapshot = await openSession(host, { tool: 'test' }).snapshot()
    host.documents.set('documents/guide/one.fr.md', '# Un\n\nLa ville compte 1 520 rues.\n')
    expect((await snapshot.review({})).findings).toEqual([])
  })

  test('finds a changed digit at its place, with the place that it was compared with', async () => {
    const host = memoryHost({
      ...DOCUMENTS,
      'documents/guide/one.fr.md': DOCUMENTS['documents/guide/one.fr.md']!.replace('1 250', '1 520'),
    })
    const { findings } = await (await openSession(host, { tool: 'test' }).snapshot()).review({})
    expect(findings).toMatchObject([
      {
        rule: 'number-missing',
        severity: 'error',
        publication: 'guide',
        work: 'one',
        language: 'fr',
        file: 'documents/guide/one.fr.md',
        line: 3,
        column: 17,
        endLine: 3,
        endColumn: 22,
        related: [{ language: 'en', file: 'documents/guide/one.en.md', line: 3, column: 14, endLine: 3, endColumn: 19 }],
        expected: ['1250'],
        help: 'checks#number-missing',
      },
    ])
  })

  test('gives findings that nobody can change', async () => {
    const host = memoryHost({ ...DOCUMENTS, 'documents/guide/one.fr.md': '' })
    const review = await (await openSession(host, { tool: 'test' }).snapshot()).review({})
    expect(() => Object.assign(review.findings[0] ?? {}, { line: 7 })).toThrow()
  })
})

describe('the value of a step', () => {
  test('has its keys in the same order whether it is new or found again', async () => {
    const run = { cache: memoryCache(), tool: 'test', onStep: () => undefined }
    const step = { name: 'sample', subject: '', input: '1', run: () => ({ value: { id: 1, class: 2, alt: { z: 1, a: 2 } }, notices: [] }) }
    const fresh = await (await through(run, step)).value()
    const found = await (await through(run, step)).value()
    expect([fresh, found].map((value) => JSON.stringify(value))).toEqual(Array(2).fill('{"alt":{"a":2,"z":1},"class":2,"id":1}'))
  })
})

describe('a cache', () => {
  test.each([
    ['of the disk', () => diskCache(mkdtempSync(join(tmpdir(), 'concord-cache-')), () => undefined)],
    ['of one run', noCache],
  ])('%s lets others come to turn, so that an interruption is heard and what is held weakly is let go', async (_, open) => {
    const cache = open()
    let turns = 0
    const count = () => {
      turns++
      setImmediate(count).unref()
    }
    setImmediate(count).unref()
    const bytes = new TextEncoder().encode('1')
    for (let at = 0; at < 100; at++) {
      await cache.put(`value-${at}`, bytes)
      await cache.get(`value-${at}`)
    }
    expect(turns).toBeGreaterThan(5)
  })
})

describe('the log of results', () => {
  const open = (path: string, largest?: number) => resultLog(path, largest)
  const newPath = () => join(mkdtempSync(join(tmpdir(), 'concord-log-')), 'results.log')

  test('gives again what was put into it, be it longer than what is read at a time', async () => {
    const path = newPath()
    const [short, long] = ['é…', 'ñ'.repeat(1_500_000)]
    const first = open(path)
    await first.put('a', short)
    await first.put('b', long)
    await first.flush()
    const second = open(path)
    expect([await second.get('a'), (await second.get('b')) === long, await second.get('c')]).toEqual([short, true, undefined])
  })

  test.each([
    ['is cut down to what a run has used where that is less than half', 1, true],
    ['stays as it is where most of it is of use', 8, false],
  ])('%s', async (_, numberUsed, isCut) => {
    const path = newPath()
    const keys = Array.from({ length: 10 }, (_, at) => `key-${at}`)
    const first = open(path)
    for (const key of keys) await first.put(key, key.repeat(20))
    await first.flush()
    const before = statSync(path).size
    const second = open(path, 100)
    for (const key of keys.slice(0, numberUsed)) await second.get(key)
    await second.flush()
    expect(statSync(path).size < before).toBe(isCut)
    const third = open(path)
    for (const key of keys.slice(0, numberUsed)) expect(await third.get(key)).toBe(key.repeat(20))
  })
})

describe('values of late', () => {
  test('stay in memory while there is room, and the oldest go first', async () => {
    const cache = memoryCache()
    const weak: WeakRef<object>[] = []
    for (let at = 0; at < 5; at++) {
      const value = { at }
      keepRecent(cache, value, 6_000_000)
      weak.push(new WeakRef(value))
    }
    await collected()
    expect(weak.map((reference) => reference.deref() !== undefined)).toEqual([false, false, false, true, true])
  })
})

/** Waits until memory was cleaned. */
async function collected(): Promise<void> {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => setImmediate(resolve))
    collect()
  }
}

describe('the hash of a step', () => {
  test.each([
    ['a Map', new Map()],
    ['a Set', new Set()],
    ['a Date', new Date(0)],
    ['an instance of a class', new (class Block {})()],
    ['a function', () => 1],
    ['no number', Number.NaN],
  ])('refuses %s', (_, value) => {
    expect(() => hashOf({ value })).toThrow(TypeError)
  })

  test('does not depend on the order of keys', () => {
    expect(hashOf({ a: 1, b: [2, { c: 3, d: undefined }] })).toBe(hashOf({ b: [2, { c: 3 }], a: 1 }))
    expect(hashOf({ b: 1, 9: 2, 10: 3, a: 4 })).toBe(hashOf({ 10: 3, a: 4, 9: 2, b: 1 }))
  })

  test('tells a key from the prototype', () => {
    const named = (text: string) => hashOf(JSON.parse(`{ "__proto__": ${text}, "a": 1 }`))
    expect(named('{ "b": 2 }')).not.toBe(hashOf({ a: 1 }))
    expect(named('{ "b": 2 }')).not.toBe(named('{ "b": 3 }'))
  })

  test('is none where there is no value', () => {
    expect(() => hashOf(undefined)).toThrow(TypeError)
  })
})
