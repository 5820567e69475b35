import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { openSession } from '../pipeline/engine/session.ts'
import type { BookPlan } from '../pipeline/formats/pdf/book-plan.ts'
import { pageLabel } from '../pipeline/formats/pdf/page-label.ts'
import { pdfFormat } from '../pipeline/formats/pdf/pdf-format.ts'
import { verifyPdf } from '../pipeline/formats/pdf/verify/verify-pdf.ts'
import { memoryCache } from '../pipeline/host/memory-host.ts'
import { nodeHost } from '../pipeline/host/node-host.ts'
import { type Block, type Cache, type Finished, OBJECT_MARK, type Volume } from '../pipeline/model/index.ts'
import { bookFaults } from './support/book-faults.ts'
import { popplerOpinion, qpdfOpinion } from './support/other-readers.ts'
import { pdfHost, testBrowser } from './support/pdf-host.ts'
import { temporaryFolder } from './support/program.ts'
import { firstDifference, readOrder, wordsOf } from './support/read-order.ts'
import { joinedWords } from './support/spoken-text.ts'

/** A publication as it is published, with a figure, tables, lists and notes; the slow tests do the same with every publication. */
const PUBLICATION = 'award-concept'

/** All that it is published with: settings, terms, itself, and the one to which it leads. */
const FILES = ['concord.yaml', 'terms.yaml', PUBLICATION, 'mexico-city-statement']
const LANGUAGES = ['en', 'fr', 'es']
const INSTALLATION = fileURLToPath(new URL('..', import.meta.url))

const SURROUNDINGS = [
  { TZ: 'UTC', LANG: 'C' },
  { TZ: 'Asia/Tokyo', LANG: 'fr_FR.UTF-8' },
  { TZ: 'America/New_York', LANG: 'es_MX.UTF-8' },
]

interface Book {
  readonly volume: Volume
  readonly plan: BookPlan
  readonly finished: Finished
  readonly source: readonly Block[]
}

interface Folder {
  readonly root: string
  /** What has been read there; nothing that was made. */
  readonly cache: Cache
}

/** The books of all languages, as they come out in a folder, time zone and locale. */
async function booksIn({ root, cache }: Folder, surroundings: Readonly<Record<string, string>>): Promise<Readonly<Record<string, Book>>> {
  vi.stubEnv('TZ', surroundings.TZ)
  const browser = testBrowser({ ...surroundings, LC_ALL: surroundings.LANG ?? '' })
  const [documents, output] = [join(root, 'documents'), join(root, 'output')]
  const host = nodeHost({ root, documents, output, installation: INSTALLATION, cache, browser })
  const snapshot = await openSession(host, { tool: 'test' }).snapshot()
  const [work] = await snapshot.works({ publications: [PUBLICATION] })
  const ready = await snapshot.volumes({ publications: [PUBLICATION] })
  const books = ready.map(async ({ language, volume }) => {
    const whole = await volume()
    const [draft] = pdfFormat.compose(whole)
    const finished = await pdfFormat.finish(draft!, { ...host, readFont: pdfHost(browser).readFont })
    const { blocks } = await work!.editions[language]!.value()
    return [language, { volume: whole, plan: JSON.parse(draft!.content), finished, source: blocks }] as const
  })
  const made = Object.fromEntries(await Promise.all(books))
  await host.close()
  vi.unstubAllEnvs()
  return made
}

/** More letters than a full line holds, and fewer. */
const [MOST_IN_LINE, LEAST_IN_LINE] = [110, 60]

const folders: Folder[] = []
let books: Readonly<Record<string, Book>> = {}

beforeAll(async () => {
  for (const name of ['here', 'another folder, with an é in its name']) {
    const root = join(await temporaryFolder(), name)
    for (const file of FILES) await cp(join(INSTALLATION, 'documents', file), join(root, 'documents', file), { recursive: true })
    folders.push({ root, cache: memoryCache() })
  }
  books = await booksIn(folders[0]!, SURROUNDINGS[0]!)
  expect(Object.keys(books).sort()).toEqual([...LANGUAGES].sort())
}, 300_000)

