// How long a book of about 40 pages takes, as a multiple of the bare printing of the same page in the same run: "printed" is what the
// browser alone needs (the page is loaded, printed, its page numbers - known beforehand - are written in, and it is printed again), "finished"
// is all that `concord build` does for it (fonts and styles, hyphens, marks, printing twice with the numbers read in between, repair).
// "in a row" are six different books, one after another through a build's own queue, for which repairing and printing may overlap.
// Usage: npm run bench:pdf [-- RUNS]. Medians of the ratios of neighbours: RUNS (default 5) rows, and three times as many single books.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSession } from '../dist/engine/session.js'
import { finishPdf } from '../dist/formats/pdf/finish-pdf.js'
import { pdfFormat } from '../dist/formats/pdf/pdf-format.js'
import { openBrowser } from '../dist/host/browser.js'
import { userCacheFolder } from '../dist/host/cache-folder.js'
import { diskCache } from '../dist/host/disk-cache.js'
import { INSTALLATION, toolId } from '../dist/host/installation.js'
import { nodeHost } from '../dist/host/node-host.js'
import { median } from './timing.js'

const runs = Number(process.argv[2] ?? 5)
const BOOKS = 6
const CHAPTERS = 7
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'concord-bench-'))
const cache = diskCache(join(folder, 'cache'), console.error)
const browser = openBrowser({ environment: process.env, cacheFolder: userCacheFolder(process.env, process.platform) })
const host = nodeHost({ root, documents: join(root, 'documents'), output: folder, installation: INSTALLATION, cache, browser })
const snapshot = await openSession(host, { tool: toolId() }).snapshot()
const [ready] = await snapshot.volumes({ publications: ['case-studies'], languages: ['en'] })
const whole = await ready.volume()

/** A book of some chapters; another one for each number, so that nothing is known of it. */
function planOf(number) {
  const volume = { ...whole, title: `${whole.title} ${number}`, chapters: whole.chapters.slice(0, CHAPTERS) }
  return JSON.parse(pdfFormat.compose(volume)[0].content)
}

async function timed(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const jobs = []
const watched = {
  ...host,
  print: (job) => {
    jobs.push(job)
    return host.print(job)
  },
}
const { pages, pageMap } = await finishPdf(planOf(0), watched)
const [{ html }] = jobs
const bare = () => host.print({ html, pageNumbers: async () => pageMap })
const books = Array.from({ length: BOOKS }, (_, number) => planOf(number + 1))

/** As a build does it: as many at a time as `--jobs` says. */
async function inARow(work) {
  const open = [...books]
  const worker = async () => {
    for (let book = open.shift(); book; book = open.shift()) await work(book)
  }
  await Promise.all(Array.from({ length: 2 }, worker))
}

/** Bare and finished in turn, so that both fall into the same minute: what else the machine does changes from one to the next. */
async function pairs(count, printed, finished) {
  const measured = []
  for (let pair = 0; pair < count; pair++) measured.push({ printed: await timed(printed), finished: await timed(finished) })
  return measured
}

const single = await pairs(3 * runs, bare, () => finishPdf(planOf(0), host))
const row = await pairs(
  runs,
  () => inARow(bare),
  () => inARow((book) => finishPdf(book, host)),
)
await host.close()
await cache.close()
rmSync(folder, { recursive: true, force: true })

function tell(name, measured) {
  const [printed, finished] = [median(measured.map((pair) => pair.printed)), median(measured.map((pair) => pair.finished))]
  const ratios = measured.map((pair) => pair.finished / pair.printed).sort((one, other) => one - other)
  const times = `printed ${printed.toFixed(0)} ms   finished ${finished.toFixed(0)} ms`
  console.log(`${name.padEnd(14)} ${times}   ${median(ratios).toFixed(2)} × (${ratios[0].toFixed(2)}–${ratios.at(-1).toFixed(2)})`)
}

console.log(`${pages} pages`)
tell('one book', single)
tell(`${BOOKS} in a row`, row)
