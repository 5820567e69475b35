// Everything that can be tested: the quick suite on this Node, the slow suite, the quick suite on Node 22 and 24, the Nu checker over
// the pages that a build made, Ace over its books and the SARIF validator over its report. Two of them run at a time, each in one process.
// Prints what each has said when it is done, a line for each and, last, `N passed, N failed`; what did not run is said and counts as neither.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const work = `${root}/.cache/test-all`
const begin = Date.now()

/** Runs a command to its end: its status (127 where there is no such command) and everything that it wrote. */
function run(command, words) {
  return new Promise((resolve) => {
    let out = ''
    const options = { cwd: root, env: { ...process.env, NO_COLOR: '1' }, shell: process.platform === 'win32' }
    const child = spawn(command, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (text) => {
        out += text
      })
    }
    child.on('error', (error) => resolve({ status: 127, out: String(error) }))
    child.on('close', (status) => resolve({ status: status ?? 1, out }))
  })
}

/** Says what a part has shown. */
function tell(name, out, from) {
  const seconds = (Date.now() - from) / 1000
  console.log(`\n== ${name} (${seconds.toFixed(0)} s, done after ${((Date.now() - begin) / 1000).toFixed(0)} s)\n${out.trim()}`)
}

const verdict = (name, isClean) => ({ name, passed: isClean ? 1 : 0, failed: isClean ? 0 : 1, pending: 0 })
const notRun = (name, why) => ({ name, passed: 0, failed: 0, pending: 1, why })

/** Runs a Vitest suite with a Node of its own and reads its report. */
async function suite(name, words, launcher = [process.execPath]) {
  const from = Date.now()
  const report = `${work}/${name.replace(/\W+/g, '-')}.json`
  const [command, ...before] = launcher
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const { status, out } = await run(command, [...before, 'node_modules/vitest/vitest.mjs', 'run', '--maxWorkers=1', ...words, ...reporters])
  tell(name, out, from)
  if (!existsSync(report)) return verdict(name, false)
  const found = JSON.parse(readFileSync(report, 'utf8'))
  const skipped = found.testResults.flatMap((file) => file.assertionResults).filter((one) => ['skipped', 'pending'].includes(one.status))
  return {
    name,
    passed: found.numPassedTests,
    failed: Math.max(found.numFailedTests, found.success && status === 0 ? 0 : 1),
    pending: found.numPendingTests,
    why: skipped.map((one) => one.fullName).join('; '),
  }
}

function quickSuiteOn(version) {
  const launcher = ['npx', '--yes', '--package', `node@${version}`, '--', 'node']
  const others = ['--exclude', 'test/epub-validity.test.ts', '--exclude', 'test/published-books.test.ts']
  return suite(`quick suite without the validators of books, Node ${version}`, others, launcher)
}

async function step(name, words) {
  const from = Date.now()
  const { status, out } = await run(process.execPath, words)
  tell(name, out, from)
  return verdict(name, status === 0)
}

const inOutput = (ending) => readdirSync(`${root}/output`, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ending))

/** The Nu HTML checker needs Java; its package comes with npm, without running its install script, which would fetch a Java of its own. */
async function nuChecker() {
  const from = Date.now()
  const pages = inOutput('.html').map((path) => `output/${path}`)
  const name = `Nu HTML checker over ${pages.length} pages of output/`
  if ((await run('java', ['-version'])).status !== 0) return notRun(name, 'no Java')
  const place = `${root}/.cache/vnu`
  const jar = `${place}/node_modules/vnu-jar/build/dist/vnu.jar`
  if (!existsSync(jar)) {
    mkdirSync(place, { recursive: true })
    await run('npm', ['install', '--prefix', place, '--ignore-scripts', '--no-save', '--no-package-lock', 'vnu-jar@26.9.27'])
  }
  if (!existsSync(jar)) return notRun(name, 'npm could not install vnu-jar')
  const { status, out } = await run('java', ['-jar', jar, '--asciiquotes', '--format', 'gnu', ...pages])
  tell(name, out, from)
  return verdict(name, status === 0 && out.trim() === '')
}

/** A checker of ours in `scripts/`, which says with 3 that it could not run, and why in its last line. */
async function checker(name, script, files) {
  const from = Date.now()
  const { status, out } = await run(process.execPath, [script, ...files])
  tell(name, out, from)
  return status === 3 ? notRun(name, out.trim().split('\n').at(-1)) : verdict(name, status === 0)
}

/** What other programs say of everything that a build makes. */
async function validators() {
  const built = await step('build', ['dist/cli/main.js', 'build', '--quiet'])
  if (built.failed > 0) return [built]
  const books = inOutput('.epub').map((path) => `output/${path}`)
  return [
    built,
    await nuChecker(),
    await checker(`Ace over ${books.length} books`, 'scripts/run-ace.js', books),
    await checker('SARIF validator', 'scripts/validate-sarif.js', ['test/golden/sarif/findings.sarif', 'output/report/findings.sarif']),
  ]
}

rmSync(work, { recursive: true, force: true })
mkdirSync(work, { recursive: true })
const results = [await step('compile', ['scripts/compile.js'])]
if (results[0].failed === 0) {
  results.push(await step('lint', ['node_modules/@biomejs/biome/bin/biome', 'check']))
  results.push(await step('types of the tests', ['node_modules/typescript/lib/tsc.js', '--project', 'test']))
  const lanes = await Promise.all([
    (async () => [await suite(`quick suite, Node ${process.versions.node}`, []), await quickSuiteOn('22.23.3')])(),
    (async () => [
      await suite('slow suite', ['--config', 'vitest.slow.config.ts']),
      ...(await validators()),
      await quickSuiteOn('24.21.0'),
    ])(),
  ])
  results.push(...lanes.flat())
}

console.log('')
for (const { name, passed, failed, pending, why } of results)
  console.log(`${name}: ${passed} passed, ${failed} failed${pending ? `, ${pending} not run${why ? ` (${why})` : ''}` : ''}`)
const sum = (key) => results.reduce((total, result) => total + result[key], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1
