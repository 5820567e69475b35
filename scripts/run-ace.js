// DAISY Ace, the accessibility checker for books (npm package @daisy/ace-cli, 80 MB), with the browser that prints Concord's PDFs.
// Usage: node scripts/run-ace.js BOOK.epub… Prints what it objects to. Exit 0 without objection, 1 with some, 3 where it cannot run.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const VERSION = '1.4.6'

const root = fileURLToPath(new URL('..', import.meta.url))
const place = `${root}/.cache/ace`
const program = `${place}/node_modules/@daisy/ace-cli/bin/ace.js`

/** Installs the checker without running scripts of its packages, one of which would fetch a browser; false where it cannot be had. */
function install() {
  if (existsSync(program)) return true
  mkdirSync(place, { recursive: true })
  const words = ['install', '--prefix', place, '--ignore-scripts', '--no-save', '--no-package-lock', `@daisy/ace-cli@${VERSION}`]
  spawnSync('npm', words, { stdio: 'ignore', shell: process.platform === 'win32' })
  return existsSync(program)
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

/** What Ace says about a book, a line each; undefined where it did not come to an end. */
function objectionsTo(book, browser) {
  const folder = mkdtempSync(join(tmpdir(), 'ace-'))
  try {
    // A busy machine may need longer than the five seconds that Ace gives its browser to start.
    const env = { ...process.env, ...browser, ACE_TIMEOUT_INITIAL: '60000' }
    spawnSync(process.execPath, [program, '-s', '-f', '-o', folder, resolve(book)], { stdio: 'ignore', env })
    const report = join(folder, 'report.json')
    if (!existsSync(report)) return undefined
    const { assertions, 'earl:result': result } = JSON.parse(readFileSync(report, 'utf8'))
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

const books = process.argv.slice(2)
const browser = install() ? await browserVariables() : undefined
const results = browser === undefined ? [] : books.map((book) => objectionsTo(book, browser))
if (browser === undefined || results.includes(undefined)) {
  const why = existsSync(program) ? 'there is no browser for it' : 'its package cannot be had'
  console.log(`Ace did not run: ${browser === undefined ? why : `it came to no end over ${books[results.indexOf(undefined)]}`}`)
  process.exitCode = 3
} else {
  for (const objection of results.flat()) console.log(objection)
  console.log(`${books.length} books, ${results.flat().length} objections of Ace ${VERSION}`)
  process.exitCode = results.flat().length === 0 && books.length > 0 ? 0 : 1
}
