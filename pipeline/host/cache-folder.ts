import { accessSync, constants, mkdirSync } from 'node:fs'
import { homedir, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** Folder of this user for what all projects share: the unpacked browser and locks. The usual place of the system, else one in the temporary folder. */
export function userCacheFolder(environment: Readonly<Record<string, string | undefined>>, platform: string): string {
  const candidates = [usualPlace(environment, platform), join(tmpdir(), `concord-${userInfo().uid}`)]
  return candidates.find(isUsable) ?? candidates[1] ?? tmpdir()
}

function usualPlace(environment: Readonly<Record<string, string | undefined>>, platform: string): string {
  if (platform === 'win32') return join(environment.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'concord')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'concord')
  return join(environment.XDG_CACHE_HOME || join(homedir(), '.cache'), 'concord')
}

function isUsable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
