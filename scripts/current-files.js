import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Path of a file of the project, from its root. */
export function inProject(path) {
  return ROOT + path
}

/**
 * Writes files that are made from the code, given as path and text. With `--check` on the command line nothing is written:
 * the names of those that are not current are printed, and there must be none.
 */
export function keepCurrent(files) {
  const stale = files.filter(({ path, text }) => textOf(path) !== text)
  if (process.argv.includes('--check')) {
    for (const { path } of stale) console.log(path)
    process.exitCode = stale.length > 0 ? 1 : 0
    return
  }
  for (const { path, text } of stale) {
    mkdirSync(dirname(inProject(path)), { recursive: true })
    writeFileSync(inProject(path), text)
  }
}

function textOf(path) {
  try {
    return readFileSync(inProject(path), 'utf8')
  } catch {
    return undefined
  }
}

/** Runs a program of the project with input, and gives what it prints. */
export function outputOf(program, words, input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inProject(program), ...words], { cwd: ROOT, input, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${stderr}`)
  return stdout
}
