// Microsoft's own validator of SARIF (npm package sarif-multitool, 100 MB), with the published schema and GitHub's rules beside its own.
// Usage: node scripts/validate-sarif.js FILE… Prints what it objects to. Exit 0 without objection, 1 with some, 3 where it cannot run.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const VERSION = '5.7.0'

/** Recommendations that are not followed, and why; everything else that the validator says counts. */
const DECLINED = new Map([
  ['SARIF2002', 'messages are whole sentences about one text, not arguments of a pattern'],
  ['SARIF2003', 'Concord reads files and knows of no version control'],
  ['SARIF2005', 'wants the address of a home page, and package.json names none yet'],
  ['SARIF2006', 'fetches the schema from the network'],
  ['SARIF2009', 'rules are called by words, as in the settings and the documentation'],
  ['SARIF2010', 'a file that is missing or unreadable has no text to quote'],
  ['SARIF2011', 'the same, for the lines around it'],
  ['SARIF2012', 'wants the web address of each rule: `concord explain` is its help'],
])

/** Said of every log of Concord: a file about which it is not said has not been looked at, for the validator skips in silence what it cannot parse. */
const WITNESS = 'SARIF2003'

const place = fileURLToPath(new URL('../.cache/sarif-multitool', import.meta.url))
const name = `@microsoft/sarif-multitool-${process.platform}`
const folder = `${place}/node_modules/${name}`
const program = `${folder}/Sarif.Multitool${process.platform === 'win32' ? '.exe' : ''}`

/** Installs the validator without running scripts of its package, which would only make it executable; false where it cannot be had. */
function install() {
  if (existsSync(program)) return true
  mkdirSync(place, { recursive: true })
  const words = ['install', '--prefix', place, '--ignore-scripts', '--no-save', '--no-package-lock', `${name}@${VERSION}`]
  spawnSync('npm', words, { stdio: 'ignore', shell: process.platform === 'win32' })
  if (!existsSync(program)) return false
  chmodSync(program, 0o755)
  return true
}

/** What the validator says about a file, a line each; undefined where it does not run here. */
function remarksOn(file) {
  const words = ['validate', file, '--json-schema', `${folder}/sarif-2.1.0.json`, '--rule-kind', 'Sarif;Ghas']
  const filters = ['--kind', 'Fail;Open', '--level', 'Error;Warning;Note']
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' }
  const { stdout, error } = spawnSync(program, [...words, ...filters], { encoding: 'utf8', env, maxBuffer: 1 << 28 })
  if (error || !stdout.includes('Analysis completed')) return undefined
  return stdout.split('\n').filter((line) => /: (error|warning|note) [A-Za-z]+\d+: /.test(line))
}

function objectionsTo(file) {
  const remarks = remarksOn(resolve(file))
  if (!remarks) return undefined
  if (!remarks.some((line) => line.includes(` ${WITNESS}: `))) return [`${file} was not looked at: it is no SARIF that can be parsed`]
  return remarks.filter((line) => !DECLINED.has(/: (?:error|warning|note) ([A-Za-z]+\d+): /.exec(line)?.[1]))
}

const files = process.argv.slice(2)
const results = install() ? files.map(objectionsTo) : [undefined]
if (results.includes(undefined)) {
  console.log(`${name} could not be installed or does not run here`)
  process.exitCode = 3
} else {
  for (const objection of results.flat()) console.log(objection)
  console.log(`${files.length} SARIF files, ${results.flat().length} objections`)
  process.exitCode = results.flat().length === 0 && files.length > 0 ? 0 : 1
}
