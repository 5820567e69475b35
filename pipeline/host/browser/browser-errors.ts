import { ConcordError } from '../../model/index.ts'
import type { Ending } from './browser-process.ts'

/** Thrown inside the module when a browser or one of its pages has died while it was at work. */
export class BrowserCrash extends Error {
  override readonly name = 'BrowserCrash'
}

const REMEDY = 'Run the command again; if it happens again, set CONCORD_BROWSER to the path of another Chrome or Chromium'

/** The browser ended before it could be used. */
export function startFailed(program: string, ending: Ending): ConcordError {
  const words = lastLine(ending.lastWords)
  return new ConcordError(
    'browser-crashed',
    `The browser \`${program}\` did not start: ${manner(ending)}${words && `, saying \`${words}\``}`,
    {
      remedy: REMEDY,
    },
  )
}

/** The browser died at a document, and so did a fresh one. */
export function printFailed(cause: BrowserCrash): ConcordError {
  return new ConcordError('browser-crashed', `The browser crashed twice while it printed a document: ${cause.message}`, {
    remedy: REMEDY,
    cause,
  })
}

/** The browser did not answer in time. */
export function tookTooLong(doing: 'starting' | 'printing a document', milliseconds: number): ConcordError {
  return new ConcordError('browser-hung', `The browser was still ${doing} after ${milliseconds / 1000} seconds and was ended`, {
    remedy: REMEDY,
  })
}

function manner({ code, signal, failure }: Ending): string {
  if (failure) return failure
  return signal ? `it was ended by ${signal}` : `it ended with code ${code}`
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
