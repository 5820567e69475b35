// DAISY Ace, the accessibility checker for books (npm package @daisy/ace-cli, 80 MB), with the browser that prints Concord's PDFs.
// Usage: node scripts/run-ace.js BOOK.epub… Prints what it objects to. Exit 0 without objection, 1 with some, 3 where it cannot run.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const VERSION = '1.4.6'

// More pages at a time than this gain nothing on a machine with two cores.
const PAGES_AT_A_TIME = 2

const root = fileURLToPath(new URL('..', import.meta.url))
const place = `${root}/.cache/ace`
const packages = `${place}/node_modules/@daisy`

/** Installs the checker without running scripts of its packages, one of which would fetch a browser; false where it cannot be had. */
function install() {
  if (existsSync(`${packages}/ace-cli`)) return true
  mkdirSync(place, { recursive: true })
  const words = ['install', '--prefix', place, '--ignore-scripts', '--no-save', '--no-package-lock', `@daisy/ace-cli@${VERSION}`]
  spawnSync('npm', words, { stdio: 'ignore', shell: process.platform === 'win32' })
  return existsSync(`${packages}/ace-cli`)
}

/** Concord's own browser, in the cache in which tests keep it, as variables for Ace; undefined where there is none. */
async function browserVariables() {
  try {
    const { findBrowser } = await import('../dist/host/browser/find-browser.js')
    const found = await findBrowser({ environment: process.env, cacheFolder: `${root}/.cache` })
    const libraries = [await found.libraries?.(), process.env.LD_LIBRARY_PATH].filter((path) => path).join(delimiter)
    return { PUPPETEER_EXECUTABLE_PATH: await found.executable(), ...(libraries && { LD_LIBRARY_PATH: libraries }) }
  } catch {
    return undefined
  }
}

/**
 * Ace and its browser, which is started once for all books: Ace's own program starts it anew for each, and that takes longer than a
 * short book does.
 */
async function openAce(browser) {
  // Read when the packages are loaded. A busy machine may need longer than the five seconds that Ace gives its browser to start.
  Object.assign(process.env, browser, { ACE_TIMEOUT_INITIAL: '60000' })
  const require = createRequire(`${packages}/`)
  const [check, runner, logger] = ['ace-core', 'ace-axe-runner-puppeteer', 'ace-logger'].map((name) => require(`./${name}`))
  logger.initLogger({ silent: true, fileName: 'ace.log' })
  // Ace writes a page about each book, on which it does not wait and which nobody reads here.
  require('./ace-report').Report.prototype.saveHtml = async () => {}
  await runner.launch()
  const shared = { ...runner, concurrency: PAGES_AT_A_TIME, launch: async () => {}, close: async () => {} }
  return {
    check: (book, outdir) => check(resolve(book), { cwd: root, outdir, silent: true, jobId: '' }, shared),
    close: () => runner.close(),
  }
}

/** What Ace says about a book, a line each. */
async function objectionsTo(book, ace) {
  const folder = mkdtempSync(join(tmpdir(), 'ace-'))
  try {
    const [, { assertions, 'earl:result': result }] = await ace.check(book, folder)
    const found = assertions.flatMap(({ assertions: own, 'earl:testSubject': { url } }) =>
      own.map((assertion) => lineOf(book, url, assertion)),
    )
    return found.length === 0 && result['earl:outcome'] !== 'pass' ? [`${book}: Ace says ${result['earl:outcome']}`] : found
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function lineOf(book, page, { 'earl:test': { 'dct:title': rule, 'earl:impact': impact }, 'earl:result': { 'dct:description': words } }) {
  return `${book} ${page}: ${impact} ${rule}: ${String(words).replace(/\s+/g, ' ').slice(0, 300)}`
}

/** Why Ace did not run, or undefined where it came to an end over every book. */
async function checkAll(books) {
  if (!install()) return 'its package cannot be had'
  const browser = await browserVariables()
  if (browser === undefined) return 'there is no browser for it'
  const ace = await openAce(browser).catch(() => undefined)
  if (ace === undefined) return 'its browser does not start'
  const objections = []
  for (const book of books) {
    const own = await objectionsTo(book, ace).catch(() => undefined)
    if (own === undefined) return `it came to no end over ${book}`
    objections.push(...own)
  }
  await ace.close()
  for (const objection of objections) console.log(objection)
  console.log(`${books.length} books, ${objections.length} objections of Ace ${VERSION}`)
  process.exitCode = objections.length === 0 && books.length > 0 ? 0 : 1
}

const reason = await checkAll(process.argv.slice(2))
if (reason !== undefined) {
  console.log(`Ace did not run: ${reason}`)
  process.exit(3)
}
