import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { Socket } from 'node:net'
import type { Readable, Writable } from 'node:stream'
import { type PipeTransport, pipeTransport } from './pipe-transport.ts'

/** How a browser ended: with a code, by a signal, or without having begun. */
export interface Ending {
  readonly code?: number
  readonly signal?: string
  readonly failure?: string
  /** The last lines that it wrote to standard error. */
  readonly lastWords: string
}

/** A browser that has been started and is spoken to through two pipes; it ends by itself when this process does. */
export interface BrowserProcess {
  readonly transport: PipeTransport
  readonly ended: Promise<Ending>
  /** Ends it and all that it has started, at once. */
  kill(): void
}

/** Enough for the line that says why a program did not start. */
const LAST_WORDS = 2000

/** Starts a browser as the leader of a process group of its own. */
export function startProcess(program: string, flags: readonly string[], environment: NodeJS.ProcessEnv): BrowserProcess {
  const isGroupLeader = process.platform !== 'win32'
  const child = spawn(program, flags, { env: environment, detached: isGroupLeader, stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] })
  const [, , errors, commands, answers] = child.stdio
  // An idle browser keeps no process alive; one at work is waited for by the clock of its time limit.
  child.unref()
  for (const pipe of [errors, commands, answers]) if (pipe instanceof Socket) pipe.unref()
  const kill = () => killTree(child, isGroupLeader)
  process.once('exit', kill)
  const ended = endingOf(child, isReadable(errors) ? errors : undefined)
  void ended.then(() => process.off('exit', kill))
  if (!isWritable(commands) || !isReadable(answers)) throw new Error('The pipes of a started program are missing')
  return { transport: pipeTransport(commands, answers), ended, kill }
}

function killTree(child: ChildProcess, isGroupLeader: boolean): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  if (!isGroupLeader) {
    execFile('taskkill', ['/pid', String(child.pid), '/T', '/F'], () => undefined)
    return
  }
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

async function endingOf(child: ChildProcess, errors: Readable | undefined): Promise<Ending> {
  let lastWords = ''
  errors?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-LAST_WORDS)
  })
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ failure: error.message, lastWords }))
    // `close` follows `exit` only when all pipes are closed, and a grandchild may hold them open.
    child.once('exit', (code, signal) => {
      setImmediate(() => resolve({ ...(code === null ? {} : { code }), ...(signal ? { signal } : {}), lastWords }))
    })
  })
}

function isReadable(stream: unknown): stream is Readable {
  return typeof stream === 'object' && stream !== null && 'read' in stream
}

function isWritable(stream: unknown): stream is Writable {
  return typeof stream === 'object' && stream !== null && 'write' in stream
}
