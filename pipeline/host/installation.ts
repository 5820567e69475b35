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
  return createHash('sha256')
    .update(readFileSync(join(INSTALLATION, 'package.json')))
    .update(hashWhenCompiled() ?? hashOfModules())
    .digest('hex')
}

/** Of the whole program, as it was written down when it was compiled; undefined where Concord runs from its sources. */
function hashWhenCompiled(): string | undefined {
  try {
    return readFileSync(join(CODE, 'code.sha256'), 'utf8')
  } catch {
    return undefined
  }
}

function hashOfModules(): Buffer {
  const hash = createHash('sha256')
  const files = readdirSync(CODE, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'))
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(CODE, file)))
  return hash.digest()
}
