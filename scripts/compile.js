// Compiles pipeline/ to dist/ from nothing, so that no file of a module that was removed stays behind.
import { spawnSync } from 'node:child_process'
import { chmodSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
rmSync(`${root}/dist`, { recursive: true, force: true })
const compiler = fileURLToPath(import.meta.resolve('typescript/lib/tsc.js'))
const { status } = spawnSync(process.execPath, [compiler, '--project', root], { stdio: 'inherit' })
if (status === 0) chmodSync(`${root}/dist/cli/main.js`, 0o755)
process.exitCode = status ?? 1
