import { createHash } from 'node:crypto'
import { mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ConcordError } from '../model/index.ts'

/** Takes an output folder for one build. A second build of the same folder is refused; the lock of a build that has died is taken over. */
export async function lockOutput(output: string, lockFolder: string): Promise<() => Promise<void>> {
  const folder = await realpath(output).catch(() => resolve(output))
  const path = join(lockFolder, `${createHash('sha256').update(folder).digest('hex').slice(0, 24)}.lock`)
  await mkdir(lockFolder, { recursive: true, mode: 0o700 })
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await created(path)) return () => rm(path, { force: true })
    const holder = await holderOf(path)
    if (holder?.isAlive) throw busy(output, holder.id)
    if (holder) await takeAway(path, holder.text)
  }
  throw busy(output, undefined)
}

async function created(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx')
    await file.writeFile(`${process.pid} ${await startOf(process.pid)}`)
    await file.close()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

interface Holder {
  readonly text: string
  readonly id: number | undefined
  readonly isAlive: boolean
}

/** Who has written a lock; undefined where the lock is gone meanwhile. */
async function holderOf(path: string): Promise<Holder | undefined> {
  const [text, written] = await Promise.all([readFile(path, 'utf8').catch(() => undefined), stat(path).catch(() => undefined)])
  if (text === undefined || !written) return undefined
  const [id = '', start = ''] = text.split(' ')
  if (/^\d+$/.test(id)) return { text, id: Number(id), isAlive: await isAlive(Number(id), start) }
  return { text, id: undefined, isAlive: Date.now() - written.mtimeMs < MOMENT }
}

/** A lock is empty for an instant between its creation and its writing, and for ever if its build was killed in that instant. */
const MOMENT = 10_000

/** Numbers of processes are used again, in containers within minutes; the time of their start tells them apart. */
async function isAlive(id: number, start: string): Promise<boolean> {
  if (id === process.pid) return false
  try {
    process.kill(id, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return start === '' || start === (await startOf(id))
}

/** When a process was started, in ticks since the machine was; '' where the system does not tell. */
async function startOf(id: number): Promise<string> {
  const text = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

/** Removes a lock that was left behind, unless another build has been quicker and has put its own there. */
async function takeAway(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}`
  try {
    await rename(path, aside)
  } catch {
    return
  }
  if ((await readFile(aside, 'utf8')) === text) await rm(aside, { force: true })
  else await rename(aside, path)
}

function busy(output: string, holder: number | undefined): ConcordError {
  const who = holder ? ` (process ${holder})` : ''
  return new ConcordError('output-busy', `Another build${who} is writing \`${output}\``, {
    remedy: 'Wait until it is done, or write elsewhere with `--output`.',
  })
}
