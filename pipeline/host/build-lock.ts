import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ConcordError } from '../model/index.ts'

/** Takes an output folder for one build. A second build of the same folder is refused; the lock of a build that has died is taken over. */
export async function lockOutput(output: string, lockFolder: string): Promise<() => Promise<void>> {
  const path = join(lockFolder, `${createHash('sha256').update(resolve(output)).digest('hex').slice(0, 24)}.lock`)
  await mkdir(lockFolder, { recursive: true, mode: 0o700 })
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await created(path)) return () => rm(path, { force: true })
    const holder = Number(await readFile(path, 'utf8').catch(() => ''))
    if (isAlive(holder)) throw busy(output, holder)
    await rm(path, { force: true })
  }
  throw busy(output, undefined)
}

async function created(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx')
    await file.writeFile(String(process.pid))
    await file.close()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** A lock without a number was only just created: its build is alive. */
function isAlive(process_: number): boolean {
  if (process_ === 0) return true
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function busy(output: string, holder: number | undefined): ConcordError {
  const who = holder ? ` (process ${holder})` : ''
  return new ConcordError('output-busy', `Another build${who} is writing \`${output}\``, {
    remedy: 'Wait until it is done, or write elsewhere with `--output`.',
  })
}
