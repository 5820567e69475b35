import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EpubCheck } from '@likecoin/epubcheck-ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { epubFormat } from '../pipeline/formats/epub/epub-format.ts'
import type { Volume } from '../pipeline/model/index.ts'
import { epubHost } from './support/epub-host.ts'
import { frenchDocuments, frenchVolume, RAW_HTML, volumeHolding } from './support/epub-volume.ts'
import { runEpubCheck } from './support/epubcheck.ts'
import { SAMPLE_LANGUAGES, sampleDocuments, sampleVolume } from './support/sample-volume.ts'

const BOOKS: readonly (readonly [string, Volume])[] = [
  ...SAMPLE_LANGUAGES.map((language) => [`sample-${language}`, sampleVolume(language)] as const),
  ['odd', oddVolume()],
  ['bare', bareVolume()],
]

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'epub-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe.each(BOOKS)('the book %s', (name, volume) => {
  test('is valid for the quick checker', async () => {
    const { messages } = await EpubCheck.validate(await bytesOf(volume))
    expect(messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info')).toEqual([])
  })

  test('is valid for EPUBCheck', { timeout: 120_000 }, async ({ skip }) => {
    const path = join(folder, `${name}.epub`)
    await writeFile(path, await bytesOf(volume))
    const result = await runEpubCheck(path)
    if (!result.ran) return skip(result.reason)
    expect(result.messages.filter(({ severity }) => severity !== 'USAGE' && severity !== 'INFO')).toEqual([])
    expect({ errors: result.errors, warnings: result.warnings }).toEqual({ errors: 0, warnings: 0 })
  })
})

describe('EPUBCheck', () => {
  test('finds the fault in a book that has one', { timeout: 120_000 }, async ({ skip }) => {
    const path = join(folder, 'faulty.epub')
    await writeFile(path, await bytesOf(sampleVolume('en'), (content) => content.replace('<h1 id=', '<h1 bad=\\"1\\" id=')))
    const result = await runEpubCheck(path)
    if (!result.ran) return skip(result.reason)
    expect(result.errors).toBeGreaterThan(0)
  })

  test('says that it did not run where there is no Java', async () => {
    const path = process.env.PATH
    process.env.PATH = folder
    const result = await runEpubCheck(join(folder, 'any.epub')).finally(() => {
      process.env.PATH = path
    })
    expect(result).toEqual({ ran: false, reason: 'not run: no Java' })
  })
})

async function bytesOf(volume: Volume, edit = (content: string) => content): Promise<Uint8Array> {
  const [draft] = epubFormat.compose(volume)
  if (!draft) throw new Error('No draft')
  const documents = new Map([...sampleDocuments(), ...frenchDocuments()])
  const { bytes } = await epubFormat.finish({ ...draft, content: edit(draft.content) }, epubHost(documents))
  return bytes
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
