import pLimit from 'p-limit'
import type { Browser as PuppeteerBrowser } from 'puppeteer'
import { ConcordError, type PrintJob } from '../model/index.ts'
import { browserEnvironment } from './browser/browser-environment.ts'
import { BrowserCrash, printFailed } from './browser/browser-errors.ts'
import { findBrowser } from './browser/find-browser.ts'
import { writeFontSettings } from './browser/font-settings.ts'
import type { FoundBrowser, Surroundings } from './browser/found-browser.ts'
import type { PipeTransport } from './browser/pipe-transport.ts'
import { type CrashingPage, printGuarded } from './browser/print-guarded.ts'
import { startBrowser } from './browser/start-browser.ts'

/** Prints pages to PDF. Starts a browser when the first page comes, not before. */
export interface Browser {
  print(job: PrintJob): Promise<Uint8Array>
  /** Tells this browser's output from another's, without starting it. */
  id(): Promise<string>
  /** Ends the browser, and what it is printing. Nothing can be printed afterwards. */
  close(): Promise<void>
}

/** What a browser needs to know of the machine. */
export interface BrowserOptions extends Surroundings {
  /** Folders with the fonts that pages may use, instead of the bundled ones. */
  readonly fontFolders?: readonly string[]
  /** Milliseconds that the browser may take to start. */
  readonly startLimit?: number
  /** Milliseconds that one step of printing a document may take. */
  readonly printLimit?: number
}

/** A start takes one second. */
const START_LIMIT = 60_000

/** The longest step of a book of a hundred pages takes some four seconds, and thirty times as long on a machine that is busy with other things. */
const PRINT_LIMIT = 120_000

/** Two pages at once use the time in which the other waits; more than two gained nothing. */
const PAGES = 2

/** Opens a browser for printing: one program, two pages that are used again and again, a fresh program after a crash. */
export function openBrowser(options: BrowserOptions): Browser {
  const queue = pLimit(PAGES)
  const closing = new AbortController()
  let found: Promise<FoundBrowser> | undefined
  let session: Promise<Session> | undefined

  const find = () => {
    found ??= findBrowser(options)
    return found
  }
  const openSession = async (): Promise<Session> => {
    session ??= find().then((browser) => startSession(browser, options, closing.signal))
    const current = session
    const opened = await current
    if (!opened.hasFailed()) return opened
    if (session === current) session = undefined
    return openSession()
  }
  const attempt = async (job: PrintJob) => {
    if (closing.signal.aborted) throw new Error('The browser has been closed')
    return (await openSession()).print(job)
  }
  return {
    print: (job) => queue(() => onceMoreAfterCrash(() => attempt(job))),
    id: async () => (await find()).id,
    close: async () => {
      closing.abort()
      await session?.then((opened) => opened.end()).catch(() => undefined)
    },
  }
}

async function onceMoreAfterCrash<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    if (!(error instanceof BrowserCrash)) throw error
  }
  try {
    return await attempt()
  } catch (error) {
    throw error instanceof BrowserCrash ? printFailed(error) : error
  }
}

interface Session {
  print(job: PrintJob): Promise<Uint8Array>
  /** Whether it died or hung, so that another must be started. */
  hasFailed(): boolean
  end(): Promise<void>
}

async function startSession(found: FoundBrowser, options: BrowserOptions, closing: AbortSignal): Promise<Session> {
  const fontSettings = await writeFontSettings(options.cacheFolder, options.fontFolders)
  const environment = browserEnvironment(options.environment, fontSettings)
  const limit = options.startLimit ?? START_LIMIT
  const { hand: idle, end } = await startBrowser(found, { environment, limit, closing, connect: openPages })
  let hasFailed = false
  return {
    print: async (job) => {
      const page = idle.pop()
      if (!page) throw new Error('More documents are printed at once than there are pages')
      try {
        return await printGuarded(page, job, options.printLimit ?? PRINT_LIMIT)
      } catch (error) {
        hasFailed ||= error instanceof BrowserCrash || error instanceof ConcordError
        if (hasFailed) await end()
        throw error
      } finally {
        idle.push(page)
      }
    },
    hasFailed: () => hasFailed,
    end,
  }
}

/** Puppeteer is loaded here, so that a run that prints nothing does not wait for it. */
async function openPages(transport: PipeTransport): Promise<CrashingPage[]> {
  const { connect } = await import('puppeteer')
  const browser = await connect({ transport, defaultViewport: null, protocolTimeout: 0, networkEnabled: false, issuesEnabled: false })
  return Promise.all(Array.from({ length: PAGES }, () => openPage(browser)))
}

async function openPage(browser: PuppeteerBrowser): Promise<CrashingPage> {
  const page = await browser.newPage()
  await page.setJavaScriptEnabled(false)
  return page
}
