import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, openBrowser } from '../../pipeline/host/browser.ts'
import { diskCache } from '../../pipeline/host/disk-cache.ts'
import { fontSubset } from '../../pipeline/host/font-subset.ts'
import type { FormatHost } from '../../pipeline/model/index.ts'
import { SAMPLE_PICTURE } from './pdf-volume.ts'

/** Where tests keep the unpacked browser: with the project's other traces, which may be deleted at any time. */
export const TEST_CACHE = fileURLToPath(new URL('../../.cache', import.meta.url))

/** A real browser, with further variables in its environment. */
export function testBrowser(environment: Readonly<Record<string, string>> = {}): Browser {
  return openBrowser({ environment: { ...process.env, ...environment }, cacheFolder: TEST_CACHE })
}

/** The host of a test: real styles, fonts and browser; every document is the sample's picture. */
export function pdfHost(browser: Browser): FormatHost {
  return {
    readDocument: async () => new TextEncoder().encode(SAMPLE_PICTURE),
    readStyle: (name) => readFile(new URL(`../../styles/${name}`, import.meta.url), 'utf8'),
    readFont: (name, kind, letters) => fontSubset(name, FONTS, { kind, letters }),
    perform: (task, input) => task.run(input),
    print: (job) => browser.print(job),
  }
}

/** Cutting the fonts to their Latin part takes longer than all else, and always gives the same. */
const FONTS = diskCache(join(TEST_CACHE, 'test-fonts'), (message) => {
  throw new Error(message)
})
