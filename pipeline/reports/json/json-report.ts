import type { Review } from '../../model/index.ts'

/** The findings as one JSON object, version 1, with a line feed at its end. */
export function jsonReport({ summary, findings }: Review): string {
  return `${JSON.stringify({ version: 1, summary, findings }, undefined, 2)}\n`
}
