// How long `concord diff` takes in a tree of a hundred works, beyond what git itself takes to tell the same files.
// Usage: npm run bench:diff [-- RUNS]. Works in a temporary folder on copies of documents/; medians of RUNS (default 5) runs.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median, timesOf } from './timing.js'

const runs = Number(process.argv[2] ?? 5)
const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const documents = fileURLToPath(new URL('../documents', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'concord-bench-'))
const WORKS = 100
/** As many works as a large pull request touches. */
const CHANGED = 5

const git = (...words) => spawnSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', ...words], { cwd: root })

/** The works of documents/ again and again, in folders of their own, until there are enough of them. */
function fillTree() {
  const names = readdirSync(documents, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.en.md'))
  const works = Array.from({ length: WORKS }, (_, at) => ({
    name: names[at % names.length],
    folder: `copy-${Math.floor(at / names.length)}`,
  }))
  for (const { name, folder } of works)
    for (const language of ['en', 'fr', 'es']) {
      const edition = name.replace('.en.md', `.${language}.md`)
      const place = join(root, 'documents', `${folder}-${edition}`)
      mkdirSync(dirname(place), { recursive: true })
      cpSync(join(documents, edition), place)
    }
  writeFileSync(join(root, 'documents/concord.yaml'), 'languages: [en, fr, es]\nsource: en\n')
  writeFileSync(join(root, '.gitignore'), '.cache\noutput\n')
  return works.map(({ name, folder }) => join(root, 'documents', `${folder}-${name}`))
}

const texts = fillTree()
git('init', '--quiet')
git('add', '.')
git('commit', '--quiet', '--message', 'As it was')

/** Another word in some English texts: as many as a pull request touches, or all. */
let changes = 0
function change(count) {
  changes++
  git('checkout', '--quiet', '.')
  for (const place of texts.slice(0, count)) writeFileSync(place, readFileSync(place, 'utf8').replace(/^([A-Z]\w+) /m, `$1${changes} `))
}

/** As many changes, and nothing remembered. */
function changeAndForget(count) {
  change(count)
  rmSync(join(root, '.cache'), { recursive: true, force: true })
}

const diff = [process.execPath, program, 'diff', 'HEAD']

const CASES = [
  { name: 'node alone', words: [process.execPath, '-e', '0'] },
  { name: 'git alone', words: ['git', 'diff', '-M', '--word-diff', 'HEAD'], before: () => change(CHANGED) },
  { name: `${CHANGED} changed, cold`, words: diff, before: () => changeAndForget(CHANGED) },
  { name: `${CHANGED} changed, warm`, words: diff },
  { name: 'nothing, cold', words: diff, before: () => changeAndForget(0) },
  { name: 'all, cold', words: diff, before: () => changeAndForget(WORKS) },
]

const times = timesOf(CASES, { runs, folder: root })
const base = median(times.get('node alone'))
const ofGit = median(times.get('git alone'))
for (const [name, values] of times) {
  const middle = median(values)
  const beyond = name.includes('alone') ? '' : `   ${((middle - ofGit) / 1000).toFixed(2)} s beyond git`
  console.log(`${name.padEnd(16)} ${middle.toFixed(0).padStart(6)} ms   ${(middle / base).toFixed(1).padStart(5)} × node alone${beyond}`)
}
rmSync(root, { recursive: true, force: true })
