// How the benches time whole commands.
import { spawnSync } from 'node:child_process'

/** The middle one of some numbers. */
export function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]
}

/**
 * Runs every case so many times, one after another in turn, and gives by the name of each the milliseconds that its command took. A case is
 * `{ name, words, before }`: a command with its arguments, and what is made ready before it without being timed. Throws where a command fails.
 */
export function timesOf(cases, { runs, folder }) {
  const times = new Map(cases.map(({ name }) => [name, []]))
  for (let run = 0; run < runs; run++) for (const one of cases) times.get(one.name).push(once(one, folder))
  return times
}

function once({ words: [command, ...words], before }, folder) {
  before?.()
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(command, words, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return Number(process.hrtime.bigint() - start) / 1e6
}
