// How long the commands take, cold and warm, as multiples of Node's own start on the same machine in the same run.
// Usage: npm run bench [-- RUNS]. Works in a temporary folder on a copy of documents/; medians of RUNS (default 5) runs.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median, timesOf } from './timing.js'

const runs = Number(process.argv[2] ?? 5)
const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const documents = fileURLToPath(new URL('../documents', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'concord-bench-'))
cpSync(documents, join(root, 'documents'), { recursive: true })

const forget = (...folders) => {
  for (const folder of folders) rmSync(join(root, folder), { recursive: true, force: true })
}

/** The same documents in a repository of their own, so that what changes there changes nothing for the others. */
const repository = join(root, 'repository')
const texts = join(repository, 'documents')
cpSync(documents, texts, { recursive: true })
const git = (...words) => spawnSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', ...words], { cwd: repository })
git('init', '--quiet')
git('add', '.')
git('commit', '--quiet', '--message', 'As it was')

/** Another word in every English text, so that every work has changed, and none as it is remembered. */
let changes = 0
function changeAll() {
  changes++
  for (const path of readdirSync(texts, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.en.md'))) {
    const place = join(texts, path)
    writeFileSync(place, readFileSync(place, 'utf8').replace(/^([A-Z]\w+) /m, `$1${changes} `))
  }
}

const CASES = [
  { name: 'node alone', words: [process.execPath, '-e', '0'] },
  { name: 'check, cold', words: [process.execPath, program, 'check'], before: () => forget('.cache') },
  { name: 'check, warm', words: [process.execPath, program, 'check'] },
  { name: 'diff, nothing', words: [process.execPath, program, 'diff', 'HEAD', '--root', 'repository'] },
  { name: 'diff, all', words: [process.execPath, program, 'diff', 'HEAD', '--root', 'repository'], before: changeAll },
  { name: 'build, cold', words: [process.execPath, program, 'build', '--quiet'], before: () => forget('.cache', 'output') },
  { name: 'build, warm', words: [process.execPath, program, 'build', '--quiet'] },
]

const times = timesOf(CASES, { runs, folder: root })
const base = median(times.get('node alone'))
for (const [name, values] of times) {
  const middle = median(values)
  console.log(
    `${name.padEnd(14)} ${middle.toFixed(0).padStart(7)} ms   ${(middle / base).toFixed(1).padStart(6)} × node alone   (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`,
  )
}
rmSync(root, { recursive: true, force: true })
