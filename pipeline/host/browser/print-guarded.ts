import type { PrintJob } from '../../model/index.ts'
import { BrowserCrash, tookTooLong } from './browser-errors.ts'
import { type PrintablePage, printPage } from './print-page.ts'
import { TimeLimitError, withTimeLimit } from './time-limit.ts'

/** A page that tells when it has crashed; a call that is waiting for it would wait for ever. */
export interface CrashingPage extends PrintablePage {
  once(event: 'error', handler: (error: Error) => void): unknown
  off(event: 'error', handler: (error: Error) => void): unknown
}

/**
 * Prints one document and says what went wrong: a `BrowserCrash`, the `ConcordError` of a hang, or what the job itself has thrown.
 * `limit` counts milliseconds, anew for each step: a browser that goes on is not hanging, however long the document and however busy the machine.
 */
export async function printGuarded(page: CrashingPage, job: PrintJob, limit: number): Promise<Uint8Array> {
  const errors: unknown[] = []
  let stopWatching = () => {}
  const crash = new Promise<never>((_, reject) => {
    page.once('error', reject)
    stopWatching = () => page.off('error', reject)
  })
  try {
    const within = <T>(step: Promise<T>) => withTimeLimit(step, limit)
    return await Promise.race([printPage(limitedPage(page, within), limitedJob(rememberingErrors(job, errors), within)), crash])
  } catch (error) {
    if (errors.includes(error)) throw error
    if (error instanceof TimeLimitError) throw tookTooLong('printing a document', limit)
    throw new BrowserCrash(error instanceof Error ? error.message : String(error))
  } finally {
    stopWatching()
  }
}

/** The job, with the errors of its own kept apart from those of the browser. */
function rememberingErrors(job: PrintJob, errors: unknown[]): PrintJob {
  const { pageNumbers, laterStyle } = job
  const remembering =
    <T>(ask: (pdf: Uint8Array) => Promise<T>) =>
    async (pdf: Uint8Array) => {
      try {
        return await ask(pdf)
      } catch (error) {
        errors.push(error)
        throw error
      }
    }
  return {
    ...job,
    ...(pageNumbers && { pageNumbers: remembering(pageNumbers) }),
    ...(laterStyle && { laterStyle: remembering(laterStyle) }),
  }
}

type Within = <T>(step: Promise<T>) => Promise<T>

function limitedPage(page: PrintablePage, within: Within): PrintablePage {
  return {
    setContent: (html, options) => within(page.setContent(html, options)),
    pdf: (options) => within(page.pdf(options)),
    screenshot: (options) => within(page.screenshot(options)),
    evaluate: (script) => within(page.evaluate(script)),
  }
}

function limitedJob(job: PrintJob, within: Within): PrintJob {
  const { pageNumbers, laterStyle } = job
  return {
    ...job,
    ...(pageNumbers && { pageNumbers: (pdf: Uint8Array) => within(pageNumbers(pdf)) }),
    ...(laterStyle && { laterStyle: (pdf: Uint8Array) => within(laterStyle(pdf)) }),
  }
}
