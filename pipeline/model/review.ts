import type { Finding } from './finding.ts'

export interface Summary {
  readonly works: number
  readonly editions: number
  readonly errors: number
  readonly warnings: number
  readonly notes: number
}

/** What was noticed in a project, or in the part of it that was asked for. What every report is made from. */
export interface Review {
  readonly summary: Summary
  readonly findings: readonly Finding[]
}

/** A line of a file, counted from 1, without its end; undefined where it cannot be known. */
export type LineOf = (file: string, line: number) => string | undefined
