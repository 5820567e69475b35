import { EpubCheck } from '@likecoin/epubcheck-ts'
import { describe, expect, test } from 'vitest'
import type { Book } from '../pipeline/formats/epub/book.ts'
import { epubFormat } from '../pipeline/formats/epub/epub-format.ts'
import type { BlockPages } from '../pipeline/model/index.ts'
import { BOOK_FAULTS } from './support/epub-faults.ts'
import { epubHost } from './support/epub-host.ts'
import { readZip } from './support/read-zip.ts'
import { SAMPLE_LANGUAGES, sampleDocuments, sampleVolume } from './support/sample-volume.ts'
import { verifyBook } from './support/verify-book.ts'

/** A book whose sections begin on a page each. */
async function bytesOf(language: string, change = (book: Book) => book): Promise<Uint8Array> {
  const volume = sampleVolume(language)
  const blocks = volume.chapters
    .flatMap(({ work, headings }) => headings.map(({ id }) => ({ work, id })))
    .map((place, index): BlockPages => ({ ...place, page: index + 3, label: String(index + 1) }))
  const [draft] = epubFormat.compose(volume, { path: `${language}/book/book.${language}.pdf`, blocks })
  if (!draft) throw new Error('No draft')
  const content = JSON.stringify(change(JSON.parse(draft.content)))
  return (await epubFormat.finish({ ...draft, content }, epubHost(sampleDocuments()))).bytes
}

async function complaintsOf(bytes: Uint8Array, language: string): Promise<readonly string[]> {
  return verifyBook(readZip(Buffer.from(bytes)), sampleVolume(language))
}

async function validatorSays(bytes: Uint8Array): Promise<readonly string[]> {
  const { messages } = await EpubCheck.validate(bytes)
  return messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info').map(({ id, message }) => `${id} ${message}`)
}

describe('a whole book', () => {
  test.each(SAMPLE_LANGUAGES)('gives no reason for a complaint: %s', async (language) => {
    const bytes = await bytesOf(language)
    expect(await complaintsOf(bytes, language)).toEqual([])
    expect(await validatorSays(bytes)).toEqual([])
  })
})

describe('a French book is found out', () => {
  const whole = bytesOf('fr')

  test('with 32 faults of different kinds', () => {
    expect(new Set(BOOK_FAULTS.map(({ fault }) => fault)).size).toBe(32)
  })

  test.each(BOOK_FAULTS)('with $fault', async ({ change, complaint, by }) => {
    const bytes = await bytesOf('fr', change)
    expect(Buffer.compare(bytes, await whole), 'the fault was not planted').not.toBe(0)
    const said = by === 'validator' ? await validatorSays(bytes) : await complaintsOf(bytes, 'fr')
    expect(said.join('\n')).toMatch(complaint)
  })
})
