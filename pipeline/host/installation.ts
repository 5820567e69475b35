import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where Concord lies: the folder with its `package.json`, `styles/` and the pages of its checks. */
export const INSTALLATION = fileURLToPath(new URL('../..', import.meta.url))

const CODE = fileURLToPath(new URL('..', import.meta.url))

/** The version in `package.json`. */
export function versionOfConcord(): string {
  return packageFile().version
}

/** The home page in `package.json`; undefined where it names none. */
export function homepageOfConcord(): string | undefined {
  return packageFile().homepage
}

function packageFile(): { readonly version: string; readonly homepage?: string } {
  return JSON.parse(readFileSync(join(INSTALLATION, 'package.json'), 'utf8'))
}

/** Hash of Concord's code and of the exact versions of its libraries: results made by another Concord are not taken for its own. */
export function toolId(): string {
  const hash = createHash('sha256').update(readFileSync(join(INSTALLATION, 'package.json')))
  const files = readdirSync(CODE, { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts')).sort())
    hash.update(file).update(readFileSync(join(CODE, file)))
  return hash.digest('hex')
}
