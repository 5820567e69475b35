import type { Status } from '../../model/index.ts'

/** A status as one JSON object: sums, and an entry for each work and language with the blocks that are open. */
export function jsonStatus(status: Status): string {
  return `${JSON.stringify({ version: 1, ...status }, undefined, 2)}\n`
}
