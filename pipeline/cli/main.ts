#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { versionOfConcord } from '../host/installation.ts'
import { run } from './run.ts'
import type { Terminal } from './terminal.ts'

// Nobody waits for an answer in between, so that memory may be cleaned in one go, and what is young by the thread that has made it: several threads
// take longer together than one alone.
setFlagsFromString('--no-incremental-marking')
setFlagsFromString('--no-parallel-scavenge')
// To make code fast costs more than it gives back in a run of seconds, so it is done with what costs least: functions are not put into one another, and loops not parted.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=0')
setFlagsFromString('--no-turbo-loop-peeling')
// The V8 of Node 20 begins with it early, and does it again and again over texts of which none is like the other: a quarter of a check's processor
// time. Later ones count otherwise, and do not know the flag.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=300000')

/** A heap from so many bytes on is cleaned earlier than a smaller one. */
const LARGE = 250_000_000
/** So many bytes of a heap may lie free between what is in use. */
const MOST_FREE = 60_000_000

/**
 * Left alone, the heap grows to four times what is in use before it is cleaned, and what stays for the whole run keeps the pages of what stood beside it:
 * together above a gigabyte for ten thousand works. To move it together at every cleaning would take a third of a check.
 */
function keepHeapSmall(): void {
  const { heapTotal, heapUsed } = process.memoryUsage()
  setFlagsFromString(`--heap-growing-percent=${heapTotal > LARGE ? 30 : 60}`)
  setFlagsFromString(heapTotal - heapUsed > MOST_FREE ? '--compact-on-every-full-gc' : '--no-compact-on-every-full-gc')
}

keepHeapSmall()
setInterval(keepHeapSmall, 500).unref()

const endings: (() => Promise<void>)[] = []

let isInterrupted = false

/** What is said after an interruption is only that things which were ended have ended. */
function write(stream: NodeJS.WriteStream, text: string): void {
  if (!isInterrupted) stream.write(text)
}

const terminal: Terminal = {
  workingFolder: process.cwd(),
  environment: process.env,
  platform: process.platform,
  isInteractive: process.stderr.isTTY === true && !process.env.CI,
  hasColours: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  out: (text) => write(process.stdout, text),
  error: (text) => write(process.stderr, text),
  onEnd: (work) => void endings.push(work),
}

async function end(): Promise<void> {
  for (const work of endings.splice(0).reverse()) await work().catch(() => undefined)
}

function interrupt(code: number): void {
  if (isInterrupted) process.exit(code)
  terminal.error('\nconcord: interrupted; every file in the output folder is whole\n')
  isInterrupted = true
  void end().then(() => process.exit(code))
}

process.on('SIGINT', () => interrupt(130))
process.on('SIGTERM', () => interrupt(143))
// A reader such as `head` that closes early is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
// Nobody reads how far the build has come; it goes on.
process.stderr.on('error', () => undefined)

try {
  process.exitCode = await run(process.argv.slice(2), terminal, versionOfConcord())
} catch (error) {
  // Our own fault: told in full, and not to be taken for findings.
  const trace = error instanceof Error ? error.stack : String(error)
  terminal.error(`concord: a fault of Concord itself; what it was doing is told below\n${trace}\n`)
  process.exitCode = 2
} finally {
  await end()
}
