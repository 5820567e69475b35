import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** A source file of `pipeline/`, with its imports as paths below `pipeline/` or as names of packages. */
export interface SourceFile {
  readonly path: string
  readonly text: string
  /** Without comments, so that words in them count for nothing. */
  readonly code: string
  readonly imports: readonly string[]
  readonly packages: readonly string[]
}

const ROOT = 'pipeline'

/** Every TypeScript file of `pipeline/`. */
export function sourceFiles(): readonly SourceFile[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => read(path))
}

function read(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
  const targets = [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
  return {
    path,
    text,
    code,
    imports: targets.filter((target) => target.startsWith('.')).map((target) => normalize(join(dirname(path), target))),
    packages: targets.filter((target) => !target.startsWith('.')),
  }
}

/** The module that a file belongs to: its first folder, or `index` for the public face. */
export function moduleOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : 'index'
}
