import { readdir, readFile } from 'node:fs/promises'

/** Processes that this one has started and that still run. Linux only. */
export async function childProcesses(): Promise<readonly number[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const states = await Promise.all(ids.map(stateOf))
  return ids.filter((_, index) => states[index]?.parent === process.pid && states[index]?.letter !== 'Z')
}

/** Those of the processes that still run; one that has ended and waits to be noticed does not. Linux only. */
export async function stillRunning(ids: readonly number[]): Promise<readonly number[]> {
  const states = await Promise.all(ids.map(stateOf))
  return ids.filter((_, index) => states[index] && states[index].letter !== 'Z')
}

interface State {
  readonly letter: string
  readonly parent: number
}

async function stateOf(id: number): Promise<State | undefined> {
  const text = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => undefined)
  const [letter = '', parent] = text?.replace(/^.*\) /s, '').split(' ') ?? []
  return text === undefined ? undefined : { letter, parent: Number(parent) }
}
