import { ConcordError } from '../../model/index.ts'
import type { FoundBrowser } from './found-browser.ts'
import { isProgram, programAt } from './program-at.ts'

/** The variables that name a browser, the first one wins. */
const VARIABLES = ['CONCORD_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'] as const

/** The browser that the environment names. A choice is never passed over in silence: a wrong path is an error. */
export async function findChosenBrowser(environment: Readonly<Record<string, string | undefined>>): Promise<FoundBrowser | undefined> {
  const variable = VARIABLES.find((name) => environment[name])
  const path = variable && environment[variable]
  if (!variable || !path) return undefined
  if (await isProgram(path)) return programAt(path)
  throw new ConcordError('browser-missing', `Unexpected ${variable} \`${path}\`, expected the path of a program that can be run`, {
    remedy: `Set ${variable} to the path of a Chrome or Chromium, or unset it to use the browser that comes with Concord`,
  })
}
