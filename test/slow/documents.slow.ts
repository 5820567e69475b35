import { execFile } from 'node:child_process'
import { cp, readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '../../pipeline/engine/session.ts'
import type { BookPlan } from '../../pipeline/formats/pdf/book-plan.ts'
import { pdfFormat } from '../../pipeline/formats/pdf/pdf-format.ts'
import { memoryHost } from '../../pipeline/host/memory-host.ts'
import { parallelPath, type Violation, volumePath } from '../../pipeline/model/index.ts'
import { bookFaults } from '../support/book-faults.ts'
import { type BookAndPaper, comparePages, comparePagesTogether } from '../support/book-pages.ts'
import { deadLinks } from '../support/dead-links.ts'
import { elementsOf } from '../support/elements-of.ts'
import { runEpubCheck } from '../support/epubcheck.ts'
import { type Opinion, popplerOpinion, qpdfOpinion } from '../support/other-readers.ts'
import { makeProject, type Project } from '../support/program.ts'
import { publishedVolumes } from '../support/published-books.ts'
import { firstDifference, readOrder, wordsOf } from '../support/read-order.ts'
import { readPdf } from '../support/read-pdf.ts'
import { readZip } from '../support/read-zip.ts'
import { verifyBook } from '../support/verify-book.ts'
import { verifyParallelBook } from '../support/verify-parallel-book.ts'

const PUBLICATIONS = [
  'conference-summary',
  'mexico-city-statement',
  'award-concept',
  'case-studies',
  'membership',
  'application-form',
  'guiding-documents',
  'flyer',
]

/** What a project says at this moment, as it is read from its documents. */
async function snapshotOf(project: Project) {
  const paths = (await readdir(join(project.root, 'documents'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const files = await Promise.all(
    paths.map(async ({ parentPath, name }) => {
      const file = join(parentPath, name)
      return [relative(project.root, file), await readFile(file)] as const
    }),
  )
  return openSession(memoryHost(Object.fromEntries(files)), { tool: 'test' }).snapshot()
}

/** What each PDF was made from, as it is composed from the documents. */
async function bodiesOf(project: Project) {
  const { volumes, parallels } = await publishedVolumes(await snapshotOf(project))
  const drafts = [
    ...volumes.flatMap((volume) => pdfFormat.compose(volume)),
    ...parallels.flatMap((volume) => pdfFormat.composeParallel?.(volume) ?? []),
  ]
  return drafts.map(({ path, content }) => {
    const { body }: BookPlan = JSON.parse(content)
    return { path, body }
  })
}

/** A project with the published documents. */
async function published(): Promise<Project> {
  const project = await makeProject({})
  await cp('documents', join(project.root, 'documents'), { recursive: true })
  return project
}

/** Enough to hold whatever a book can hold, and quick to make. */
const SOME = ['award-concept', 'flyer']

/** Books of the published documents with the pages of their PDFs, as a Node of another version makes them in a folder of its own. Without that Node its version is empty. */
async function booksBy([command = '', ...before]: readonly string[], zone: string) {
  const { root, hashes } = await published()
  const run = (words: readonly string[]) =>
    promisify(execFile)(command, [...before, ...words], {
      cwd: root,
      env: { ...process.env, TZ: zone, LANG: 'C' },
      shell: process.platform === 'win32',
    })
  const node = await run(['--version']).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  )
  if (node !== '') await run([resolve('dist/cli/main.js'), 'build', ...SOME, '--quiet', '--no-cache', '--format', 'pdf,epub'])
  const all = node === '' ? {} : await hashes()
  return { node, hashes: Object.fromEntries(Object.entries(all).filter(([path]) => path.endsWith('.epub'))) }
}

/** How many pages of the PDF have a number. */
function pagesOf({ labels }: BookAndPaper): number {
  return labels.filter((label) => /^\d+$/.test(label)).length
}

describe('the published documents', () => {
  let project: Project

  /** A book and its PDF, by their path without what tells them apart. */
  async function printedBook(name: string): Promise<BookAndPaper> {
    const path = join(project.root, 'output', name)
    const files = readZip(await readFile(`${path}.epub`))
    const spine = [...String(files.get('OEBPS/content.opf')).matchAll(/itemref idref="(chapter[^"]*)"/g)].map(([, id]) => id)
    const pdf = new Uint8Array(await readFile(`${path}.pdf`))
    return { chapters: spine.map((id) => String(files.get(`OEBPS/${id}.xhtml`))), pdf, labels: (await readPdf(pdf)).labels }
  }

  beforeAll(async () => {
    project = await published()
    expect(await project.runWith({ environment: { TZ: 'Asia/Tokyo', LANG: 'fr_FR.UTF-8' } }, 'build', '--quiet')).toMatchObject({ code: 0 })
  })

  test('come out with the same bytes in another folder, time zone and locale, without a cache', async () => {
    const other = await published()
    await other.runWith({ environment: { TZ: 'America/New_York', LANG: 'C' } }, 'build', '--quiet', '--no-cache', '--jobs', '1')
    const hashes = await project.hashes()
    expect(Object.keys(hashes).filter((path) => path.endsWith('.pdf'))).toHaveLength(PUBLICATIONS.length * 4)
    expect(await other.hashes()).toEqual(hashes)
  })

  test('are left alone by a second build, which needs no browser', async () => {
    const { code, out, error } = await project.run('build', '--verbose')
    expect({ code, steps: error.match(/^ran .*/gm) ?? [] }).toEqual({ code: 0, steps: [] })
    expect(out).toContain(' 0 written')
  })

  test('have no findings', async () => {
    expect((await project.check()).findings).toEqual([])
  })

  test('have no link that leads nowhere, and every front page leads to every publication in its three formats, and to all languages side by side', async () => {
    const { followed, dead } = await deadLinks(join(project.root, 'output'))
    expect(followed).toBeGreaterThan(3000)
    expect(dead).toEqual([])
    for (const language of ['en', 'fr', 'es']) {
      const links = elementsOf(await project.read(`output/${language}/index.html`)).map(({ properties }) => String(properties.href))
      const wanted = PUBLICATIONS.flatMap((name) => [
        `${name}/index.html`,
        `${name}/${name}.${language}.pdf`,
        `${name}/${name}.${language}.epub`,
        `../parallel/${name}/${name}.mul.pdf`,
        `../parallel/${name}/${name}.mul.epub`,
      ])
      expect(wanted.filter((address) => !links.includes(address))).toEqual([])
    }
  })

  test('lead from the summary of the conference to every other publication', async () => {
    for (const language of ['en', 'fr', 'es']) {
      const page = await project.read(`output/${language}/conference-summary/index.html`)
      const links = elementsOf(page).map(({ properties }) => String(properties.href))
      const others = PUBLICATIONS.filter((name) => name !== 'conference-summary')
      expect(others.filter((name) => !links.some((link) => link.startsWith(`../${name}/`)))).toEqual([])
    }
  })

  test.each(PUBLICATIONS)('are set as a book designer would: %s', async (name) => {
    const faults: string[] = []
    for (const language of ['en', 'fr', 'es']) {
      const bytes = await readFile(join(project.root, `output/${language}/${name}/${name}.${language}.pdf`))
      faults.push(...(await bookFaults(new Uint8Array(bytes))).map((fault) => `${language}: ${fault}`))
    }
    const together = await readFile(join(project.root, `output/parallel/${name}/${name}.mul.pdf`))
    faults.push(...(await bookFaults(new Uint8Array(together))).map((fault) => `side by side: ${fault}`))
    expect(faults).toEqual([])
  })

  test('say on which page each row stands in every language', async () => {
    const { publications } = JSON.parse(await project.read('output/report/pages.json'))
    expect(Object.keys(publications).sort()).toEqual([...PUBLICATIONS].sort())
    for (const works of Object.values<Record<string, Record<string, object>>>(publications))
      for (const rows of Object.values(works))
        expect(Object.values(rows).filter((pages) => Object.keys(pages).join(' ') !== 'en es fr')).toEqual([])
  })

  test('hold a flyer of two pages of A4 in every language', async () => {
    for (const language of ['en', 'fr', 'es']) {
      const pdf = await PDFDocument.load(await readFile(join(project.root, `output/${language}/flyer/flyer.${language}.pdf`)))
      const sizes = pdf.getPages().map((page) => [page.getWidth(), page.getHeight()].map((points) => Math.round((points / 72) * 25.4)))
      expect(sizes).toEqual([
        [210, 297],
        [210, 297],
      ])
    }
  })

  test('give PDFs that meet every machine-checkable condition of PDF/UA-1', async () => {
    const { artifacts } = await project.manifest()
    const files = artifacts.filter(({ format }) => format === 'pdf').map(({ path }) => join('output', path))
    expect(files.length).toBe(PUBLICATIONS.length * 4)
    const { out } = await project.run('verify', '--format', 'json', ...files)
    const verdicts: { readonly files: readonly { readonly file: string; readonly violations: readonly Violation[] }[] } = JSON.parse(out)
    expect(verdicts.files.map(({ file }) => file)).toEqual(files)
    const broken = verdicts.files.flatMap(({ file, violations }) => violations.map((violation) => ({ file, ...violation })))
    expect(broken.filter(({ clause }) => clause.startsWith('ISO'))).toEqual([])
  })

  test.for([
    ['Poppler', popplerOpinion],
    ['qpdf', qpdfOpinion],
  ] as const)('give PDFs that %s reads as we do', async ([, opinionOf], context) => {
    const { artifacts } = await project.manifest()
    const files = artifacts.filter(({ format }) => format === 'pdf').map(({ path }) => join(project.root, 'output', path))
    const opinions: (readonly [string, Opinion])[] = []
    for (const file of files) opinions.push([file, await opinionOf(file)])
    const missing = opinions.find(([, { ran }]) => !ran)?.[1]
    if (missing && !missing.ran) return context.skip(missing.reason)
    expect(opinions.flatMap(([file, opinion]) => (opinion.ran ? opinion.faults.map((fault) => [file, fault]) : []))).toEqual([])
  })

  test('are read aloud in PDFs in the order of the text, every word of it and no other', async () => {
    const bodies = await bodiesOf(project)
    expect(bodies.length).toBe(PUBLICATIONS.length * 4)
    const wrong: unknown[] = []
    for (const { path, body } of bodies) {
      const bytes = await readFile(join(project.root, 'output', path))
      const difference = firstDifference(await readOrder(bytes, ['TOC']), wordsOf(body.children, undefined))
      if (difference.length > 0) wrong.push([path, ...difference])
    }
    expect(wrong).toEqual([])
  })

  test('one digit changed in any language is found at its line and column', async () => {
    const file = 'documents/mexico-city-statement/mexico-city-statement.fr.md'
    const text = await project.read(file)
    const offset = text.indexOf('650')
    const line = text.slice(0, offset).split('\n').length
    const column = offset - text.lastIndexOf('\n', offset)
    await project.write({ [file]: `${text.slice(0, offset)}560${text.slice(offset + 3)}` })
    const { findings } = await project.check()
    await project.write({ [file]: text })
    expect(findings).toEqual([expect.objectContaining({ rule: 'number-missing', language: 'fr', file, line, column, expected: ['650'] })])
  })

  test('give books that EPUBCheck accepts without a word', async (context) => {
    const { artifacts } = await project.manifest()
    const books = artifacts.filter(({ format }) => format === 'epub').map(({ path }) => join(project.root, 'output', path))
    expect(books.length).toBe(PUBLICATIONS.length * 4)
    const result = await runEpubCheck(books)
    if (!result.ran) return context.skip(result.reason)
    const clean = { errors: 0, warnings: 0, messages: [] }
    expect(Object.fromEntries(result.reports)).toEqual(Object.fromEntries(books.map((book) => [book, clean])))
  })

  test('give books in which nothing is lost, added, or in another language than it says', async () => {
    const { volumes, parallels } = await publishedVolumes(await snapshotOf(project))
    expect([volumes.length, parallels.length]).toEqual([PUBLICATIONS.length * 3, PUBLICATIONS.length])
    const filesOf = async (path: string) => readZip(await readFile(join(project.root, 'output', path)))
    const complaints: (readonly [path: string, complaints: readonly string[]])[] = []
    for (const volume of volumes) {
      const path = volumePath(volume, 'epub')
      complaints.push([path, verifyBook(await filesOf(path), volume)])
    }
    for (const parallel of parallels) {
      const path = parallelPath(parallel, 'epub')
      complaints.push([path, verifyParallelBook(await filesOf(path), parallel)])
    }
    expect(complaints.filter(([, said]) => said.length > 0)).toEqual([])
  })

  test.each(PUBLICATIONS)('give books whose pages begin with the same letter as those of their PDF: %s', async (name) => {
    for (const language of ['en', 'fr', 'es']) {
      const printed = await printedBook(`${language}/${name}/${name}.${language}`)
      expect({ language, ...(await comparePages(printed)) }).toEqual({ language, count: pagesOf(printed), astray: [] })
    }
  })

  test.each(PUBLICATIONS)('give books in all languages whose pages begin as those of their PDF: %s', async (name) => {
    const printed = await printedBook(`parallel/${name}/${name}.mul`)
    expect(await comparePagesTogether(printed)).toEqual({ count: pagesOf(printed), astray: [] })
  })

  test('hold no path of the machine that made them', async () => {
    const { stdout } = await promisify(execFile)('grep', ['-rlaF', project.root, join(project.root, 'output')]).catch(
      ({ stdout: none }) => ({ stdout: String(none) }),
    )
    expect(stdout).toBe('')
  })
})

test('published books are the same with every Node', async (context) => {
  const ours = await booksBy([process.execPath], 'Asia/Tokyo')
  expect(Object.keys(ours.hashes)).toHaveLength(SOME.length * 4)
  const [older, newer] = [['22.23.3', 'America/New_York'] as const, ['24.21.0', 'Pacific/Kiritimati'] as const]
  for (const [version, zone] of [older, newer]) {
    const other = await booksBy(['npx', '--yes', '--package', `node@${version}`, '--', 'node'], zone)
    if (other.node === '') return context.skip(`not run: npx could not get Node ${version}`)
    expect(other).toEqual({ node: `v${version}`, hashes: ours.hashes })
  }
})

test('ten thousand works in three languages are checked in linear time', async () => {
  const project = await makeProject({ 'documents/concord.yaml': 'languages: [en, fr, es]\n' })
  const add = async (from: number, to: number) => {
    const files: Record<string, string> = {}
    for (let work = from; work < to; work++) {
      files[`documents/many/w${work}.en.md`] = `# Work ${work}\n\nThe city has ${work + 1000} streets.\n`
      files[`documents/many/w${work}.fr.md`] = `# Texte ${work}\n\nLa ville compte ${work + 1000} rues.\n`
      files[`documents/many/w${work}.es.md`] = `# Texto ${work}\n\nLa ciudad tiene ${work + 1000} calles.\n`
    }
    await project.write(files)
  }
  await add(0, 2000)
  const few = await project.run('check', '--no-cache')
  await add(2000, 10_000)
  const many = await project.run('check', '--no-cache')
  expect([few.code, many.code]).toEqual([0, 0])
  expect(many.out).toContain('10000 works in 30000 editions')
  // Five times the works: anything that grew with the square would take twenty-five times as long.
  expect(many.milliseconds / few.milliseconds).toBeLessThan(10)
})
