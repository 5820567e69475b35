import { readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** What puppeteer downloads, the leaner first, and the names of the programs on each system. */
const DOWNLOADS = [
  { folder: 'chrome-headless-shell', programs: ['chrome-headless-shell', 'chrome-headless-shell.exe'] },
  { folder: 'chrome', programs: ['chrome', 'chrome.exe', 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'] },
] as const

/** Paths at which browsers that puppeteer has downloaded may stand, the newest version first. */
export async function downloadedBrowsers(environment: Readonly<Record<string, string | undefined>>): Promise<readonly string[]> {
  const cache = environment.PUPPETEER_CACHE_DIR || join(environment.HOME || environment.USERPROFILE || homedir(), '.cache', 'puppeteer')
  const paths: string[] = []
  for (const { folder, programs } of DOWNLOADS) {
    for (const version of (await foldersOf(join(cache, folder))).sort(newestFirst)) {
      for (const inner of await foldersOf(join(cache, folder, version))) {
        paths.push(...programs.map((program) => join(cache, folder, version, inner, program)))
      }
    }
  }
  return paths
}

async function foldersOf(path: string): Promise<string[]> {
  try {
    return (await readdir(path, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  } catch {
    return []
  }
}

function newestFirst(left: string, right: string): number {
  return right.localeCompare(left, 'und', { numeric: true })
}
