import { expect, test } from 'vitest'
import { PAGES, pageConcordance } from '../pipeline/engine/page-concordance.ts'
import type { FinishedArtifact } from '../pipeline/engine/planned-artifact.ts'
import type { BlockPages } from '../pipeline/model/index.ts'

const labels = (language: string) => ({ path: '', publication: 'guide', language, format: 'pdf', bytes: 1, sha256: '', sources: [] })

function finished(language: string, blocks: readonly BlockPages[]): FinishedArtifact {
  return { artifact: labels(language), notices: [], blocks, bytes: async () => new Uint8Array() }
}

const block = (id: string, page: number): BlockPages => ({ work: 'one', id, page, label: String(page - 2) })

/** What a build writes, after one that has written `before`. */
async function written(now: readonly FinishedArtifact[], kept: readonly string[] = [], before?: string): Promise<string | undefined> {
  const host = { readOutput: async (path: string) => (path === PAGES && before ? new TextEncoder().encode(before) : undefined) }
  const bytes = await pageConcordance(now, kept.map(labels), host)
  return bytes && new TextDecoder().decode(bytes)
}

const TURNING: BlockPages = { ...block('b', 4), turns: [{ page: 5, label: '3', at: 120 }] }
const ENGLISH = finished('en', [block('a', 3), TURNING])
const FRENCH = finished('fr', [block('a', 3), block('b', 5)])

test('every row is listed with its page in each language, and where it turns', async () => {
  const text = await written([FRENCH, ENGLISH])
  expect(JSON.parse(text ?? '')).toEqual({
    version: 1,
    publications: {
      guide: {
        one: {
          a: { en: { page: 3, label: '1' }, fr: { page: 3, label: '1' } },
          b: { en: { page: 4, label: '2', turns: [{ page: 5, label: '3', at: 120 }] }, fr: { page: 5, label: '3' } },
        },
      },
    },
  })
  expect(text).toContain('\n        "a": {"en":{"page":3,"label":"1"},"fr":{"page":3,"label":"1"}},\n')
})

test('a build of one language keeps what the last one said of the others, in the same bytes', async () => {
  const whole = await written([ENGLISH, FRENCH])
  expect(await written([FRENCH], ['en'], whole)).toBe(whole)
})

test('a volume that is gone is gone from the list', async () => {
  expect(await written([FRENCH], [], await written([ENGLISH, FRENCH]))).toBe(await written([FRENCH]))
})

test('nothing is written where nothing has pages, and what cannot be read is passed over', async () => {
  expect(await written([finished('en', [])])).toBeUndefined()
  expect(await written([FRENCH], ['en'], '{"publications":')).toBe(await written([FRENCH]))
})
