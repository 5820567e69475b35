import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { EpubCheck } from '@likecoin/epubcheck-ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { runEpubCheck } from './support/epubcheck.ts'
import { type PublishedBook, publishedBooks } from './support/published-books.ts'
import { readZip } from './support/read-zip.ts'
import { verifyBook } from './support/verify-book.ts'
import { verifyParallelBook } from './support/verify-parallel-book.ts'

let books: readonly PublishedBook[]
beforeAll(async () => {
  books = await publishedBooks()
}, 300_000)

describe('the books of the published documents', () => {
  test('are all there: eight publications in three languages, and in all side by side', () => {
    expect(books.map(({ made }) => made.kind).filter((kind) => kind === 'volume')).toHaveLength(24)
    expect(books.map(({ made }) => made.kind).filter((kind) => kind === 'parallel')).toHaveLength(8)
  })

  test('lose and add nothing, and are in the language that they say, in every language and side by side', () => {
    expect(books.flatMap((book) => complaintsOf(book).map((complaint) => `${book.path}: ${complaint}`))).toEqual([])
  })

  test('claim to be accessible, each of them', () => {
    const claim = '>EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>'
    const descriptions = books.map(({ path, bytes }) => [path, String(readZip(Buffer.from(bytes)).get('OEBPS/content.opf'))] as const)
    expect(descriptions.filter(([, text]) => !text.includes(claim)).map(([path]) => path)).toEqual([])
  })

  test('belong to a series, each of them', () => {
    const descriptions = books.map(({ path, bytes }) => [path, String(readZip(Buffer.from(bytes)).get('OEBPS/content.opf'))] as const)
    const isSaid = (text: string) => /property="belongs-to-collection" id="series">[^<]+ 2015<.*\n.*"collection-type">series</.test(text)
    expect(descriptions.filter(([, text]) => !isSaid(text)).map(([path]) => path)).toEqual([])
  })

  test('are valid for the quick checker', { timeout: 300_000 }, async () => {
    const found: string[] = []
    for (const { path, bytes } of books) {
      const { messages } = await EpubCheck.validate(bytes)
      const faults = messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info')
      found.push(...faults.map(({ id, message }) => `${path}: ${id} ${message}`))
    }
    expect(found).toEqual([])
  })

  test('are valid for EPUBCheck', { timeout: 600_000 }, async ({ skip }) => {
    const folder = await mkdtemp(join(tmpdir(), 'books-'))
    try {
      for (const { path, bytes } of books) {
        await mkdir(dirname(join(folder, path)), { recursive: true })
        await writeFile(join(folder, path), bytes)
      }
      const result = await runEpubCheck(books.map(({ path }) => join(folder, path)))
      if (!result.ran) return skip(result.reason)
      expect([...result.reports].filter(([, { errors, warnings, messages }]) => errors + warnings + messages.length > 0)).toEqual([])
      expect(result.reports.size).toBe(books.length)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})

function complaintsOf({ bytes, made }: PublishedBook): readonly string[] {
  const files = readZip(Buffer.from(bytes))
  return made.kind === 'volume' ? verifyBook(files, made.volume) : verifyParallelBook(files, made.parallel)
}
