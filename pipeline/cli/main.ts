#!/usr/bin/env node
import { versionOfConcord } from '../host/installation.ts'
import { run } from './run.ts'
import type { Terminal } from './terminal.ts'

const endings: (() => Promise<void>)[] = []

const terminal: Terminal = {
  workingFolder: process.cwd(),
  environment: process.env,
  platform: process.platform,
  isInteractive: process.stderr.isTTY === true && !process.env.CI,
  hasColours: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  onEnd: (work) => void endings.push(work),
}

async function end(): Promise<void> {
  for (const work of endings.splice(0).reverse()) await work().catch(() => undefined)
}

let isInterrupted = false

function interrupt(code: number): void {
  if (isInterrupted) process.exit(code)
  isInterrupted = true
  terminal.error('\nconcord: interrupted; every file in the output folder is whole\n')
  void end().then(() => process.exit(code))
}

process.on('SIGINT', () => interrupt(130))
process.on('SIGTERM', () => interrupt(143))
// A reader such as `head` that closes early is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  process.exitCode = await run(process.argv.slice(2), terminal, versionOfConcord())
} finally {
  await end()
}
