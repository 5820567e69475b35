import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EpubCheck } from '@likecoin/epubcheck-ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { epubFormat } from '../pipeline/formats/epub/epub-format.ts'
import type { Draft, Volume } from '../pipeline/model/index.ts'
import { epubHost } from './support/epub-host.ts'
import { frenchDocuments, frenchVolume, RAW_HTML, volumeHolding } from './support/epub-volume.ts'
import { type EpubCheckResult, runEpubCheck } from './support/epubcheck.ts'
import { PARALLEL_DOCUMENTS, parallelSample } from './support/parallel-sample.ts'
import { SAMPLE_LANGUAGES, sampleDocuments, sampleVolume } from './support/sample-volume.ts'

const SAMPLE = SAMPLE_LANGUAGES.map((language) => [`sample-${language}`, async () => draftOf(sampleVolume(language))] as const)
const BOOKS: readonly (readonly [name: string, draft: () => Promise<Draft>])[] = [
  ...SAMPLE,
  ['odd', async () => draftOf(oddVolume())],
  ['bare', async () => draftOf(bareVolume())],
  ['parallel', async () => only(epubFormat.composeParallel?.(await parallelSample()))],
]

let folder = ''
let result: EpubCheckResult
const pathOf = (name: string) => join(folder, `${name}.epub`)

// One virtual machine for all books, and for one with a fault.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'epub-'))
  for (const [name, draft] of BOOKS) await writeFile(pathOf(name), await bytesOf(await draft()))
  await writeFile(pathOf('faulty'), await bytesOf(faulty(draftOf(sampleVolume('en')))))
  result = await runEpubCheck([...BOOKS.map(([name]) => name), 'faulty'].map(pathOf))
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe.each(BOOKS)('the book %s', (name, draft) => {
  test('is valid for the quick checker', async () => {
    const { messages } = await EpubCheck.validate(await bytesOf(await draft()))
    expect(messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info')).toEqual([])
  })

  test('is valid for EPUBCheck', ({ skip }) => {
    if (!result.ran) return skip(result.reason)
    expect(result.reports.get(pathOf(name))).toEqual({ errors: 0, warnings: 0, messages: [] })
  })
})

describe('EPUBCheck', () => {
  test('finds the fault in a book that has one', ({ skip }) => {
    if (!result.ran) return skip(result.reason)
    expect(result.reports.get(pathOf('faulty'))?.errors).toBe(1)
  })

  test('says that it did not run where there is no Java', async () => {
    const path = process.env.PATH
    process.env.PATH = folder
    const without = await runEpubCheck([pathOf('any')]).finally(() => {
      process.env.PATH = path
    })
    expect(without).toEqual({ ran: false, reason: 'not run: no Java' })
  })
})

async function bytesOf(draft: Draft): Promise<Uint8Array> {
  const texts = Object.entries(PARALLEL_DOCUMENTS).map(([file, text]) => [file, new TextEncoder().encode(text)] as const)
  return (await epubFormat.finish(draft, epubHost(new Map([...sampleDocuments(), ...frenchDocuments(), ...texts])))).bytes
}

function draftOf(volume: Volume): Draft {
  return only(epubFormat.compose(volume))
}

function only(drafts: readonly Draft[] = []): Draft {
  const [draft] = drafts
  if (!draft) throw new Error('No draft')
  return draft
}

function faulty(draft: Draft): Draft {
  return { ...draft, content: draft.content.replace('<h1 id=', '<h1 bad=\\"1\\" id=') }
}

/** A volume with a chapter of everything, one that is not translated, and one of raw HTML. */
function oddVolume(): Volume {
  const raw = volumeHolding(...RAW_HTML.map(([, node]) => node)).chapters.map((chapter) => ({ ...chapter, work: 'brut' }))
  return { ...frenchVolume(), chapters: [...frenchVolume().chapters, ...raw] }
}

/** A volume of which nobody said anything, without a single work. */
function bareVolume(): Volume {
  const { licence: _licence, publisher: _publisher, series: _series, ...volume } = frenchVolume()
  const site = { title: 'Site' }
  return { ...volume, subtitle: '', description: '', creators: [], subjects: [], chapters: [], assets: [], alternates: [], site }
}
