// Everything that can be tested: the quick suite on this Node, the slow suite, the quick suite on Node 22 and 24, the Nu checker over
// the pages that a build made, Ace over its books and the SARIF validator over its report. Prints a line for each and, last, `N passed, N failed`; what did not run is said and counts as neither.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const work = `${root}/.cache/test-all`
const results = []

function run(command, words, options = {}) {
  return spawnSync(command, words, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NO_COLOR: '1' },
    shell: process.platform === 'win32',
    ...options,
  })
}

/** Runs a Vitest suite with a Node of its own and adds up its report. */
function suite(name, words, launcher = [process.execPath]) {
  const report = `${work}/${name.replace(/\W+/g, '-')}.json`
  const [command, ...before] = launcher
  const all = [
    ...before,
    'node_modules/vitest/vitest.mjs',
    'run',
    ...words,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  console.log(`\n== ${name}`)
  const { status } = run(command, all)
  if (!existsSync(report)) return results.push({ name, passed: 0, failed: 1, pending: 0 })
  const {
    numPassedTests: passed,
    numFailedTests,
    numPendingTests: pending,
    success,
    testResults,
  } = JSON.parse(readFileSync(report, 'utf8'))
  const skipped = testResults.flatMap((file) => file.assertionResults).filter((one) => one.status === 'skipped' || one.status === 'pending')
  const why = skipped.map((one) => one.fullName).join('; ')
  results.push({ name, passed, failed: Math.max(numFailedTests, success && status === 0 ? 0 : 1), pending, why })
}

function step(name, command, words) {
  console.log(`\n== ${name}`)
  const { status } = run(command, words)
  results.push({ name, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, pending: 0 })
  return status === 0
}

/** The Nu HTML checker needs Java; its package comes with npm, without running its install script, which would fetch a Java of its own. */
function nuChecker() {
  const name = 'Nu HTML checker over output/'
  console.log(`\n== ${name}`)
  const java = spawnSync('java', ['-version'])
  if (java.status !== 0) return results.push({ name, passed: 0, failed: 0, pending: 1, why: 'no Java' })
  const place = `${root}/.cache/vnu`
  const jar = `${place}/node_modules/vnu-jar/build/dist/vnu.jar`
  if (!existsSync(jar)) {
    mkdirSync(place, { recursive: true })
    run('npm', ['install', '--prefix', place, '--ignore-scripts', '--no-save', '--no-package-lock', 'vnu-jar@26.9.27'], { stdio: 'ignore' })
  }
  if (!existsSync(jar)) return results.push({ name, passed: 0, failed: 0, pending: 1, why: 'npm could not install vnu-jar' })
  const pages = readdirSync(`${root}/output`, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
  const { status, stderr } = spawnSync(
    'java',
    ['-jar', jar, '--asciiquotes', '--format', 'gnu', ...pages.map((path) => `output/${path}`)],
    { cwd: root, encoding: 'utf8' },
  )
  if (stderr) console.log(stderr)
  const isClean = status === 0 && stderr.trim() === ''
  results.push({ name: `${name}: ${pages.length} pages`, passed: isClean ? 1 : 0, failed: isClean ? 0 : 1, pending: 0 })
}

/** What the checker of accessible books says of every EPUB. */
function ace() {
  const books = readdirSync(`${root}/output`, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.epub'))
  const name = `Ace over ${books.length} books`
  console.log(`\n== ${name}`)
  const words = ['scripts/run-ace.js', ...books.map((path) => `output/${path}`)]
  const { status, stdout } = run(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' })
  console.log(stdout)
  if (status === 3) results.push({ name, passed: 0, failed: 0, pending: 1, why: stdout.trim().split('\n').at(-1) })
  else results.push({ name, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, pending: 0 })
}

/** The SARIF logs that Concord makes, before the official validator. */
function sarifValidator() {
  const files = ['test/golden/sarif/findings.sarif', 'output/report/findings.sarif']
  const name = `SARIF validator over ${files.join(' and ')}`
  console.log(`\n== ${name}`)
  const { status } = run(process.execPath, ['scripts/validate-sarif.js', ...files])
  if (status === 3) results.push({ name, passed: 0, failed: 0, pending: 1, why: 'its package cannot be had' })
  else results.push({ name, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, pending: 0 })
}

rmSync(work, { recursive: true, force: true })
mkdirSync(work, { recursive: true })
if (step('compile', process.execPath, ['scripts/compile.js'])) {
  step('lint', process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'check'])
  step('types of the tests', process.execPath, ['node_modules/typescript/lib/tsc.js', '--project', 'test'])
  suite(`quick suite, Node ${process.versions.node}`, [])
  suite('slow suite', ['--config', 'vitest.slow.config.ts'])
  for (const version of ['22.23.3', '24.21.0'])
    suite(
      `quick suite without the Java validator, Node ${version}`,
      ['--exclude', 'test/epub-validity.test.ts'],
      ['npx', '--yes', '--package', `node@${version}`, '--', 'node'],
    )
  if (step('build', process.execPath, ['dist/cli/main.js', 'build', '--quiet'])) {
    nuChecker()
    ace()
    sarifValidator()
  }
}

console.log('')
for (const { name, passed, failed, pending, why } of results)
  console.log(`${name}: ${passed} passed, ${failed} failed${pending ? `, ${pending} not run${why ? ` (${why})` : ''}` : ''}`)
const sum = (key) => results.reduce((total, result) => total + result[key], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1
