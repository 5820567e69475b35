// How long a check takes, as a multiple of parsing the same files with the same parser: each in a process of its own, without a cache,
// less what a process takes to do nothing. Usage: npm run bench:checking [-- FOLDER…] (default: documents/). Medians of five runs.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from './timing.js'

const RUNS = 5
const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const program = here('dist/cli/main.js')
const PARSE = `
import { readdirSync, readFileSync } from 'node:fs'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkDirective).freeze()
const folder = process.argv[1]
let blocks = 0
for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')))
  blocks += parser.parse(readFileSync(folder + '/' + path, 'utf8')).children.length
console.log(blocks)
`

/** Seconds of the processor that a process takes, as it says itself when it ends: a busy machine changes little. */
function seconds(words, folder) {
  const tell = `process.on('exit',()=>{const{user,system}=process.cpuUsage();console.error('took',user+system)})`
  const all = ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, ...words]
  const { status, stderr } = spawnSync(process.execPath, all, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(stderr)
  return Number(/^took (\d+)$/m.exec(stderr)?.[1]) / 1e6
}

/** One tree: the words of a check over it, and the folder whose Markdown it reads. */
function compare(name, folder, words) {
  const runs = Array.from({ length: RUNS }, () => ({
    parse:
      seconds(['--input-type=module', '--eval', PARSE, folder], here('.')) -
      seconds(['--input-type=module', '--eval', PARSE.replace('.endsWith', '.startsWith'), folder], here('.')),
    check:
      seconds([program, 'check', ...words, '--no-cache', '--fail-on', 'never', '--quiet'], folder) -
      seconds([program, '--version'], folder),
  }))
  const [parse, check] = [median(runs.map((run) => run.parse)), median(runs.map((run) => run.check))]
  const ratios = runs.map((run) => run.check / run.parse)
  console.log(
    `${name.padEnd(24)} parse ${parse.toFixed(2)} s   check ${check.toFixed(2)} s   ${median(ratios).toFixed(2)} × parsing (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`,
  )
}

const folders = process.argv.slice(2)
for (const folder of folders) {
  const words = [
    '--documents',
    resolve(folder),
    '--root',
    tmpdir(),
    '--layout',
    '{work}/{language}.md',
    '--languages',
    'en,fr,es',
    '--source',
    'en',
  ]
  compare(folder.split('/').at(-1), resolve(folder), words)
}
if (folders.length === 0) {
  const root = mkdtempSync(join(tmpdir(), 'concord-checking-'))
  cpSync(here('documents'), join(root, 'documents'), { recursive: true })
  compare('documents/', join(root, 'documents'), ['--root', root])
  rmSync(root, { recursive: true, force: true })
}
