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
 * `limit` counts milliseconds.
 */
export async function printGuarded(page: CrashingPage, job: PrintJob, limit: number): Promise<Uint8Array> {
  const errors: unknown[] = []
  let stopWatching = () => {}
  const crash = new Promise<never>((_, reject) => {
    page.once('error', reject)
    stopWatching = () => page.off('error', reject)
  })
  try {
    return await withTimeLimit(Promise.race([printPage(page, rememberingErrors(job, errors)), crash]), limit)
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
