import { ConcordError } from '../../model/index.ts'
import { findBundledBrowser } from './bundled-browser.ts'
import { findChosenBrowser } from './chosen-browser.ts'
import { downloadedBrowsers } from './downloaded-browsers.ts'
import type { FoundBrowser, Surroundings } from './found-browser.ts'
import { isProgram, programAt } from './program-at.ts'
import { systemBrowsers } from './system-browsers.ts'

/**
 * The browser to print with: the one that was asked for, else the one that comes with Concord, else one that puppeteer has downloaded,
 * else one of the system. Starts nothing and unpacks nothing.
 */
export async function findBrowser(surroundings: Surroundings): Promise<FoundBrowser> {
  const certain = (await findChosenBrowser(surroundings.environment)) ?? (await findBundledBrowser(surroundings.cacheFolder))
  if (certain) return certain
  const candidates = [...(await downloadedBrowsers(surroundings.environment)), ...systemBrowsers(surroundings.environment)]
  for (const path of candidates) if (await isProgram(path)) return programAt(path)
  throw new ConcordError('browser-missing', 'No browser was found, and PDF files are printed by one', {
    remedy: 'Install Chrome or Chromium, or set CONCORD_BROWSER to the path of one',
  })
}
