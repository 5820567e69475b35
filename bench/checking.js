// How long a check takes, as a multiple of parsing the same files with the same parser: each in a process of its own, without a cache, in seconds
// of the processor. Once as whole commands, and once less what the same command takes where there is next to nothing to do: no file to parse,
// one short work to check. Usage: npm run bench:checking [-- FOLDER…] (default: documents/). Nine runs of each in turn: the least of each is
// what the work takes where nothing else gets in between, and the ratio of these is given; beside it the median of the nine ratios.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from './timing.js'

const RUNS = 9
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

/** A work of three languages and one sentence, so that everything which a check loads is loaded. */
function shortWork() {
  const root = mkdtempSync(join(tmpdir(), 'concord-short-'))
  mkdirSync(join(root, 'documents/short'), { recursive: true })
  const texts = { en: 'The city opens 3 parks.', fr: 'La ville ouvre 3 parcs.', es: 'La ciudad abre 3 parques.' }
  for (const [language, text] of Object.entries(texts))
    writeFileSync(join(root, `documents/short/short.${language}.md`), `# 1\n\n${text}\n`)
  writeFileSync(join(root, 'documents/concord.yaml'), 'languages: [en, fr, es]\n')
  return root
}

/** One tree: the words of a check over it, and the folder whose Markdown it reads. */
function compare(name, folder, words) {
  const short = shortWork()
  const parse = (files) => seconds(['--input-type=module', '--eval', PARSE.replace('.endsWith', files), folder], here('.'))
  const check = (root, own) => seconds([program, 'check', ...own, '--no-cache', '--fail-on', 'never', '--quiet'], root)
  const runs = Array.from({ length: RUNS }, () => ({
    parse: parse('.endsWith'),
    noParse: parse('.startsWith'),
    check: check(folder, words),
    noCheck: check(short, ['--root', short]),
  }))
  rmSync(short, { recursive: true })
  const least = (key) => Math.min(...runs.map((run) => run[key]))
  const tell = (what, parsing, checking, ratios) =>
    console.log(
      `${name.padEnd(18)} ${what.padEnd(15)} parse ${parsing.toFixed(2)} s   check ${checking.toFixed(2)} s   ${(checking / parsing).toFixed(2)} × parsing (median of the runs ${median(ratios).toFixed(2)})`,
    )
  tell(
    'whole commands',
    least('parse'),
    least('check'),
    runs.map((run) => run.check / run.parse),
  )
  tell(
    'the work alone',
    least('parse') - least('noParse'),
    least('check') - least('noCheck'),
    runs.map((run) => (run.check - run.noCheck) / (run.parse - run.noParse)),
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
