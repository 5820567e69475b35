// How many planted faults are found, and how quiet the check is otherwise. Plants faults in published trilingual documents with several
// seeds, checks them as anybody would, scores the findings and writes the table into README.md.
// Usage: npm run bench:accuracy [-- --shared FOLDER] [--seeds 1,2,3] [--per-document 6]. FOLDER holds accuracy/ and corpora/.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values: options } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    seeds: { type: 'string', default: '1,2,3' },
    'per-document': { type: 'string', default: '6' },
  },
})
const shared = resolve(options.shared)
const [planter, scorer] = ['seed-faults.mjs', 'score-faults.mjs'].map((name) => join(shared, 'accuracy', name))
if (![planter, scorer].every(existsSync)) {
  console.error(`Not run: ${join(shared, 'accuracy')} holds no seed-faults.mjs and score-faults.mjs`)
  process.exit(1)
}
const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const readme = fileURLToPath(new URL('../README.md', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'concord-accuracy-'))

function run(words, output = 'utf8') {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: output, maxBuffer: 1 << 30 })
  if (status !== 0) throw new Error(`${words.join(' ')}\n${stderr}`)
  return stdout
}

function score(corpus, seed) {
  const [tree, findings] = [join(folder, `${corpus}-${seed}`), join(folder, `${corpus}-${seed}.json`)]
  run([planter, join(shared, 'corpora', corpus), tree, '--seed', seed, '--per-document', options['per-document']])
  const words = ['check', '--documents', tree, '--layout', '{work}/{language}.md', '--languages', 'en,fr,es', '--source', 'en']
  writeFileSync(findings, run([program, ...words, '--root', folder, '--format', 'json', '--fail-on', 'never', '--no-cache']))
  const result = JSON.parse(run([scorer, tree, findings, '--json']))
  const [truth, report] = [join(tree, 'truth.json'), findings].map((file) => JSON.parse(readFileSync(file, 'utf8')))
  rmSync(tree, { recursive: true })
  return { ...result, raised: raisedByHarmless(truth, report.findings) }
}

/**
 * Harmless edits after which something is told that the untouched twin was not told. The scorer knows a finding again by its line of text and takes
 * an old one for new where the edit rewrote that line; here it is known by rule, language and message, whatever its marks.
 */
function raisedByHarmless(truth, findings) {
  const keyOf = ({ rule, language, message }) => [rule, language, message.replace(/[^\p{L}\p{N}]+/gu, ' ')].join('|')
  const keysOf = (work) => findings.filter((finding) => finding.work === work).map(keyOf)
  const edits = truth.filter(({ harmless }) => harmless)
  return edits.filter(({ base, variant }) => {
    const old = new Set(keysOf(base))
    return keysOf(variant).some((key) => !old.has(key))
  }).length
}

const corpora = readdirSync(join(shared, 'corpora'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
const results = corpora.map((corpus) => ({ corpus, scores: options.seeds.split(',').map((seed) => score(corpus, seed)) }))
rmSync(folder, { recursive: true })

const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)
const sum = (rows, key) => rows.reduce((total, row) => total + row[key], 0)
const rowsOf = (scores) => scores.flatMap(({ rows }) => rows)

function line(name, scores) {
  const rows = rowsOf(scores)
  const [faults, controls] = [rows.filter(({ harmless }) => !harmless), rows.filter(({ harmless }) => harmless)]
  const planted = sum(faults, 'planted')
  const untouched = scores.map(({ summary }) => (summary.untouchedPer1000Words.error ?? 0) + (summary.untouchedPer1000Words.warning ?? 0))
  const quiet = untouched.reduce((total, value) => total + value, 0) / untouched.length
  const cells = [
    name,
    planted,
    percent(sum(faults, 'detected'), planted),
    percent(sum(faults, 'located'), planted),
    (sum(faults, 'findings') / planted).toFixed(2),
    `${sum(scores, 'raised')} of ${sum(controls, 'planted')}`,
    `${sum(controls, 'detected')}`,
    quiet.toFixed(2),
  ]
  return `| ${cells.join(' | ')} |`
}

const all = results.flatMap(({ scores }) => scores)
const kinds = [...new Set(rowsOf(all).map(({ kind }) => kind))].sort()
const weakest = kinds
  .map((kind) => rowsOf(all).filter((row) => row.kind === kind))
  .filter(([row]) => !row.harmless)
  .map((rows) => ({ kind: rows[0].kind, share: sum(rows, 'detected') / sum(rows, 'planted'), planted: sum(rows, 'planted') }))
  .sort((a, b) => a.share - b.share)

const table = [
  '| corpus | faults planted | detected | within four lines | findings for one | harmless edits that raise anything | by the scorer, which takes an old finding in a rewritten line for new | errors and warnings on untouched text, in 1,000 words |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ...results.map(({ corpus, scores }) => line(corpus, scores)),
  line('all', all),
  '',
  `Kinds of fault found least often: ${weakest
    .slice(0, 4)
    .map(({ kind, share, planted }) => `${kind} ${percent(share, 1)} of ${planted}`)
    .join(', ')}.`,
].join('\n')
console.log(table)
for (const kind of kinds) {
  const rows = rowsOf(all).filter((row) => row.kind === kind)
  console.error(`${kind.padEnd(28)} ${String(sum(rows, 'detected')).padStart(4)} of ${sum(rows, 'planted')}`)
}
const marks = /(<!-- accuracy -->\n)[\s\S]*?(\n<!-- \/accuracy -->)/
const text = readFileSync(readme, 'utf8')
if (marks.test(text))
  writeFileSync(
    readme,
    text.replace(marks, (_, before, after) => `${before}\n${table}\n${after}`),
  )
