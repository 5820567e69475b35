import { resolve } from 'node:path'
import { fixText } from '../engine/fix-text.ts'
import type { Project } from '../engine/project.ts'
import { rewriteDocument } from '../host/rewrite-document.ts'
import type { Finding } from '../model/index.ts'
import type { Terminal } from './terminal.ts'

/** What a look at the project has found. */
export interface Look {
  readonly project: Project
  readonly findings: readonly Finding[]
}

/** What was fixed, and what was found at last. */
export interface Fixes<Found extends Look> {
  readonly fixed: number
  readonly files: number
  readonly last: Found
}

/** One fix may make room for another; a handful of rounds is more than any text has needed. */
const MOST_ROUNDS = 5

/** Looks, rewrites the files whose findings carry a fix, and looks again, until there is nothing to fix. Files that change meanwhile are left alone. */
export async function fixFindings<Found extends Look>(look: () => Promise<Found>, root: string, terminal: Terminal): Promise<Fixes<Found>> {
  const files = new Set<string>()
  const write = writer(root, terminal)
  let fixed = 0
  let last = await look()
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let count = 0
    for (const [file, findings] of byFile(last.findings)) {
      const bytes = last.project.texts.get(file)?.bytes
      if (!bytes) continue
      const result = fixText(bytes, findings)
      if (result.fixed.length === 0 || !(await write(file, bytes, result.bytes))) continue
      files.add(file)
      count += result.fixed.length
    }
    if (count === 0) break
    fixed += count
    last = await look()
  }
  return { fixed, files: files.size, last }
}

function byFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>()
  for (const finding of findings) if (finding.fix) files.set(finding.file, [...(files.get(finding.file) ?? []), finding])
  return files
}

/** Writes one file at a time. After an interruption the one that is being written is finished and no other begun. */
function writer(root: string, terminal: Terminal): (file: string, before: Uint8Array, after: Uint8Array) => Promise<boolean> {
  let isEnded = false
  let writing: Promise<unknown> = Promise.resolve()
  terminal.onEnd(async () => {
    isEnded = true
    await writing.catch(() => undefined)
  })
  return async (file, before, after) => {
    if (isEnded) return false
    const work = rewriteDocument(resolve(root, file), before, after)
    writing = work
    const isWritten = await work
    if (!isWritten) terminal.error(`concord: \`${file}\` has changed meanwhile and was left as it is\n`)
    return isWritten
  }
}
