import type { Changes } from '../../model/index.ts'

/** What changed, as one JSON object, version 1: sums, and for each work its editions and the rows that changed in any language. */
export function jsonChanges(changes: Changes): string {
  return `${JSON.stringify({ version: 1, ...changes }, undefined, 2)}\n`
}
