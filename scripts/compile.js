// Compiles pipeline/ to dist/ from nothing, so that no file of a module that was removed stays behind. Of what the command line runs it makes
// a few files: to find and open five hundred takes longer than many a command.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/** The program, what its tests call within their own process, and the modules that a thread loads by their addresses. */
const ENTRIES = {
  main: 'cli/main.js',
  run: 'cli/run.js',
  'task-worker': 'host/task-worker.js',
  'repair-task': 'formats/pdf/repair/repair-task.js',
}

/** Libraries that every command opens, which bring a hundred files each. The others stay where they are, as do those that are more than code. */
const TAKEN_IN = /^(?:commander|diff|mdast-util-to-string|p-limit|rehype-sanitize|remark-.*|unified|unist-util-visit|yaml|zod)$/

/** Of what our own modules import; a library's own libraries come with it. */
const isLeft = (id, from) => from?.startsWith(dist) && !id.startsWith('.') && !isAbsolute(id) && !TAKEN_IN.test(id)

/** Puts the program together, in a folder as deep as the one that it replaces, so that it finds what lies beside `dist/`. */
async function putTogether() {
  const input = Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, join(dist, file)]))
  const bundle = await rolldown({ input, platform: 'node', external: isLeft })
  const { output } = await bundle.write({ dir: join(dist, 'program'), format: 'esm', chunkFileNames: '[name]-[hash].js' })
  await bundle.close()
  rmSync(join(dist, 'cli'), { recursive: true })
  renameSync(join(dist, 'program'), join(dist, 'cli'))
  chmodSync(join(dist, 'cli/main.js'), 0o755)
  writeFileSync(join(dist, 'cli/licences.txt'), licencesOf(output.flatMap(({ moduleIds }) => moduleIds ?? [])))
}

/** The licences of libraries whose code has been taken in: each asks that it go with the code. */
function licencesOf(modules) {
  const folders = new Set(modules.flatMap((id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0] ?? []))
  const texts = [...folders].sort().map((folder) => {
    const { license, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
    return `${name} ${version}\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : license}\n`
  })
  return `This program holds code of the following libraries.\n\n${texts.join('\n\n')}`
}

/** What tells the results of this code from those of another. */
function writeHash() {
  const hash = createHash('sha256')
  for (const file of readdirSync(join(dist, 'cli')).sort()) hash.update(file).update(readFileSync(join(dist, 'cli', file)))
  writeFileSync(join(dist, 'code.sha256'), `${hash.digest('hex')}\n`)
}

rmSync(dist, { recursive: true, force: true })
const compiler = fileURLToPath(import.meta.resolve('typescript/lib/tsc.js'))
const { status } = spawnSync(process.execPath, [compiler, '--project', root], { stdio: 'inherit' })
process.exitCode = status ?? 1
if (status === 0) {
  await putTogether()
  writeHash()
}
