import { describe, expect, test } from 'vitest'
import { PAGES, pageConcordance } from '../pipeline/engine/page-concordance.ts'
import type { FinishedArtifact } from '../pipeline/engine/planned-artifact.ts'
import type { BlockPages } from '../pipeline/model/index.ts'
import { matchedPages } from '../pipeline/reports/html/matched-pages.ts'
import { composePagesPage } from '../pipeline/reports/html/pages-page.ts'
import { elementsOf } from './support/elements-of.ts'

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

/** Pages of the file begin two before those that are numbered. */
const on = (number: number, ...turns: readonly number[]) => ({
  page: number + 2,
  label: String(number),
  ...(turns.length > 0 && { turns: turns.map((next) => ({ page: next + 2, label: String(next), at: 100 })) }),
})

const WORKS = {
  one: { a: { en: on(1), fr: on(1), es: on(1) }, b: { en: on(1), fr: on(2), es: on(1) }, c: { en: on(2, 3), fr: on(2), es: on(2) } },
  two: { a: { en: on(4), fr: on(3, 4) } },
}

describe('the table of pages', () => {
  test('says for each page of the first language where its text stands in the others', () => {
    const lines = matchedPages(WORKS, ['en', 'fr', 'es']).map(({ work, row, ranges }) => `${work} ${row}: ${ranges.join(' | ')}`)
    expect(lines).toEqual(['one a: 1,1 | 1,2 | 1,1', 'one c: 2,2 | 2,2 | 2,2', 'one c: 3,3 | 2,2 | 2,2', 'two a: 4,4 | 3,3 | '])
  })

  test('leads from each page to the row with which it begins, its languages side by side', () => {
    const { path, content } = composePagesPage({ pages: { guide: WORKS }, languages: ['en', 'fr', 'es'] })
    const links = elementsOf(content).flatMap(({ properties, tagName }) => (tagName === 'a' ? [String(properties.href)] : []))
    expect(path).toBe('report/pages.html')
    expect(links.filter((link) => link.includes('guide'))).toEqual([
      'guide/one.html#a',
      'guide/one.html#c',
      'guide/one.html#c',
      'guide/two.html#a',
    ])
    expect(content).toContain('<tr><th scope="row">1</th><td>1–2</td><td>1</td>')
    expect(content).toContain('<tr><th scope="row">4</th><td>3</td><td>–</td>')
  })

  test('names the notes that fill a page, and leads nowhere from there', () => {
    const works = { one: { a: { en: on(1), fr: on(1) }, notes: { en: on(2), fr: on(2) }, 'note-survey': { en: on(2), fr: on(2) } } }
    const { content } = composePagesPage({ pages: { guide: works }, languages: ['en', 'fr'] })
    expect(content).toContain('<tr><th scope="row">2</th><td>2</td><td>one · Notes</td></tr>')
  })

  test('names a publication by its title, and one that has none by its id', () => {
    const { content } = composePagesPage({ pages: { guide: WORKS, annex: WORKS }, languages: ['en'], titles: { guide: 'A guide' } })
    expect([...content.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title)).toEqual(['A guide', 'annex'])
  })

  test('has no column for a language in which nothing is printed', () => {
    const { content } = composePagesPage({ pages: { guide: { two: WORKS.two } }, languages: ['en', 'fr', 'es'] })
    expect(content).not.toContain('Español')
  })
})