describe.each(LANGUAGES)('the published concept of the Award in %s', (language) => {
  test('meets every machine-checkable condition of PDF/UA-1, and nothing was noticed when it was made', async () => {
    const { bytes, notices } = books[language]!.finished
    expect([await verifyPdf(bytes), notices]).toEqual([[], []])
  })

  test('has right numbers in its contents, no heading alone, fonts that are embedded subsets, and no address of a file', async () => {
    const { bytes, pages } = books[language]!.finished
    expect(pages).toBeGreaterThan(8)
    expect(await bookFaults(bytes)).toEqual([])
  })

  test('is read in the order of the book, every word of it and no other', async () => {
    const { plan, finished } = books[language]!
    const front = (finished.pageMap?.[plan.firstOfBody ?? ''] ?? 1) - 1
    const labels = Object.fromEntries(Object.entries(finished.pageMap ?? {}).map(([id, page]) => [id, pageLabel(page, front)]))
    expect(firstDifference(await readOrder(finished.bytes), wordsOf(plan.body.children, labels))).toEqual([])
  })

  test('is read in the order of the source, every block of it', async () => {
    const { finished, source } = books[language]!
    const read = letters(await readOrder(finished.bytes))
    const texts = source.filter(({ kind }) => kind !== 'note').flatMap(lettersOf)
    expect(texts.length).toBeGreaterThan(50)
    let at = 0
    for (const text of texts) {
      const found = read.indexOf(text, at)
      expect(found, text).toBeGreaterThanOrEqual(at)
      at = found + text.length
    }
    const notes = source.filter(({ kind }) => kind === 'note').flatMap(lettersOf)
    expect(notes.filter((text) => !read.includes(text, at))).toEqual([])
  })

  test('keeps words apart for who listens, where lines are broken too', async () => {
    const { plan, finished } = books[language]!
    const { count, wrong } = await joinedWords(finished.bytes, plan.body)
    expect(count).toBeGreaterThan(100)
    expect(wrong).toEqual([])
  })

  test('leaves no line of a paragraph alone on a page', () => {
    const { volume, finished } = books[language]!
    const parted = (finished.blocks ?? []).flatMap(({ work, id, turns }) => {
      const paragraph = elementWith(volume.chapters.find((chapter) => chapter.work === work)!.tree, id)
      return turns && paragraph?.tagName === 'p' ? [{ text: textOf(paragraph), ats: turns.map(({ at }) => at) }] : []
    })
    const alone = parted.filter(({ text, ats }) => ats.some((at) => at < MOST_IN_LINE || text.length - at < LEAST_IN_LINE))
    expect(alone).toEqual([])
  })

  test.for([
    ['Poppler', popplerOpinion],
    ['qpdf', qpdfOpinion],
  ] as const)('is read by %s as by us', async ([, opinionOf], context) => {
    const path = join(folders[0]!.root, `${language}.pdf`)
    await writeFile(path, books[language]!.finished.bytes)
    const opinion = await opinionOf(path)
    if (!opinion.ran) return context.skip(opinion.reason)
    expect(opinion.faults).toEqual([])
  })
})

test('18 of 18 rebuilds have the same bytes, in two folders, three time zones and three locales', async () => {
  const equal: string[] = []
  for (const folder of folders)
    for (const surroundings of SURROUNDINGS) {
      const again = await booksIn(folder, surroundings)
      equal.push(...LANGUAGES.filter((language) => isSame(again[language], books[language])))
    }
  expect(equal).toHaveLength(18)
}, 300_000)

function isSame(one: Book | undefined, other: Book | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.compare(one.finished.bytes, other.finished.bytes) === 0
}

/** The letters and digits of a block, parted where a mark of a note stands, or a picture. */
function lettersOf({ text }: Block): readonly string[] {
  return text
    .split(OBJECT_MARK)
    .map(letters)
    .filter((part) => part !== '')
}

/** Letters and digits alone: marks of notes, quotation marks and spaces are set by the book. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}

function elementWith(tree: Root, id: string): Element | undefined {
  let found: Element | undefined
  visit(tree, 'element', (element) => {
    if (element.properties.id === id) found = element
  })
  return found
}
