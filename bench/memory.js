// Peak memory and time of `concord check` on many works: three languages, a thousand words each, cold and warm.
// Usage: npm run bench:memory [-- WORKS…] (default 2500 10000). Works in a temporary folder, and needs Linux or macOS to know the peak.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const numbers = process.argv.slice(2).map(Number)
const sizes = numbers.length > 0 ? numbers : [2500, 10_000]

/** Sentences that say the same in three languages; `%` is a number. */
const SENTENCES = {
  en: [
    'The city lends % bicycles to its schools every year.',
    'In the north, % families share one garden and its tools.',
    'Nobody pays for the course, which % people have finished.',
  ],
  fr: [
    'La ville prête % vélos à ses écoles chaque année.',
    'Au nord, % familles partagent un jardin et ses outils.',
    'Personne ne paie le cours, que % personnes ont terminé.',
  ],
  es: [
    'La ciudad presta % bicicletas a sus escuelas cada año.',
    'En el norte, % familias comparten un jardín y sus herramientas.',
    'Nadie paga el curso, que % personas han terminado.',
  ],
}

/** A text of about a thousand words: ten sections of four paragraphs of three sentences. */
function textOf(language, work) {
  const sections = Array.from({ length: 10 }, (_, section) => {
    const paragraphs = Array.from({ length: 4 }, (_, paragraph) =>
      SENTENCES[language]
        .map((sentence, at) => sentence.replace('%', String(11 + ((work * 7 + section * 31 + paragraph * 5 + at) % 89))))
        .join(' '),
    )
    return [`## ${section + 1}`, ...paragraphs].join('\n\n')
  })
  return [`# ${work}`, ...sections].join('\n\n')
}

function makeWorks(root, from, to) {
  mkdirSync(join(root, 'documents/many'), { recursive: true })
  writeFileSync(join(root, 'documents/concord.yaml'), 'languages: [en, fr, es]\n')
  for (let work = from; work < to; work++)
    for (const language of ['en', 'fr', 'es']) writeFileSync(join(root, `documents/many/w${work}.${language}.md`), textOf(language, work))
}

/** Runs the program inside a process that tells its own peak when it ends. */
function measure(root) {
  const tell = `process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))`
  const start = process.hrtime.bigint()
  const words = ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, program, 'check', '--fail-on', 'never', '--quiet']
  const { stderr, stdout, status } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(stderr)
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  return { seconds, megabytes: Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024, said: stdout.trim().split('\n').at(-1) }
}

const root = mkdtempSync(join(tmpdir(), 'concord-memory-'))
let made = 0
for (const size of sizes.sort((a, b) => a - b)) {
  makeWorks(root, made, size)
  made = size
  rmSync(join(root, '.cache'), { recursive: true, force: true })
  for (const state of ['cold', 'warm']) {
    const { seconds, megabytes, said } = measure(root)
    console.log(
      `${String(size).padStart(6)} works, ${state}  ${seconds.toFixed(1).padStart(7)} s  ${megabytes.toFixed(0).padStart(6)} MB   ${said}`,
    )
  }
}
rmSync(root, { recursive: true, force: true })
