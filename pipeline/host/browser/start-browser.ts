import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startFailed, tookTooLong } from './browser-errors.ts'
import { type BrowserProcess, type Ending, startProcess } from './browser-process.ts'
import type { FoundBrowser } from './found-browser.ts'
import { launchFlags } from './launch-flags.ts'
import type { PipeTransport } from './pipe-transport.ts'
import { TimeLimitError, withTimeLimit } from './time-limit.ts'

/** A browser that runs, and what it was taken in hand with. */
export interface StartedBrowser<Hand> {
  readonly hand: Hand
  /** Ends it and takes its traces away. */
  end(): Promise<void>
}

/** How to start a browser, and how to take it in hand once it runs. */
export interface StartOptions<Hand> {
  readonly environment: NodeJS.ProcessEnv
  /** Milliseconds until it must have answered. */
  readonly limit: number
  /** Ends the browser at once, even while it is being started. */
  readonly closing: AbortSignal
  connect(transport: PipeTransport): Promise<Hand>
}

/** Starts a browser. What its last words say to be missing, a sandbox or shared libraries, is done without or added, once each. */
export async function startBrowser<Hand>(found: FoundBrowser, options: StartOptions<Hand>): Promise<StartedBrowser<Hand>> {
  const program = await found.executable()
  let attempt: Attempt = { sandbox: !isAdministrator() }
  for (;;) {
    const outcome = await tryToStart(program, attempt, options)
    if (outcome.kind === 'started') return outcome
    const next = await nextAttempt(attempt, outcome.ending, found)
    if (!next) throw startFailed(program, outcome.ending)
    attempt = next
  }
}

interface Attempt {
  readonly sandbox: boolean
  readonly libraries?: string
}

type Outcome<Hand> = ({ readonly kind: 'started' } & StartedBrowser<Hand>) | { readonly kind: 'ended'; readonly ending: Ending }

/** Chromium refuses to build its sandbox for the administrator of a system. */
function isAdministrator(): boolean {
  return process.getuid?.() === 0
}

async function tryToStart<Hand>(program: string, attempt: Attempt, options: StartOptions<Hand>): Promise<Outcome<Hand>> {
  if (options.closing.aborted) throw new Error('The browser was closed while it was started')
  const profileFolder = await mkdtemp(join(tmpdir(), 'concord-browser-'))
  const flags = launchFlags({ profileFolder, sandbox: attempt.sandbox })
  const browser = startProcess(program, flags, withLibraries(options.environment, attempt.libraries))
  const end = () => endBrowser(browser, profileFolder)
  options.closing.addEventListener('abort', browser.kill, { once: true })
  void browser.ended.then(() => options.closing.removeEventListener('abort', browser.kill))
  try {
    const outcome = await withTimeLimit(connected(browser, options), options.limit)
    if (outcome.kind === 'ended') await end()
    return outcome.kind === 'ended' ? outcome : { ...outcome, end }
  } catch (error) {
    const ending = await endingAfter(error, browser)
    await end()
    if (error instanceof TimeLimitError) throw tookTooLong('starting', options.limit)
    return { kind: 'ended', ending }
  }
}

function withLibraries(environment: NodeJS.ProcessEnv, libraries: string | undefined): NodeJS.ProcessEnv {
  if (!libraries) return environment
  const others = environment.LD_LIBRARY_PATH
  return { ...environment, LD_LIBRARY_PATH: others ? `${libraries}:${others}` : libraries }
}

type Connection<Hand> = { readonly kind: 'started'; readonly hand: Hand } | { readonly kind: 'ended'; readonly ending: Ending }

function connected<Hand>(browser: BrowserProcess, options: StartOptions<Hand>): Promise<Connection<Hand>> {
  return Promise.race([
    options.connect(browser.transport).then((hand) => ({ kind: 'started' as const, hand })),
    browser.ended.then((ending) => ({ kind: 'ended' as const, ending })),
  ])
}

/** A connection breaks a moment before the end of the program is known, which says more. */
const MOMENT = 500

async function endingAfter(error: unknown, browser: BrowserProcess): Promise<Ending> {
  const failure = error instanceof Error ? error.message : String(error)
  return withTimeLimit(browser.ended, MOMENT).catch(() => ({ failure, lastWords: '' }))
}

/** A killed program is gone at once; more time than this means that the system does not let it go. */
const FAREWELL = 5000

async function endBrowser(browser: BrowserProcess, profileFolder: string): Promise<void> {
  browser.kill()
  await withTimeLimit(browser.ended, FAREWELL).catch(() => undefined)
  browser.transport.close()
  await rm(profileFolder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined)
}

async function nextAttempt(attempt: Attempt, ending: Ending, found: FoundBrowser): Promise<Attempt | undefined> {
  if (attempt.sandbox && /sandbox/i.test(ending.lastWords)) return { ...attempt, sandbox: false }
  if (!attempt.libraries && found.libraries && /shared librar/i.test(ending.lastWords))
    return { ...attempt, libraries: await found.libraries() }
  return undefined
}
